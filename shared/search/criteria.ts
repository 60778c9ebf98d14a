import * as z from "zod";
import { categorySchema } from "../categories/categories.ts";
import { kindFamilies } from "../suppliers/kinds.ts";
import { supplierKindSchema } from "../suppliers/schema.ts";

/** The search criteria of the annuaire, used by the API and in the addresses of pages. */
export const searchCriteriaSchema = z.object({
  /** The text of the search. */
  q: z.string().trim().max(200).optional(),
  /** A sector or a family. */
  category: z.union([z.literal("").transform(() => undefined), categorySchema]).optional(),
  kind: supplierKindSchema.optional(),
  family: z.enum(kindFamilies).optional(),
  departement: z.string().max(3).optional(),
  /** INSEE code of a commune: sorts by distance to it; with `km`, excludes suppliers farther away. */
  near: z.string().optional(),
  km: z.coerce.number().min(1).max(1_000).optional(),
  /** INSEE code of a commune: only suppliers with an activity (in the requested category) that covers it. */
  covers: z.string().optional(),
});
export type SearchCriteria = z.infer<typeof searchCriteriaSchema>;
