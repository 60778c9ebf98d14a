import type { Rencontre } from "../../shared/rencontres.ts";
import type { Actor } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, type Guarded, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { rencontreDocuments } from "./rencontre-repository.ts";

/** Writes an edition's next state, with the trace of it and whatever else that change causes, in one transaction. */
export const moveRencontre = async (
  deps: Deps,
  actor: Actor,
  { from, to, code, also = [] }: { from: Rencontre; to: Rencontre; code: string; also?: readonly Guarded[] },
): Promise<Rencontre> => {
  const moved: Rencontre = { ...to, updatedAt: deps.now() };
  await commit(deps.table, [
    put(rencontreDocuments, moved),
    recordAudit(deps, actor, code, from.id, { from: from.status, to: to.status }),
    ...also,
  ]);
  return committed(moved);
};
