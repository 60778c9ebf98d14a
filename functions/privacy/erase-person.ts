import { emailClaim, membersOfOrganisation } from "../accounts/accounts.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { hashToken } from "../accounts/tokens.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { buyerDocuments } from "../buyers/buyer-repository.ts";
import { put } from "../db/documents.ts";
import { accountKey, invitationKey, mailboxKey, mailSuppressionKey, memberKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { addressHash, suppressions } from "../mail/address-preferences.ts";
import { changeMail } from "../mail/mails.ts";
import { registrationDocuments } from "../rencontres/registration-repository.ts";
import { annuaireChanged, suppliers } from "../suppliers/supplier-repository.ts";
import { personConcerned } from "./export-person.ts";
import { lastContactKeyOf } from "./last-contact.ts";
import { receivedBy } from "./received-by.ts";
import { nobody, withoutPerson } from "./scrub-mail.ts";
import { type Traces, tracesOf } from "./traces-of.ts";

const nobodysContact = { name: "Contact retiré", email: nobody, phone: "", public: false };

/** The address of another member, who stands in for the contact that leaves; nobody's where there is none. */
const heir = async (deps: Deps, organisationId: string, email: string) => {
  const others = await membersOfOrganisation(deps, organisationId);
  const found = others.find((one) => one.status === "approved" && one.email !== email);
  return { ...nobodysContact, ...(found ? { email: found.email } : {}) };
};

/** Takes the person's name, address and phone out of the organisations and registrations where it is the contact. */
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
      put(suppliers, changed),
      ...(supplier.status === "published" ? [await annuaireChanged(deps)] : []),
    ]);
  }
  for (const buyer of traces.buyers)
    if (isOwn(buyer.contact))
      await deps.table.transact([
        put(buyerDocuments, { ...buyer, updatedAt, contact: await heir(deps, buyer.id, email) }),
      ]);
  for (const registration of traces.registrations)
    if (isOwn(registration.contact)) {
      const { public: _public, ...contact } = await heir(deps, registration.organisationId, email);
      await deps.table.transact([put(registrationDocuments, { ...registration, updatedAt, contact })]);
    }
};

/** That nothing is ever sent to the address that stands for those erased. */
const keepNobodyUnwritten = async (deps: Deps): Promise<void> => {
  const hash = addressHash(nobody);
  if (await deps.table.get(mailSuppressionKey(hash))) return;
  await deps.table.transact([
    put(suppressions, { version: 0, addressHash: hash, reason: "bounce", mailId: "", at: deps.now() }),
  ]);
};

/** The account itself, last: until then, an erasure that was interrupted can be asked for again. */
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
 * Erases a person, at its own request, by staff on its behalf (GDPR, article 17) or by the clock three years after the last contact: the account and its sessions,
 * memberships and invitations; name, address and phone wherever it is the contact; the address in mails. What
 * organisations did stays, without a name. Answers what was found of it. Errors: account.signedOut, request.forbidden, version.conflict.
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
  for (const { id } of traces.mails) await changeMail(deps.table, id, (mail) => withoutPerson(mail, email));
  for (const { id, version } of await receivedBy(deps, email))
    await deps.table.transact([{ type: "delete", key: mailboxKey(id), expect: version }]);
  const claim = await deps.table.get(emailClaim(email));
  const { lastContact } = traces;
  const subject = traces.account?.id ?? "unknown";
  await deps.table.transact([
    ...removal(traces, email),
    ...(claim ? [{ type: "delete" as const, key: emailClaim(email), expect: claim.version }] : []),
    ...(lastContact
      ? [{ type: "delete" as const, key: lastContactKeyOf(email), expect: lastContact.version }]
      : []),
    recordAudit(deps, actor, "PERSON_ERASED", subject),
  ]);
  const { suppliers: pages, buyers, registrations } = traces;
  return {
    account: traces.account !== undefined,
    contacts: pages.length + buyers.length + registrations.length,
    mails: traces.mails.length,
  };
};
