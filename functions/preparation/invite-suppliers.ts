import { errorsOf } from "../../shared/errors/errors.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { unchanged } from "../rencontres/registration-window.ts";
import { getRencontre, getRencontreErrors } from "../rencontres/repository.ts";
import { invitationsOf, invitationsOfErrors } from "./invitations.ts";

export const inviteSuppliersErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  invitationsOfErrors,
  commitErrors,
);

/**
 * Invites the suppliers who could fill a gap, as listed in `fillers`; a second call finds nobody left to
 * invite.
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
      journalEntry(deps, actor, "SUPPLIERS_INVITED", rencontreId, { invited }),
    ]);
  return { invited };
};
