import { changeStamp } from "./change-stamp.ts";
import { clauseStampKey } from "./db/keys/clause.ts";
import type { Deps } from "./deps.ts";

const stamp = changeStamp(clauseStampKey);

/** A number that changes whenever something is written that the clause’s figures count; 0 before the first time. */
export const clauseVersion = async (deps: Pick<Deps, "table">): Promise<number> =>
  (await stamp.read(deps)).version;

/** The write that accompanies every change of what the clause’s figures count; it counts for two of a transaction. */
export const clauseChanged = stamp.changed;

/** What was written lately that the clause’s figures count, for lists that are kept or counted: an index may lag. */
export const recentClauseWrites = stamp.recentWrites;
