import { supplierStatuses } from "../../shared/lives.ts";
import { type Account, accountOfEmail, type Membership, membershipsOf } from "../accounts/accounts.ts";
import { type Invitation, invitationsTo } from "../accounts/invitations.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { everyDocument, everyItem, fromItem, getDocument } from "../db/documents.ts";
import { allBuyers, allRencontres, mailsByStatus, registrationsOf, suppliersByStatus } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { type Mail, mailStatuses, mails } from "../mail/mails.ts";
import { registrationDocuments } from "../rencontres/registration-repository.ts";
import { rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import { suppliers } from "../suppliers/supplier-repository.ts";
import { type LastContact, lastContactKeyOf, lastContacts } from "./last-contact.ts";
import { concerns } from "./scrub-mail.ts";

const isOf = (contact: { email: string } | undefined, email: string): boolean => contact?.email === email;

/**
 * Where a person is the contact: pages with their drafts, buyers, registrations. Whoever typed it may not speak for the
 * organisation, and there is no list by address: all of them are read, list by list, for what is asked for rarely.
 */
const contactsOf = async ({ table }: Pick<Deps, "table">, email: string) => {
  const pages = await Promise.all(
    supplierStatuses.map((status) =>
      everyDocument(table, suppliers, { index: "gsi2", pk: suppliersByStatus(status) }),
    ),
  );
  const buyers = await everyDocument(table, buyerDocuments, { index: "gsi2", pk: allBuyers });
  const rencontres = await everyDocument(table, rencontreDocuments, { index: "gsi2", pk: allRencontres });
  const registrations = await Promise.all(
    rencontres.map(({ id }) => everyDocument(table, registrationDocuments, registrationsOf(id))),
  );
  return {
    suppliers: pages
      .flat()
      .filter(({ contact, draft }) => isOf(contact, email) || isOf(draft?.input.contact, email)),
    buyers: buyers.filter(({ contact }) => isOf(contact, email)),
    registrations: registrations.flat().filter(({ contact }) => isOf(contact, email)),
  };
};

/** Every mail to an address, or that names it. There is no list by address: all mails kept are read, three years of them. */
const mailsNaming = async (deps: Pick<Deps, "table">, email: string): Promise<Mail[]> => {
  const found: Mail[] = [];
  for (const status of mailStatuses)
    for await (const item of everyItem(deps.table, { index: "gsi1", pk: mailsByStatus(status) })) {
      const mail = fromItem(mails, item);
      if (concerns(mail, email)) found.push(mail);
    }
  return found;
};

export type Traces = {
  account: Account | undefined;
  memberships: Membership[];
  invitations: Invitation[];
  mails: Mail[];
  lastContact: LastContact | undefined;
} & Awaited<ReturnType<typeof contactsOf>>;

/** All that is known here of the holder of an address. */
export const tracesOf = async (deps: Pick<Deps, "table">, email: string): Promise<Traces> => {
  const lastContact = await getDocument(deps.table, lastContacts, lastContactKeyOf(email));
  const account = await accountOfEmail(deps, email);
  const memberships = account ? await membershipsOf(deps, account.id) : [];
  const [contacts, invitations, found] = await Promise.all([
    contactsOf(deps, email),
    invitationsTo(deps, email),
    mailsNaming(deps, email),
  ]);
  return { account, memberships, invitations, mails: found, lastContact, ...contacts };
};
