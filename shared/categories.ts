import * as z from "zod";
import { categoryList } from "./category-list.ts";

/** What a category is usually bought as; an intent may say otherwise. */
const natureSchema = z.enum(["WORKS", "SUPPLIES", "SERVICES"]);

export type Category = {
  /** `sector` or `sector/family`, kebab-case French without accents; part of the public contract, never renamed. */
  readonly id: string;
  /** Id of its sector; a sector's is its own. */
  readonly sector: string;
  readonly label: string;
  /** CPV prefixes: digits without the check digit and without trailing zeros (`7731` for 77310000-6). */
  readonly cpv: readonly string[];
  readonly nature: z.infer<typeof natureSchema>;
  /** Trade words that people search by, beside the label. */
  readonly synonyms: readonly string[];
};

/** `espaces-verts/entretien` → `espaces-verts`; a sector's id is answered as it stands. */
export const sectorOf = (id: string): string => id.split("/", 1)[0] ?? id;

const readCategory = (line: string): Category => {
  const [id = "", label = "", nature, cpv = "", synonyms = ""] = line.split(" | ");
  return {
    id,
    sector: sectorOf(id),
    label,
    cpv: cpv.split(" "),
    nature: natureSchema.parse(nature),
    synonyms: synonyms.split(", "),
  };
};

/** All categories: each sector followed by its families, in TME's order. */
export const categories: readonly Category[] = categoryList.trim().split("\n").map(readCategory);

const byId = new Map(categories.map((category) => [category.id, category]));

const byPrefix = new Map<string, Category[]>();
for (const category of categories) {
  for (const prefix of category.cpv) byPrefix.set(prefix, [...(byPrefix.get(prefix) ?? []), category]);
}

/** The category of an id, or undefined. */
export const categoryById = (id: string): Category | undefined => byId.get(id);

export const isCategoryId = (id: string): boolean => byId.has(id);

/** The families of a sector, in order. */
export const familiesOf = (sector: string): readonly Category[] =>
  categories.filter((category) => category.sector === sector && category.id !== sector);

/** The id of a known sector or family. */
export const categorySchema = z
  .string()
  .refine(isCategoryId, "famille d’achats inconnue, choisissez-la dans la liste")
  .meta({
    description: "Sector or family of purchase; `GET /api/categories` lists them",
    examples: ["espaces-verts/entretien", "restauration"],
  });

/**
 * Categories that a CPV code (`77312000` or `77312000-0`) falls under, the most precise first: those with a prefix that
 * the code begins with, the longest prefix first, then the sectors of the families found.
 * Empty for what is not a CPV code, or is under no category.
 */
export const categoriesForCpv = (code: string): readonly Category[] => {
  const digits = /^(\d{8})(?:-\d)?$/.exec(code)?.[1];
  if (digits === undefined) return [];
  const lengths = Array.from(digits, (_, dropped) => digits.length - dropped);
  const direct = lengths.flatMap((length) => byPrefix.get(digits.slice(0, length)) ?? []);
  const sectors = direct.flatMap((category) => categoryById(category.sector) ?? []);
  return [...new Set([...direct, ...sectors])];
};
