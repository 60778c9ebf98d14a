import type { HireIdentity, HoursStatement } from "../../shared/statements/schema.ts";
import { hireDocuments, statementDocuments } from "../clause/statement-documents.ts";
import { hireDueAt } from "../clause/statement-due.ts";
import type { Actor } from "../platform/actor.ts";
import { getDocument, put } from "../platform/db/documents.ts";
import { hireKey } from "../platform/db/keys/statements.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getStatement } from "./repository.ts";

const clock: Actor = { type: "system", name: "clock" };

/** Told to the company with the statement, as any hire that is not kept. */
const why =
  "Le nom a été effacé faute de décision à temps. Si cette personne travaille chez vous, déclarez de nouveau son embauche.";

/** The statement without the hire, which nobody can decide once its names are gone. */
const withoutHire = (statement: HoursStatement, hireId: string, updatedAt: string): HoursStatement => ({
  ...statement,
  hires: statement.hires.map((hire) => (hire.id === hireId ? { ...hire, status: "refused", why } : hire)),
  updatedAt,
});

/**
 * Erases the names of a hire of which staff have decided nothing in time, and refuses it, so that the rest of the statement
 * can be checked. One transaction, on condition of the statement and of the names that were read.
 */
export const forgetDueHire = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  { statementId, id }: Pick<HireIdentity, "statementId" | "id">,
): Promise<void> => {
  const key = hireKey(statementId, id);
  const identity = await getDocument(deps.table, hireDocuments, key);
  if (!identity || hireDueAt(identity) > deps.now()) return;
  const statement = await getStatement(deps, statementId);
  await deps.table.transact([
    put(statementDocuments, withoutHire(statement, id, deps.now())),
    { type: "delete", key, expect: identity.version },
    journalEntry(deps, clock, "HIRE_FORGOTTEN", statementId, { hireId: id }),
  ]);
};
