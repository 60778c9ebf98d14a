import type { Conversation } from "../../../shared/messages/schema.ts";
import type { Identity } from "../../../shared/participants/identity.ts";
import { supplierStatuses } from "../../../shared/suppliers/lifecycle.ts";
import { type Account, accountOfEmail, type Membership, membershipsOf } from "../../accounts/accounts.ts";
import { type Invitation, invitationsTo } from "../../accounts/invitations.ts";
import { buyerDocuments } from "../../buyers/repository.ts";
import { companyDocuments } from "../../clause/documents.ts";
import { type Mail, mailDocuments, mailStatuses } from "../../mail/outbox/mails.ts";
import { inboxEntryDocuments, type ReadMark, readMarkDocuments } from "../../messages/inbox-documents.ts";
import { conversationDocuments } from "../../messages/repository.ts";
import { identityDocuments } from "../../participants/repository.ts";
import { recentClauseWrites } from "../../platform/clause-stamp.ts";
import {
  everyDocument,
  everyItem,
  fromItem,
  getDocument,
  getDocuments,
} from "../../platform/db/documents.ts";
import { allBuyers } from "../../platform/db/keys/buyers.ts";
import { allCompanies } from "../../platform/db/keys/clause.ts";
import { conversationKey, inboxOf, readMarksOf } from "../../platform/db/keys/conversations.ts";
import { mailsWithStatus } from "../../platform/db/keys/mails.ts";
import { allIdentities } from "../../platform/db/keys/participants.ts";
import { registrationsOf } from "../../platform/db/keys/registrations.ts";
import { allRencontres } from "../../platform/db/keys/rencontres.ts";
import { listProposalsToDecide, suppliersWithStatus } from "../../platform/db/keys/suppliers.ts";
import type { Deps } from "../../platform/deps.ts";
import { type LastContact, lastContactDocuments, lastContactKeyOf } from "../../platform/last-contact.ts";
import { registrationDocuments } from "../../rencontres/registration-repository.ts";
import { rencontreDocuments } from "../../rencontres/repository.ts";
import { listProposalsDocuments } from "../../suppliers/list-proposals.ts";
import type { ListWord } from "../../suppliers/list-words.ts";
import { recentAnnuaireWrites, supplierDocuments } from "../../suppliers/repository.ts";
import { concerns } from "./scrub-mail.ts";

const isOf = (contact: { email: string } | undefined, email: string): boolean => contact?.email === email;

/** Whether a list proposes that person as a contact. */
export const namesPerson = (word: ListWord, email: string): boolean =>
  word.field === "contact" && isOf(word.value, email);

/**
 * The suppliers (with their drafts and what lists propose for them), buyers, companies that state hours, and registrations whose
 * contact is a person. The person may not be a member of the organisation, and no index lists contacts by address, so every item
 * is read; requests are rare.
 */
const contactsOf = async ({ table }: Pick<Deps, "table">, email: string) => {
  // An index may lag: what was published or corrected a moment ago is read as it is now, or a name would stay.
  const recent = await recentAnnuaireWrites({ table });
  const pages = await Promise.all(
    supplierStatuses.map((status) =>
      everyDocument(table, supplierDocuments, suppliersWithStatus(status), recent),
    ),
  );
  const listProposals = await everyDocument(table, listProposalsDocuments, listProposalsToDecide);
  const buyers = await everyDocument(table, buyerDocuments, allBuyers);
  const companies = await everyDocument(
    table,
    companyDocuments,
    allCompanies,
    await recentClauseWrites({ table }),
  );
  const rencontres = await everyDocument(table, rencontreDocuments, allRencontres);
  const registrations = await Promise.all(
    rencontres.map(({ id }) => everyDocument(table, registrationDocuments, registrationsOf(id))),
  );
  return {
    suppliers: pages
      .flat()
      .filter(({ contact, draft }) => isOf(contact, email) || isOf(draft?.input.contact, email)),
    listProposals: listProposals.filter(({ pending }) =>
      pending.some(({ word }) => namesPerson(word, email)),
    ),
    buyers: buyers.filter(({ contact }) => isOf(contact, email)),
    companies: companies.filter(({ contact }) => isOf(contact, email)),
    registrations: registrations.flat().filter(({ contact }) => isOf(contact, email)),
  };
};

/**
 * Every mail to an address or that names it. No index lists mails by address, so all three years of them are
 * read.
 */
const mailsNaming = async (deps: Pick<Deps, "table">, email: string): Promise<Mail[]> => {
  const found: Mail[] = [];
  for (const status of mailStatuses)
    for await (const item of everyItem(deps.table, mailsWithStatus(status))) {
      const mail = fromItem(mailDocuments, item);
      if (concerns(mail, email)) found.push(mail);
    }
  return found;
};

/** The identities of people employed under a clause who have that address, or were sent by its holder; all are read. */
const identitiesNaming = async ({ table }: Pick<Deps, "table">, email: string): Promise<Identity[]> =>
  (await everyDocument(table, identityDocuments, allIdentities)).filter(
    (identity) => identity.email === email || isOf(identity.referrer, email),
  );

/** The conversations that an account wrote in or read, of the organisations that it speaks for, and how far it has read. */
const conversationsOf = async (
  { table }: Pick<Deps, "table">,
  account: Account | undefined,
  memberships: readonly Membership[],
): Promise<{ conversations: Conversation[]; readMarks: ReadMark[] }> => {
  if (!account) return { conversations: [], readMarks: [] };
  const readMarks = await everyDocument(table, readMarkDocuments, readMarksOf(account.id));
  const entries = await Promise.all(
    memberships.map(({ organisationId }) =>
      everyDocument(table, inboxEntryDocuments, inboxOf(organisationId)),
    ),
  );
  const ids = [
    ...entries.flat().map(({ conversationId }) => conversationId),
    ...readMarks.map(({ conversationId }) => conversationId),
  ];
  const found = await getDocuments(table, conversationDocuments, [...new Set(ids)].map(conversationKey));
  const read = new Set(readMarks.map(({ conversationId }) => conversationId));
  const own = found.filter(
    ({ id, accountId, messages }) =>
      read.has(id) || accountId === account.id || messages.some(({ by }) => by === account.id),
  );
  return { conversations: own, readMarks };
};

export type Traces = {
  account: Account | undefined;
  memberships: Membership[];
  invitations: Invitation[];
  mails: Mail[];
  lastContact: LastContact | undefined;
  conversations: Conversation[];
  readMarks: ReadMark[];
  identities: Identity[];
} & Awaited<ReturnType<typeof contactsOf>>;

/** All the data about the holder of an address. */
export const tracesOf = async (deps: Pick<Deps, "table">, email: string): Promise<Traces> => {
  const lastContact = await getDocument(deps.table, lastContactDocuments, lastContactKeyOf(email));
  const account = await accountOfEmail(deps, email);
  const memberships = account ? await membershipsOf(deps, account.id) : [];
  const [contacts, written, invitations, found, identities] = await Promise.all([
    contactsOf(deps, email),
    conversationsOf(deps, account, memberships),
    invitationsTo(deps, email),
    mailsNaming(deps, email),
    identitiesNaming(deps, email),
  ]);
  return {
    account,
    memberships,
    invitations,
    mails: found,
    lastContact,
    identities,
    ...contacts,
    ...written,
  };
};
