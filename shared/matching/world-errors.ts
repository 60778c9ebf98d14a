import { categoryErrors } from "../categories.ts";
import type { FieldError } from "../errors.ts";
import type { Gazetteer } from "../geo/gazetteer.ts";
import { placeErrors } from "../geo/known-places.ts";
import type { Rules } from "../rules.ts";
import type { World } from "./world.ts";

const unknownCommune = (gazetteer: Gazetteer, code: string | null | undefined, path: string): FieldError[] =>
  code == null || gazetteer.commune(code)
    ? []
    : [{ path, code: "unknown", message: `Commune : aucune commune ne porte le code ${code}.` }];

/** One error per category or place of a world that does not exist: nothing would match it, without a word. */
export const worldErrors = (
  { suppliers, intents }: World,
  gazetteer: Gazetteer,
  { categories }: Pick<Rules, "categories">,
): FieldError[] => [
  ...suppliers.flatMap(({ address, activities }, i) => [
    ...unknownCommune(gazetteer, address.communeCode, `suppliers[${i}].address.communeCode`),
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
