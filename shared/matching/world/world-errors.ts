import { categoryErrors } from "../../categories/categories.ts";
import type { FieldError } from "../../errors/errors.ts";
import type { Gazetteer } from "../../geo/gazetteer.ts";
import { communeErrors, placeErrors } from "../../geo/known-places.ts";
import type { Rules } from "../../law/rules.ts";
import type { World } from "./world.ts";

/**
 * One error per category or place of a world that does not exist: otherwise it would silently match nothing.
 */
export const worldErrors = (
  { suppliers, intents }: World,
  gazetteer: Gazetteer,
  { categories }: Pick<Rules, "categories">,
): FieldError[] => [
  ...suppliers.flatMap(({ address, activities }, i) => [
    ...communeErrors(gazetteer, address.communeCode, `suppliers[${i}].address.communeCode`),
    ...activities.flatMap(({ category, zone }, j) => {
      const path = `suppliers[${i}].activities[${j}]`;
      return [
        ...categoryErrors(categories, [{ path: `${path}.category`, id: category }]),
        ...(zone.type === "areas" ? placeErrors(gazetteer, zone.areas, `${path}.zone.areas`) : []),
      ];
    }),
  ]),
  ...intents.flatMap(({ category, places }, i) => [
    ...categoryErrors(categories, [{ path: `intents[${i}].category`, id: category }]),
    ...placeErrors(gazetteer, places, `intents[${i}].places`),
  ]),
];
