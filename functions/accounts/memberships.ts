import { AppError } from "../../shared/errors.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, getDocument, put } from "../db/documents.ts";
import { memberKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { type Membership, memberships, membersOfOrganisation } from "./accounts.ts";
import { type Actor, requireAccount, requireMember } from "./actor.ts";
import { compareDomain, type Traces } from "./mail-domains.ts";

type Organisation = { id: string; name: string } & Traces;

/** The write that makes whoever creates an organisation its first member; none for staff, who create for others. */
export const foundingMember = (deps: Deps, actor: Actor, organisation: Organisation): Write[] =>
  actor.type === "account" && !actor.staff
    ? [membershipWrite(deps, actor, organisation, { status: "approved", note: "" })]
    : [];

const membershipWrite = (
  deps: Deps,
  actor: Extract<Actor, { type: "account" }>,
  organisation: Organisation,
  said: Pick<Membership, "status" | "note" | "domain">,
  version = 0,
): Write => {
  const now = deps.now();
  return put(memberships, {
    version,
    createdAt: now,
    updatedAt: now,
    accountId: actor.accountId,
    email: actor.email,
    organisationId: organisation.id,
    organisationName: organisation.name,
    ...said,
  });
};

/**
 * Asks to speak for an organisation that is already here; its members are told, and they or staff approve.
 * Asking again changes nothing, unless the request was refused. Errors: account.signedOut.
 */
export const requestMembership = async (
  deps: Deps,
  actor: Actor,
  { organisation, note }: { organisation: Organisation; note: string },
): Promise<void> => {
  requireAccount(actor);
  const known = await getDocument(deps.table, memberships, memberKey(actor.accountId, organisation.id));
  if (known && known.status !== "refused") return;
  const members = (await membersOfOrganisation(deps, organisation.id)).filter((m) => m.status === "approved");
  await commit(deps.table, [
    membershipWrite(
      deps,
      actor,
      organisation,
      { status: "requested", note, domain: compareDomain(actor.email, organisation) },
      known?.version,
    ),
    recordAudit(deps, actor, "MEMBERSHIP_REQUESTED", organisation.id),
    ...members.slice(0, 10).map((member) =>
      queueMail(deps, {
        to: member.email,
        content: {
          kind: "membership-requested",
          organisationId: organisation.id,
          organisationName: organisation.name,
          email: actor.email,
        },
        cause: { type: "organisation", id: organisation.id },
      }),
    ),
  ]);
};

/** Errors: membership.notFound. */
export const getMembership = async (
  deps: Deps,
  organisationId: string,
  accountId: string,
): Promise<Membership> => {
  const membership = await getDocument(deps.table, memberships, memberKey(accountId, organisationId));
  if (!membership) throw new AppError("membership.notFound");
  return membership;
};

/** Lets a person speak for the organisation; members and staff may. Errors: request.forbidden, membership.notFound. */
export const approveMembership = async (
  deps: Deps,
  actor: Actor,
  { organisationId, accountId }: { organisationId: string; accountId: string },
): Promise<void> => {
  requireMember(actor, organisationId);
  const membership = await getMembership(deps, organisationId, accountId);
  if (membership.status === "approved") return;
  await commit(deps.table, [
    put(memberships, { ...membership, status: "approved", updatedAt: deps.now() }),
    recordAudit(deps, actor, "MEMBERSHIP_APPROVED", organisationId, { accountId }),
    queueMail(deps, {
      to: membership.email,
      content: { kind: "membership-approved", organisationId, organisationName: membership.organisationName },
      cause: { type: "organisation", id: organisationId },
    }),
  ]);
};

/** Ends a membership or refuses a request; members, staff and the person itself may. Errors: as approval. */
export const endMembership = async (
  deps: Deps,
  actor: Actor,
  { organisationId, accountId }: { organisationId: string; accountId: string },
): Promise<void> => {
  if (!(actor.type === "account" && actor.accountId === accountId)) requireMember(actor, organisationId);
  const membership = await getMembership(deps, organisationId, accountId);
  await commit(deps.table, [
    { type: "delete", key: memberKey(accountId, organisationId), expect: membership.version },
    recordAudit(deps, actor, "MEMBERSHIP_ENDED", organisationId, { accountId }),
  ]);
};
