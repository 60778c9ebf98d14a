import * as z from "zod";
import { emailSchema, storedFields } from "../../shared/documents.ts";
import { type DocumentKind, everyDocument, getDocument } from "../db/documents.ts";
import { accountIndex, accountKey, claimKey, memberIndex, memberKey, membersOf } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { hashToken } from "./tokens.ts";

/** A person who signs in. */
const accountSchema = z.object({ id: z.string(), ...storedFields, email: emailSchema, staff: z.boolean() });
export type Account = z.infer<typeof accountSchema>;

export const accounts: DocumentKind<Account> = {
  schema: accountSchema,
  place: (account) => ({ ...accountKey(account.id), ...accountIndex(account) }),
};

export const membershipStatusSchema = z.enum(["requested", "approved", "refused"]);

/** That a person speaks for an organisation, or asks to. */
const membershipSchema = z.object({
  ...storedFields,
  accountId: z.string(),
  email: emailSchema,
  organisationId: z.string(),
  organisationName: z.string(),
  status: membershipStatusSchema,
  /** What the person says in support of the request. */
  note: z.string().default(""),
  /** Whether its address is of the organisation's own domain, when it asked. */
  domain: z.enum(["same", "other", "public"]).optional(),
  /** Why the request was refused. */
  reason: z.string().optional(),
});
export type Membership = z.infer<typeof membershipSchema>;

export const memberships: DocumentKind<Membership> = {
  schema: membershipSchema,
  place: (membership) => ({
    ...memberKey(membership.accountId, membership.organisationId),
    ...memberIndex(membership),
  }),
};

export const emailClaim = (email: string) => claimKey("EMAIL", hashToken(email));

/** The account of an address, where there is one. */
export const accountOfEmail = async (
  { table }: Pick<Deps, "table">,
  email: string,
): Promise<Account | undefined> => {
  const held = await table.get(emailClaim(email));
  return (
    held &&
    getDocument(table, accounts, accountKey(z.object({ accountId: z.string() }).parse(held.doc).accountId))
  );
};

export const membershipsOf = ({ table }: Pick<Deps, "table">, accountId: string): Promise<Membership[]> =>
  everyDocument(table, memberships, { pk: accountKey(accountId).pk, sk: { beginsWith: "MEMBER#" } });

/** Everybody who speaks for the organisation or asks to. */
export const membersOfOrganisation = (
  { table }: Pick<Deps, "table">,
  organisationId: string,
): Promise<Membership[]> =>
  everyDocument(table, memberships, { index: "gsi1", pk: membersOf(organisationId) });
