import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { membershipDocuments } from "./accounts.ts";
import { getMembership, getMembershipErrors } from "./memberships.ts";

export const refuseMembershipErrors = errorsOf(
  memberErrors,
  getMembershipErrors,
  "membership.wrongStatus",
  commitErrors,
);

/** Refuses a request to join and notifies the person of the reason; they may request again. */
export const refuseMembership = async (
  deps: Deps,
  actor: Actor,
  { organisationId, accountId, reason }: { organisationId: string; accountId: string; reason: string },
): Promise<void> => {
  requireMember(actor, organisationId);
  const membership = await getMembership(deps, organisationId, accountId);
  if (membership.status !== "requested") throw new AppError("membership.wrongStatus");
  await commit(deps.table, [
    put(membershipDocuments, { ...membership, status: "refused", reason, updatedAt: deps.now() }),
    journalEntry(deps, actor, "MEMBERSHIP_REFUSED", organisationId, { accountId }),
    queueMail(deps, {
      to: membership.email,
      content: {
        kind: "membership-refused",
        organisationId,
        organisationName: membership.organisationName,
        reason,
      },
      cause: { type: "organisation", id: organisationId },
    }),
  ]);
};
