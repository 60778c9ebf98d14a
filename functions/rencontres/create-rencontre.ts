import { errorsOf } from "../../shared/errors/errors.ts";
import type { Rencontre, RencontreInput } from "../../shared/rencontres/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { rencontreDocuments } from "./repository.ts";

export const createRencontreErrors = errorsOf(staffErrors, commitErrors);

/** Creates a rencontre, visible only to staff until it opens. */
export const createRencontre = async (
  deps: Deps,
  actor: Actor,
  input: RencontreInput,
): Promise<Rencontre> => {
  requireStaff(actor);
  const now = deps.now();
  const rencontre: Rencontre = {
    ...input,
    id: deps.newId("rencontre"),
    version: 0,
    createdAt: now,
    updatedAt: now,
    status: "draft",
    postponements: [],
    lostTables: [],
    rounds: 0,
  };
  await commit(deps.table, [
    put(rencontreDocuments, rencontre),
    ...recordCreation(deps, rencontre.id),
    journalEntry(deps, actor, "RENCONTRE_CREATED", rencontre.id),
  ]);
  return committed(rencontre);
};
