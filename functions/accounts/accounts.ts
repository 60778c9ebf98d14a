import * as z from "zod";
import { storedEmailSchema, storedFields } from "../../shared/fields/fields.ts";
import { type DocumentKind, everyDocument, getDocument } from "../platform/db/documents.ts";
import {
  accountIndex,
  accountKey,
  memberIndex,
  memberKey,
  membershipsOfAccount,
  membersOf,
} from "../platform/db/keys/accounts.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Deps } from "../platform/deps.ts";
import { hashToken } from "../platform/tokens.ts";

/** A person who signs in. */
const accountSchema = z.object({
  id: z.string(),
  ...storedFields,
  email: storedEmailSchema,
  staff: z.boolean(),
});
export type Account = z.infer<typeof accountSchema>;

export const accountDocuments: DocumentKind<Account> = {
  schema: accountSchema,
  keysOf: (account) => ({ ...accountKey(account.id), ...accountIndex(account) }),
};

export const membershipStatusSchema = z.enum(["requested", "approved", "refused"]);

/** A person's membership of an organisation, or their request for one. */
const membershipSchema = z.object({
  ...storedFields,
  accountId: z.string(),
  email: storedEmailSchema,
  organisationId: z.string(),
  organisationName: z.string(),
  status: membershipStatusSchema,
  /** The person's note in support of the request. */
  note: z.string().default(""),
  /** Whether the person's address was of the organisation's own domain, at the time of the request. */
  domain: z.enum(["same", "other", "public"]).optional(),
  /** Why the request was refused. */
  reason: z.string().optional(),
});
export type Membership = z.infer<typeof membershipSchema>;

export const membershipDocuments: DocumentKind<Membership> = {
  schema: membershipSchema,
  keysOf: (membership) => ({
    ...memberKey(membership.accountId, membership.organisationId),
    ...memberIndex(membership),
  }),
};

export const emailUniqueKey = (email: string) => uniqueKey("EMAIL", hashToken(email));

/** The account of an address, if there is one. */
export const accountOfEmail = async (
  { table }: Pick<Deps, "table">,
  email: string,
): Promise<Account | undefined> => {
  const held = await table.get(emailUniqueKey(email));
  return (
    held &&
    getDocument(
      table,
      accountDocuments,
      accountKey(z.object({ accountId: z.string() }).parse(held.doc).accountId),
    )
  );
};

export const membershipsOf = ({ table }: Pick<Deps, "table">, accountId: string): Promise<Membership[]> =>
  everyDocument(table, membershipDocuments, membershipsOfAccount(accountId));

/** The members of the organisation, and those who request to join. */
export const membersOfOrganisation = (
  { table }: Pick<Deps, "table">,
  organisationId: string,
): Promise<Membership[]> => everyDocument(table, membershipDocuments, membersOf(organisationId));

/** Whether somebody speaks for the organisation with an account, and so has its inbox to read. */
export const hasAccount = async (deps: Pick<Deps, "table">, organisationId: string): Promise<boolean> =>
  (await membersOfOrganisation(deps, organisationId)).some(({ status }) => status === "approved");
