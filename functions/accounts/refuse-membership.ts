import { AppError } from "../../shared/errors.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { memberships } from "./accounts.ts";
import { type Actor, requireMember } from "./actor.ts";
import { getMembership } from "./memberships.ts";

/**
 * Refuses a request to join, with the reason, which the person is told; it may ask again.
 * Errors: request.forbidden, membership.notFound, membership.wrongStatus.
 */
export const refuseMembership = async (
  deps: Deps,
  actor: Actor,
  { organisationId, accountId, reason }: { organisationId: string; accountId: string; reason: string },
): Promise<void> => {
  requireMember(actor, organisationId);
  const membership = await getMembership(deps, organisationId, accountId);
  if (membership.status !== "requested") throw new AppError("membership.wrongStatus");
  await commit(deps.table, [
    put(memberships, { ...membership, status: "refused", reason, updatedAt: deps.now() }),
    recordAudit(deps, actor, "MEMBERSHIP_REFUSED", organisationId, { accountId }),
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
