import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { unchanged } from "../rencontres/registration-window.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { invitationsOf } from "./invitations.ts";

/**
 * Staff invite the suppliers who could fill a gap, as many as one reads of (`fillers`): a second time finds nobody left.
 * Errors: those of `invitationsOf`, version.conflict.
 */
export const inviteSuppliers = async (
  deps: Deps,
  actor: Actor,
  { rencontreId }: { rencontreId: string },
): Promise<{ invited: number }> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  const invitations = await invitationsOf(deps, actor, rencontre);
  const invited = invitations.length;
  if (invited > 0)
    await commit(deps.table, [
      unchanged(rencontre),
      ...invitations.map(({ mail }) => queueMail(deps, mail)),
      recordAudit(deps, actor, "SUPPLIERS_INVITED", rencontreId, { invited }),
    ]);
  return { invited };
};
