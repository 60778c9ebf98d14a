import * as z from "zod";
import { categorySchema } from "../categories/categories.ts";
import { kindFamilies } from "../suppliers/kinds.ts";
import { supplierKindSchema } from "../suppliers/schema.ts";

/** Values separated by commas: each keeps the suppliers that have it. */
const anyOf = <T extends z.ZodType<unknown, string>>(one: T) =>
  z
    .string()
    .max(2_000)
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(one))
    .optional();

/** The search criteria of the annuaire, used by the API and in the addresses of pages. */
export const searchCriteriaSchema = z.object({
  /** The text of the search. */
  q: z.string().trim().max(200).optional(),
  /** `1`: the words of `q` as they are, none read as a place or a kind. */
  literal: z.enum(["", "1"]).optional(),
  /** Sectors or families. */
  category: anyOf(categorySchema),
  kind: anyOf(supplierKindSchema),
  family: anyOf(z.enum(kindFamilies)),
  departement: anyOf(z.string().max(3)),
  /** INSEE code of a commune: sorts by distance to it; with `km`, excludes suppliers farther away. */
  near: z.string().optional(),
  km: z.coerce.number().min(1).max(1_000).optional(),
  /** INSEE code of a commune: only suppliers with an activity (in a requested category) that covers it. */
  covers: z.string().optional(),
});
export type SearchCriteria = z.infer<typeof searchCriteriaSchema>;
