import * as z from "zod";
import { intentStatusSchema } from "../../shared/intents/schema.ts";
import { tableFiles } from "../platform/http/table-files.ts";
import { currentRules } from "../settings/current-rules.ts";
import { intentColumns } from "./intent-columns.ts";
import { listIntents, listIntentsErrors } from "./list-intents.ts";

/** Values separated by commas; none if empty. */
const several = <T extends z.ZodType<unknown, string>>(one: T) =>
  z
    .string()
    .max(8_000)
    .transform((text) => text.split(",").filter(Boolean))
    .pipe(z.array(one))
    .optional();

const filter = z.object({
  q: z.string().trim().max(200).optional(),
  sector: z.string().max(100).optional(),
  modality: z.string().max(20).optional(),
  statuses: several(intentStatusSchema),
  ids: several(z.string()),
});

/** The intents of the team's list, as files. */
export const intentFiles = tableFiles({
  path: "/intents",
  summary: "Intentions d’achat que ces filtres gardent",
  tag: "Intentions d’achat",
  errors: listIntentsErrors,
  filter,
  read: async ({ deps, actor }, asked) => ({
    name: "intentions",
    title: "Intentions d’achat",
    rows: await listIntents(deps, actor, asked),
    columns: intentColumns((await currentRules(deps)).categories, deps.gazetteer()),
  }),
});
