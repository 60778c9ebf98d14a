import { clauseStampKey } from "./db/keys/clause.ts";
import type { Write } from "./db/table.ts";
import type { Deps } from "./deps.ts";

/** A number that changes whenever something is written that the clause’s figures count; 0 before the first time. */
export const clauseVersion = async ({ table }: Pick<Deps, "table">): Promise<number> =>
  (await table.get(clauseStampKey))?.version ?? 0;

/** The write that accompanies every change of what the clause’s figures count. */
export const clauseChanged = async (deps: Pick<Deps, "table" | "now">): Promise<Write> => ({
  type: "put",
  item: { ...clauseStampKey, doc: { at: deps.now() } },
  expect: (await clauseVersion(deps)) || "absent",
});
