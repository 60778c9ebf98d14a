import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { type Actor, accountErrors, memberErrors, requireAccount, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, getDocument, put } from "../platform/db/documents.ts";
import { memberKey } from "../platform/db/keys/accounts.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { type Membership, membershipDocuments, membersOfOrganisation } from "./accounts.ts";
import { compareDomain, type Traces } from "./mail-domains.ts";

type Organisation = { id: string; name: string } & Traces;

/**
 * The write that makes the creator of an organisation its first member; none for staff, who create for
 * others.
 */
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
  return put(membershipDocuments, {
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

export const requestMembershipErrors = errorsOf(accountErrors, commitErrors);

/**
 * Requests to join an organisation that exists already; its members are notified, and they or staff approve.
 * Requesting again changes nothing, unless the request was refused.
 */
export const requestMembership = async (
  deps: Deps,
  actor: Actor,
  { organisation, note }: { organisation: Organisation; note: string },
): Promise<void> => {
  requireAccount(actor);
  const known = await getDocument(
    deps.table,
    membershipDocuments,
    memberKey(actor.accountId, organisation.id),
  );
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
    journalEntry(deps, actor, "MEMBERSHIP_REQUESTED", organisation.id),
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

export const getMembershipErrors = errorsOf("membership.notFound");

/** The record of an account's membership in an organisation, or of the request to join. */
export const getMembership = async (
  deps: Deps,
  organisationId: string,
  accountId: string,
): Promise<Membership> => {
  const membership = await getDocument(deps.table, membershipDocuments, memberKey(accountId, organisationId));
  if (!membership) throw new AppError("membership.notFound");
  return membership;
};

export const approveMembershipErrors = errorsOf(memberErrors, getMembershipErrors, commitErrors);

/** Approves a request to join the organisation; members and staff may. */
export const approveMembership = async (
  deps: Deps,
  actor: Actor,
  { organisationId, accountId }: { organisationId: string; accountId: string },
): Promise<void> => {
  requireMember(actor, organisationId);
  const membership = await getMembership(deps, organisationId, accountId);
  if (membership.status === "approved") return;
  await commit(deps.table, [
    put(membershipDocuments, { ...membership, status: "approved", updatedAt: deps.now() }),
    journalEntry(deps, actor, "MEMBERSHIP_APPROVED", organisationId, { accountId }),
    queueMail(deps, {
      to: membership.email,
      content: { kind: "membership-approved", organisationId, organisationName: membership.organisationName },
      cause: { type: "organisation", id: organisationId },
    }),
  ]);
};

export const endMembershipErrors = errorsOf(memberErrors, getMembershipErrors, commitErrors);

/** Ends a membership or withdraws a request; members, staff and the person themselves may. */
export const endMembership = async (
  deps: Deps,
  actor: Actor,
  { organisationId, accountId }: { organisationId: string; accountId: string },
): Promise<void> => {
  if (!(actor.type === "account" && actor.accountId === accountId)) requireMember(actor, organisationId);
  const membership = await getMembership(deps, organisationId, accountId);
  await commit(deps.table, [
    { type: "delete", key: memberKey(accountId, organisationId), expect: membership.version },
    journalEntry(deps, actor, "MEMBERSHIP_ENDED", organisationId, { accountId }),
  ]);
};
