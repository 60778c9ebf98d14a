import type { Rencontre, RencontreInput } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { rencontreDocuments } from "./rencontre-repository.ts";

/** Prepares an edition, which staff alone see until it opens. Errors: request.forbidden. */
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
    recordAudit(deps, actor, "RENCONTRE_CREATED", rencontre.id),
  ]);
  return committed(rencontre);
};
