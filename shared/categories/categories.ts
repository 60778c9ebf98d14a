import * as z from "zod";
import type { FieldError } from "../errors/errors.ts";
import { categoryList } from "./category-list.ts";

/** The usual nature of purchases in a category; an intent may differ. */
export const categoryNatureSchema = z.enum(["WORKS", "SUPPLIES", "SERVICES"]);

export type Category = {
  /**
   * `sector` or `sector/family`, kebab-case French without accents; part of the public contract, never
   * renamed.
   */
  readonly id: string;
  /** Id of its sector; a sector's is its own. */
  readonly sector: string;
  readonly label: string;
  /** CPV prefixes: digits without the check digit and without trailing zeros (`7731` for 77310000-6). */
  readonly cpv: readonly string[];
  readonly nature: z.infer<typeof categoryNatureSchema>;
  /** Trade words that people search by, beside the label. */
  readonly synonyms: readonly string[];
  /** Retired: still valid where it was used before, but no longer offered. */
  readonly retired?: boolean | undefined;
};

/** `espaces-verts/entretien` → `espaces-verts`; a sector's id is returned unchanged. */
export const sectorOf = (id: string): string => id.split("/", 1)[0] ?? id;

const readCategory = (line: string): Category => {
  const [id = "", label = "", nature, cpv = "", synonyms = ""] = line.split(" | ");
  return {
    id,
    sector: sectorOf(id),
    label,
    cpv: cpv.split(" "),
    nature: categoryNatureSchema.parse(nature),
    synonyms: synonyms.split(", "),
  };
};

/** The categories as shipped: each sector followed by its families, in TME's order. Staff may change them. */
export const shippedCategories: readonly Category[] = categoryList.trim().split("\n").map(readCategory);

type Index = { byId: ReadonlyMap<string, Category>; byPrefix: ReadonlyMap<string, readonly Category[]> };

const indexes = new WeakMap<readonly Category[], Index>();

/** The index of each list is cached, because lists are replaced, never changed in place. */
const indexOf = (categories: readonly Category[]): Index => {
  const known = indexes.get(categories);
  if (known) return known;
  const byPrefix = new Map<string, Category[]>();
  for (const category of categories)
    for (const prefix of category.cpv) byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), category]);
  const index = { byId: new Map(categories.map((category) => [category.id, category])), byPrefix };
  indexes.set(categories, index);
  return index;
};

/** The category of an id, or undefined. */
export const categoryById = (categories: readonly Category[], id: string): Category | undefined =>
  indexOf(categories).byId.get(id);

/** French label of a category, or its id if it is not in the list. */
export const categoryLabel = (categories: readonly Category[], id: string): string =>
  categoryById(categories, id)?.label ?? id;

/** The category itself while it is offered, otherwise its sector. */
export const offeredCategory = (categories: readonly Category[], id: string): string => {
  const category = categoryById(categories, id);
  return category && !category.retired ? id : sectorOf(id);
};

/** The categories of a sector, in order. */
export const familiesOf = (categories: readonly Category[], sector: string): readonly Category[] =>
  categories.filter((category) => category.sector === sector && category.id !== sector);

/**
 * The id of a sector or a family, by its form only: staff may change the list, so use cases check whether it
 * is known (`requireKnownCategories`).
 */
export const categorySchema = z
  .string()
  .max(100)
  .refine(
    (id) => /^[a-z0-9]+(-[a-z0-9]+)*(\/[a-z0-9]+(-[a-z0-9]+)*)?$/.test(id),
    "famille d’achats inconnue, choisissez-la dans la liste",
  )
  .meta({
    description: "Sector or family of purchase; `GET /api/categories` lists them",
    examples: ["espaces-verts/entretien", "restauration"],
  });

/** One error per category missing from the list. */
export const categoryErrors = (
  categories: readonly Category[],
  asked: readonly { path: string; id: string | undefined }[],
): FieldError[] =>
  asked.flatMap(({ path, id }) =>
    id === undefined || categoryById(categories, id)
      ? []
      : [
          {
            path,
            code: "unknown",
            message: "Famille d’achats : famille d’achats inconnue, choisissez-la dans la liste.",
          },
        ],
  );

/**
 * Categories that a CPV code (`77312000` or `77312000-0`) falls under, the most precise first: those with a
 * prefix that the code begins with, the longest prefix first, then the sectors of the families found. Empty
 * for what is not a CPV code, or is under no category.
 */
export const categoriesForCpv = (categories: readonly Category[], code: string): readonly Category[] => {
  const digits = /^(\d{8})(?:-\d)?$/.exec(code)?.[1];
  if (digits === undefined) return [];
  const { byPrefix } = indexOf(categories);
  const lengths = Array.from(digits, (_, dropped) => digits.length - dropped);
  const direct = lengths.flatMap((length) => byPrefix.get(digits.slice(0, length)) ?? []);
  const sectors = direct.flatMap((category) => categoryById(categories, category.sector) ?? []);
  return [...new Set([...direct, ...sectors])];
};
