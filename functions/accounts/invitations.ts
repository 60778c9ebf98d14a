import * as z from "zod";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { storedEmailSchema, storedFields } from "../../shared/fields/fields.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { type Actor, accountErrors, memberErrors, requireAccount, requireMember } from "../platform/actor.ts";
import {
  commit,
  commitErrors,
  type DocumentKind,
  everyDocument,
  getDocument,
  put,
} from "../platform/db/documents.ts";
import {
  invitationIndex,
  invitationKey,
  invitationsOfOrganisation,
  invitationsToAddress,
  memberKey,
} from "../platform/db/keys/accounts.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { consumeRateLimitNow, rateLimitErrors } from "../platform/rate-limit.ts";
import { hashToken } from "../platform/tokens.ts";
import { membershipDocuments, membersOfOrganisation } from "./accounts.ts";

/** How long an invitation is valid, in seconds: 30 days. */
const waitSeconds = 30 * 86_400;

/** How many invitations an organisation may send in a day. */
const limit = { most: 20, seconds: 86_400 };

/** The invitation of an address's holder to join an organisation; they accept or decline once signed in. */
const invitationSchema = z.object({
  ...storedFields,
  email: storedEmailSchema,
  organisationId: z.string(),
  organisationName: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

const invitations: DocumentKind<Invitation> = {
  schema: invitationSchema,
  keysOf: ({ email, organisationId, createdAt }) => ({
    ...invitationKey(hashToken(email), organisationId),
    ...invitationIndex(hashToken(email), organisationId),
    expiresAt: Math.floor(Date.parse(createdAt) / 1_000) + waitSeconds,
  }),
};

const find = ({ table }: Pick<Deps, "table">, email: string, organisationId: string) =>
  getDocument(table, invitations, invitationKey(hashToken(email), organisationId));

/** Pending invitations for the holder of an address. */
export const invitationsTo = ({ table }: Pick<Deps, "table">, email: string): Promise<Invitation[]> =>
  everyDocument(table, invitations, invitationsToAddress(hashToken(email)));

/** Pending invitations of an organisation. */
export const invitationsFrom = (
  { table }: Pick<Deps, "table">,
  organisationId: string,
): Promise<Invitation[]> => everyDocument(table, invitations, invitationsOfOrganisation(organisationId));

/** `membership.exists`: the person is a member already. */
export const inviteErrors = errorsOf(memberErrors, "membership.exists", rateLimitErrors, commitErrors);

/**
 * Invites somebody by mail to join the organisation; members and staff may. Inviting again sends the mail
 * again.
 */
export const invite = async (
  deps: Deps,
  actor: Actor,
  { organisation, email }: { organisation: { id: string; name: string }; email: string },
): Promise<void> => {
  requireMember(actor, organisation.id);
  const members = await membersOfOrganisation(deps, organisation.id);
  if (members.some((one) => one.email === email && one.status === "approved"))
    throw new AppError("membership.exists");
  await consumeRateLimitNow(deps, `invitations of ${organisation.id}`, limit);
  const now = deps.now();
  const known = await find(deps, email, organisation.id);
  const ofOrganisation = { organisationId: organisation.id, organisationName: organisation.name };
  await commit(deps.table, [
    put(invitations, {
      version: known?.version ?? 0,
      createdAt: now,
      updatedAt: now,
      email,
      ...ofOrganisation,
    }),
    journalEntry(deps, actor, "MEMBERSHIP_OFFERED", organisation.id),
    queueMail(deps, {
      to: email,
      content: { kind: "membership-offered", ...ofOrganisation },
      cause: { type: "organisation", id: organisation.id },
    }),
  ]);
};

export const takeBackInvitationErrors = errorsOf(memberErrors, commitErrors);

/** Withdraws an invitation; does nothing if there is none. */
export const takeBackInvitation = async (
  deps: Deps,
  actor: Actor,
  { organisationId, email }: { organisationId: string; email: string },
): Promise<void> => {
  requireMember(actor, organisationId);
  const known = await find(deps, email, organisationId);
  if (known) await deps.table.transact([removal(known)]);
};

const removal = (invitation: Invitation): Write => ({
  type: "delete",
  key: invitationKey(hashToken(invitation.email), invitation.organisationId),
  expect: invitation.version,
});

export const answerInvitationErrors = errorsOf(accountErrors, "membership.notFound", commitErrors);

/** Accepts or declines an invitation, as the holder of its address. */
export const answerInvitation = async (
  deps: Deps,
  actor: Actor,
  { organisationId, accepted }: { organisationId: string; accepted: boolean },
): Promise<void> => {
  requireAccount(actor);
  const invitation = await find(deps, actor.email, organisationId);
  if (!invitation) throw new AppError("membership.notFound");
  const now = deps.now();
  const known = await getDocument(
    deps.table,
    membershipDocuments,
    memberKey(actor.accountId, organisationId),
  );
  const { email, organisationName } = invitation;
  const joining = put(membershipDocuments, {
    createdAt: now,
    note: "",
    ...known,
    version: known?.version ?? 0,
    updatedAt: now,
    accountId: actor.accountId,
    ...{ email, organisationId, organisationName },
    status: "approved",
  });
  await commit(deps.table, [
    removal(invitation),
    ...(accepted ? [joining] : []),
    journalEntry(deps, actor, accepted ? "MEMBERSHIP_APPROVED" : "MEMBERSHIP_DECLINED", organisationId, {
      accountId: actor.accountId,
    }),
  ]);
};
