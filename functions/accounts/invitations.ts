import * as z from "zod";
import { emailSchema, storedFields } from "../../shared/documents.ts";
import { AppError } from "../../shared/errors.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, type DocumentKind, everyDocument, getDocument, put } from "../db/documents.ts";
import { invitationIndex, invitationKey, invitationsOf, memberKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { memberships, membersOfOrganisation } from "./accounts.ts";
import { type Actor, requireAccount, requireMember } from "./actor.ts";
import { spendUse } from "./limits.ts";
import { hashToken } from "./tokens.ts";

/** How long an invitation waits, in seconds: 30 days. */
const waitSeconds = 30 * 86_400;

/** What an organisation may send in a day. */
const limit = { most: 20, seconds: 86_400 };

/** That the holder of an address is asked to speak for an organisation; it says yes or no once signed in. */
const invitationSchema = z.object({
  ...storedFields,
  email: emailSchema,
  organisationId: z.string(),
  organisationName: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

const invitations: DocumentKind<Invitation> = {
  schema: invitationSchema,
  place: ({ email, organisationId, createdAt }) => ({
    ...invitationKey(hashToken(email), organisationId),
    ...invitationIndex(hashToken(email), organisationId),
    expiresAt: Math.floor(Date.parse(createdAt) / 1_000) + waitSeconds,
  }),
};

const find = ({ table }: Pick<Deps, "table">, email: string, organisationId: string) =>
  getDocument(table, invitations, invitationKey(hashToken(email), organisationId));

/** Invitations that wait for the holder of an address. */
export const invitationsTo = ({ table }: Pick<Deps, "table">, email: string): Promise<Invitation[]> =>
  everyDocument(table, invitations, { pk: invitationKey(hashToken(email), "").pk });

/** Invitations that an organisation has sent and that wait. */
export const invitationsFrom = (
  { table }: Pick<Deps, "table">,
  organisationId: string,
): Promise<Invitation[]> =>
  everyDocument(table, invitations, { index: "gsi1", pk: invitationsOf(organisationId) });

/**
 * Asks somebody to speak for the organisation, by mail; members and staff may. Asking again sends the mail again.
 * Errors: request.forbidden, membership.exists (the person speaks for it already), account.limited.
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
  await spendUse(deps, `invitations of ${organisation.id}`, limit);
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
    recordAudit(deps, actor, "MEMBERSHIP_OFFERED", organisation.id),
    queueMail(deps, {
      to: email,
      content: { kind: "membership-offered", ...ofOrganisation },
      cause: { type: "organisation", id: organisation.id },
    }),
  ]);
};

/** Takes an invitation back; nothing happens where there is none. Errors: request.forbidden. */
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

/**
 * Accepts or declines an invitation, as the holder of its address. Errors: account.signedOut, membership.notFound.
 */
export const answerInvitation = async (
  deps: Deps,
  actor: Actor,
  { organisationId, accepted }: { organisationId: string; accepted: boolean },
): Promise<void> => {
  requireAccount(actor);
  const invitation = await find(deps, actor.email, organisationId);
  if (!invitation) throw new AppError("membership.notFound");
  const now = deps.now();
  const known = await getDocument(deps.table, memberships, memberKey(actor.accountId, organisationId));
  const { email, organisationName } = invitation;
  const joining = put(memberships, {
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
    recordAudit(deps, actor, accepted ? "MEMBERSHIP_APPROVED" : "MEMBERSHIP_DECLINED", organisationId, {
      accountId: actor.accountId,
    }),
  ]);
};
