import type { Stage } from "../../shared/clause/progress/days.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { commit, committed, type DocumentKind, getDocument, put } from "../platform/db/documents.ts";
import { clauseAlertIndex, clauseAlertKey } from "../platform/db/keys/clause.ts";
import type { Table, Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { type Alert, alertSchema } from "./answers.ts";
import { getFollowed } from "./get-followed.ts";

export type { Alert } from "./answers.ts";

export const alertDocuments: DocumentKind<Alert> = {
  schema: alertSchema,
  keysOf: (alert) => ({ ...clauseAlertKey(alert.contractId), ...clauseAlertIndex(alert) }),
};

export const alertOf = (table: Table, contractId: string): Promise<Alert | undefined> =>
  getDocument(table, alertDocuments, clauseAlertKey(contractId));

/** The write that puts a contract before the team for a stage; none where it was put before them for that stage already. */
export const alertWrite = async (
  { table, now }: Pick<Deps, "table" | "now">,
  contractId: string,
  stage: Stage,
): Promise<Write[]> => {
  const before = await alertOf(table, contractId);
  if (before?.stage === stage) return [];
  const at = now();
  const fresh = { version: 0, createdAt: at, contractId };
  return [put(alertDocuments, { ...(before ?? fresh), stage, since: at, updatedAt: at, seen: false })];
};

/**
 * The write that takes a contract from what waits for the team, or puts it back; none where it is so already, or was never
 * put before them.
 */
export const alertSeenWrite = async (
  { table, now }: Pick<Deps, "table" | "now">,
  contractId: string,
  seen: boolean,
): Promise<Write[]> => {
  const alert = await alertOf(table, contractId);
  return alert && alert.seen !== seen ? [put(alertDocuments, { ...alert, seen, updatedAt: now() })] : [];
};

/** Staff have seen that a contract is behind, or want to be told of it again. */
export const markAlert = async (
  deps: Deps,
  actor: Actor,
  { contractId, seen }: { contractId: string; seen: boolean },
): Promise<Alert> => {
  requireStaff(actor);
  await getFollowed(deps, contractId);
  const alert = await alertOf(deps.table, contractId);
  if (!alert) throw new AppError("contract.notFound");
  if (alert.seen === seen) return alert;
  const changed = { ...alert, seen, updatedAt: deps.now() };
  await commit(deps.table, [
    put(alertDocuments, changed),
    journalEntry(deps, actor, seen ? "CLAUSE_ALERT_SEEN" : "CLAUSE_ALERT_REOPENED", contractId, {
      stage: alert.stage,
    }),
  ]);
  return committed(changed);
};
