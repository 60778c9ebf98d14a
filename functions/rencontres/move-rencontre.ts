import { errorsOf } from "../../shared/errors/errors.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { Actor } from "../platform/actor.ts";
import { commit, commitErrors, committed, type Guarded, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { rencontreDocuments } from "./repository.ts";

export const moveRencontreErrors = errorsOf(commitErrors);

/**
 * Writes a rencontre's next status, its journal entry and the other writes of the change, in one transaction.
 */
export const moveRencontre = async (
  deps: Deps,
  actor: Actor,
  { from, to, code, also = [] }: { from: Rencontre; to: Rencontre; code: string; also?: readonly Guarded[] },
): Promise<Rencontre> => {
  const moved: Rencontre = { ...to, updatedAt: deps.now() };
  await commit(deps.table, [
    put(rencontreDocuments, moved),
    journalEntry(deps, actor, code, from.id, { from: from.status, to: to.status }),
    ...also,
  ]);
  return committed(moved);
};
