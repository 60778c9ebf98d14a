import { erasedAddress } from "../../../shared/fields/email.ts";
import { emailUniqueKey, membersOfOrganisation } from "../../accounts/accounts.ts";
import { forgetSignInLink } from "../../accounts/sign-in-link.ts";
import { buyerDocuments } from "../../buyers/repository.ts";
import { companyDocuments } from "../../clause/documents.ts";
import { changeMail } from "../../mail/outbox/mails.ts";
import { suppressionDocuments } from "../../mail/preferences/address-preferences.ts";
import { conversationDocuments } from "../../messages/repository.ts";
import { eraseFoundIdentity } from "../../participants/erase-identity.ts";
import { identityDocuments } from "../../participants/repository.ts";
import { type Actor, requireStaff } from "../../platform/actor.ts";
import { addressHash } from "../../platform/addresses.ts";
import { put } from "../../platform/db/documents.ts";
import { accountKey, invitationKey, memberKey } from "../../platform/db/keys/accounts.ts";
import { readMarkKey } from "../../platform/db/keys/conversations.ts";
import { mailboxKey, mailSuppressionKey } from "../../platform/db/keys/mails.ts";
import type { Write } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";
import { journalEntry } from "../../platform/journal.ts";
import { lastContactKeyOf } from "../../platform/last-contact.ts";
import { hashToken } from "../../platform/tokens.ts";
import { registrationDocuments } from "../../rencontres/registration-repository.ts";
import { listProposalsDocuments } from "../../suppliers/list-proposals.ts";
import { annuaireChanged, supplierDocuments } from "../../suppliers/repository.ts";
import { personConcerned } from "./export-person.ts";
import { receivedBy } from "./received-by.ts";
import { withoutPerson } from "./scrub-mail.ts";
import { namesPerson, type Traces, tracesOf } from "./traces-of.ts";

const nobodysContact = { name: "Contact retiré", email: erasedAddress, phone: "", public: false };

/** The address of another member, who replaces the contact being erased; erasedAddress if there is none. */
const heir = async (deps: Deps, organisationId: string, email: string) => {
  const others = await membersOfOrganisation(deps, organisationId);
  const found = others.find((one) => one.status === "approved" && one.email !== email);
  return { ...nobodysContact, ...(found ? { email: found.email } : {}) };
};

/**
 * Removes the person's name, address and phone from the organisations and registrations whose contact they are, or are proposed
 * to be by a list. A company without a contact is one that staff call.
 */
const anonymiseContacts = async (deps: Deps, traces: Traces, email: string): Promise<void> => {
  const updatedAt = deps.now();
  const isOwn = (contact: { email: string } | undefined) => contact?.email === email;
  for (const supplier of traces.suppliers) {
    const { draft } = supplier;
    if (!isOwn(supplier.contact) && !isOwn(draft?.input.contact)) continue;
    const contact = await heir(deps, supplier.id, email);
    const changed = {
      ...supplier,
      updatedAt,
      ...(isOwn(supplier.contact) ? { contact } : {}),
      ...(draft && isOwn(draft.input.contact)
        ? { draft: { ...draft, input: { ...draft.input, contact } } }
        : {}),
    };
    await deps.table.transact([
      put(supplierDocuments, changed),
      ...(supplier.status === "published" ? [await annuaireChanged(deps)] : []),
    ]);
  }
  for (const { pending, ...proposals } of traces.listProposals)
    await deps.table.transact([
      put(listProposalsDocuments, {
        ...proposals,
        pending: pending.filter(({ word }) => !namesPerson(word, email)),
      }),
    ]);
  for (const buyer of traces.buyers)
    if (isOwn(buyer.contact))
      await deps.table.transact([
        put(buyerDocuments, { ...buyer, updatedAt, contact: await heir(deps, buyer.id, email) }),
      ]);
  for (const { contact: _contact, ...company } of traces.companies)
    await deps.table.transact([put(companyDocuments, { ...company, updatedAt })]);
  for (const registration of traces.registrations)
    if (isOwn(registration.contact)) {
      const { public: _public, ...contact } = await heir(deps, registration.organisationId, email);
      await deps.table.transact([put(registrationDocuments, { ...registration, updatedAt, contact })]);
    }
};

/** What the organisation wrote stays, without who held the pen; how far the person read goes. */
const anonymiseMessages = async (deps: Deps, traces: Traces): Promise<void> => {
  const { account, conversations, readMarks } = traces;
  for (const conversation of conversations) {
    if (!conversation.messages.some(({ by }) => by === account?.id)) continue;
    const messages = conversation.messages.map(({ by, ...message }) =>
      by === undefined || by === account?.id ? message : { ...message, by },
    );
    await deps.table.transact([put(conversationDocuments, { ...conversation, messages })]);
  }
  for (const { accountId, conversationId, version } of readMarks)
    await deps.table.transact([
      { type: "delete", key: readMarkKey(accountId, conversationId), expect: version },
    ]);
};

/**
 * Erases the identity of whoever is employed under a clause, whose facts stay without a name; takes the contact of who sent
 * somebody out of that person’s identity.
 */
const eraseIdentities = async (deps: Deps, actor: Actor, traces: Traces, email: string): Promise<void> => {
  for (const identity of traces.identities) {
    if (identity.email === email) {
      await eraseFoundIdentity(deps, actor, identity);
      continue;
    }
    const { referrer: _referrer, ...rest } = identity;
    await deps.table.transact([put(identityDocuments, { ...rest, updatedAt: deps.now() })]);
  }
};

/** Ensures that nothing is ever sent to the address that replaces erased ones. */
const keepNobodyUnwritten = async (deps: Deps): Promise<void> => {
  const hash = addressHash(erasedAddress);
  if (await deps.table.get(mailSuppressionKey(hash))) return;
  await deps.table.transact([
    put(suppressionDocuments, {
      version: 0,
      addressHash: hash,
      reason: "bounce",
      mailId: "",
      at: deps.now(),
    }),
  ]);
};

/** The sign-in links that were mailed to an address, by id. */
const linksTo = ({ mails }: Traces, email: string): string[] =>
  mails.flatMap(({ to, content }) => (to === email && content.kind === "sign-in" ? [content.linkId] : []));

/** Removes the account, last: until then, an interrupted erasure can be requested again. */
const removal = (traces: Traces, email: string): Write[] => {
  const { account } = traces;
  if (!account) return [];
  return [
    { type: "delete", key: accountKey(account.id), expect: account.version },
    ...traces.memberships.map(({ organisationId, version }) => ({
      type: "delete" as const,
      key: memberKey(account.id, organisationId),
      expect: version,
    })),
    ...traces.invitations.map(({ organisationId, version }) => ({
      type: "delete" as const,
      key: invitationKey(hashToken(email), organisationId),
      expect: version,
    })),
  ];
};

/**
 * Erases a person, at their own request, by staff on their behalf (GDPR, article 17) or by the clock three
 * years after the last contact: the account and its sessions, sign-in links and what was written before they are opened,
 * memberships and invitations; name, address and phone wherever they are the contact; the address in mails; who wrote
 * which message; who they are where they are employed under a clause. What organisations did stays, without a name.
 * Returns counts of what was erased.
 */
export const erasePerson = async (
  deps: Deps,
  actor: Actor,
  { email: asked }: { email?: string },
): Promise<{ account: boolean; contacts: number; mails: number }> => {
  if (asked !== undefined) requireStaff(actor);
  const email = personConcerned(actor, asked);
  const traces = await tracesOf(deps, email);
  await keepNobodyUnwritten(deps);
  await anonymiseContacts(deps, traces, email);
  await anonymiseMessages(deps, traces);
  await eraseIdentities(deps, actor, traces, email);
  // Before the mails, by which they are found.
  for (const id of linksTo(traces, email)) {
    const writes = await forgetSignInLink(deps, id);
    if (writes.length > 0) await deps.table.transact(writes);
  }
  for (const { id } of traces.mails) await changeMail(deps.table, id, (mail) => withoutPerson(mail, email));
  for (const { id, version } of await receivedBy(deps, email))
    await deps.table.transact([{ type: "delete", key: mailboxKey(id), expect: version }]);
  const heldEmail = await deps.table.get(emailUniqueKey(email));
  const { lastContact } = traces;
  const subject = traces.account?.id ?? "unknown";
  await deps.table.transact([
    ...removal(traces, email),
    ...(heldEmail
      ? [{ type: "delete" as const, key: emailUniqueKey(email), expect: heldEmail.version }]
      : []),
    ...(lastContact
      ? [{ type: "delete" as const, key: lastContactKeyOf(email), expect: lastContact.version }]
      : []),
    journalEntry(deps, actor, "PERSON_ERASED", subject),
  ]);
  const { suppliers: pages, buyers, companies, registrations } = traces;
  return {
    account: traces.account !== undefined,
    contacts: pages.length + buyers.length + companies.length + registrations.length,
    mails: traces.mails.length,
  };
};
