import type { AccessPattern, Key } from "../table.ts";
import { alone, type Index1, type Index2, inIndex1, inIndex2 } from "./key-parts.ts";

export const accountKey = alone("ACCOUNT");
/** Only for backups: everything else finds accounts by id, by address, or among staff. */
export const allAccounts = inIndex2("ACCOUNTS");
/** Accounts of staff. */
export const staffAccounts = inIndex1("STAFF");
export const accountIndex = (account: { id: string; staff: boolean }): Index2 & Partial<Index1> => ({
  gsi2pk: allAccounts.pk,
  gsi2sk: account.id,
  ...(account.staff ? { gsi1pk: staffAccounts.pk, gsi1sk: account.id } : {}),
});

export const memberKey = (accountId: string, organisationId: string): Key => ({
  pk: accountKey(accountId).pk,
  sk: `MEMBER#${organisationId}`,
});
/** Memberships of an account, and its requests to join. */
export const membershipsOfAccount = (accountId: string): AccessPattern => ({
  pk: accountKey(accountId).pk,
  sk: { beginsWith: "MEMBER#" },
});
/** Members of an organisation, and those who request to join. */
export const membersOf = (organisationId: string) => inIndex1(`MEMBERS#${organisationId}`);
/** Requests to join that are pending, oldest first. */
export const membershipsRequested = inIndex2("MEMBERSHIPS_REQUESTED");
export const memberIndex = (member: {
  accountId: string;
  organisationId: string;
  status: string;
  createdAt: string;
}): Index1 & Partial<Index2> => ({
  gsi1pk: membersOf(member.organisationId).pk,
  gsi1sk: member.accountId,
  ...(member.status === "requested"
    ? {
        gsi2pk: membershipsRequested.pk,
        gsi2sk: `${member.createdAt}#${member.accountId}#${member.organisationId}`,
      }
    : {}),
});

/** Invitations to an address, identified by its hash. */
export const invitationsToAddress = (addressHash: string): AccessPattern => ({
  pk: `INVITATION#${addressHash}`,
});
/** Invitations that an organisation has sent. */
export const invitationsOfOrganisation = (organisationId: string) =>
  inIndex1(`INVITATIONS#${organisationId}`);
export const invitationKey = (addressHash: string, organisationId: string): Key => ({
  pk: invitationsToAddress(addressHash).pk,
  sk: `INVITATION#${organisationId}`,
});
export const invitationIndex = (addressHash: string, organisationId: string): Index1 => ({
  gsi1pk: invitationsOfOrganisation(organisationId).pk,
  gsi1sk: addressHash,
});
