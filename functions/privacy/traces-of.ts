import { type Account, accountOfEmail, type Membership, membershipsOf } from "../accounts/accounts.ts";
import { type Invitation, invitationsTo } from "../accounts/invitations.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { everyDocument, everyItem, fromItem, getDocuments } from "../db/documents.ts";
import { buyerKey, mailsByStatus, registrationsOfOrganisation, supplierKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { type Mail, mailStatuses, mails } from "../mail/mails.ts";
import { registrationDocuments } from "../rencontres/registration-repository.ts";
import { suppliers } from "../suppliers/supplier-repository.ts";
import { concerns } from "./scrub-mail.ts";

const isSupplier = (id: string): boolean => id.startsWith("sup_");

/** The organisations that a person speaks for or asks to, and their registrations. */
const organisationsOf = async (deps: Pick<Deps, "table">, memberships: readonly Membership[]) => {
  const ids = memberships.filter(({ status }) => status === "approved").map((one) => one.organisationId);
  const [supplierPages, buyers, registrations] = await Promise.all([
    getDocuments(deps.table, suppliers, ids.filter(isSupplier).map(supplierKey)),
    getDocuments(deps.table, buyerDocuments, ids.filter((id) => !isSupplier(id)).map(buyerKey)),
    Promise.all(
      ids.map((id) =>
        everyDocument(deps.table, registrationDocuments, {
          index: "gsi1",
          pk: registrationsOfOrganisation(id),
        }),
      ),
    ),
  ]);
  return { suppliers: supplierPages, buyers, registrations: registrations.flat() };
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
} & Awaited<ReturnType<typeof organisationsOf>>;

/** All that is known here of the holder of an address. */
export const tracesOf = async (deps: Pick<Deps, "table">, email: string): Promise<Traces> => {
  const account = await accountOfEmail(deps, email);
  const memberships = account ? await membershipsOf(deps, account.id) : [];
  const [organisations, invitations, found] = await Promise.all([
    organisationsOf(deps, memberships),
    invitationsTo(deps, email),
    mailsNaming(deps, email),
  ]);
  return { account, memberships, invitations, mails: found, ...organisations };
};
