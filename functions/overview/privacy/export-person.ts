import { AppError } from "../../../shared/errors/errors.ts";
import { type Actor, isStaff, requireAccount } from "../../platform/actor.ts";
import type { Deps } from "../../platform/deps.ts";
import { erasedOn } from "../../platform/last-contact.ts";
import { type PersonalData, type PersonContact, personContactSchema } from "./personal-data.ts";
import { type Traces, tracesOf } from "./traces-of.ts";

/** The address whose data is requested: one's own, or any address for staff. */
export const personConcerned = (actor: Actor, email: string | undefined): string => {
  if (email !== undefined && isStaff(actor)) return email;
  requireAccount(actor);
  if (email !== undefined && email !== actor.email) throw new AppError("request.forbidden");
  return actor.email;
};

/** The conversations that the person wrote in or read, with their own messages alone; their texts only to themselves. */
const conversationsIn = (
  { account, conversations, readMarks }: Traces,
  withTexts: boolean,
): PersonalData["conversations"] =>
  conversations.map(({ id, intentTitle, buyer, supplier, messages }) => {
    const mark = readMarks.find(({ conversationId }) => conversationId === id);
    return {
      ...{ id, about: intentTitle, buyer: buyer.name, supplier: supplier.name },
      ...(mark ? { readUntil: mark.readUntil } : {}),
      messages: messages.flatMap(({ by, at, text }) =>
        by === account?.id ? [{ at, ...(withTexts ? { text } : {}) }] : [],
      ),
    };
  });

/** The identities that concern the person: their own whole, and of those whom they sent, nothing but their own contact. */
const identitiesIn = ({ identities }: Traces, email: string): PersonalData["identities"] =>
  identities.flatMap(
    ({ participantId, eraseOn: keptUntil, firstName, lastName, birthDate, phone, ...rest }) => [
      ...(rest.email === email
        ? [
            {
              ...{ participantId, as: "participant" as const, keptUntil },
              identity: { firstName, lastName, birthDate, phone, email, referrer: rest.referrer },
            },
          ]
        : []),
      ...(rest.referrer?.email === email
        ? [
            {
              ...{ participantId, as: "referrer" as const, keptUntil },
              identity: { referrer: rest.referrer },
            },
          ]
        : []),
    ],
  );

/**
 * All the data stored about a person, for that person, or for staff on their behalf (GDPR, articles 15 and
 * 20).
 */
export const exportPerson = async (
  deps: Deps,
  actor: Actor,
  { email: asked }: { email?: string },
): Promise<PersonalData> => {
  const email = personConcerned(actor, asked);
  const traces = await tracesOf(deps, email);
  const { account, lastContact } = traces;
  const own = <T extends { id: string; contact?: PersonContact | undefined }>(
    of: string,
    documents: readonly T[],
    nameOf: (document: T) => string,
  ) =>
    documents.flatMap((document) =>
      document.contact?.email === email
        ? [
            {
              of,
              id: document.id,
              name: nameOf(document),
              contact: personContactSchema.parse(document.contact),
            },
          ]
        : [],
    );
  return {
    exportedAt: deps.now(),
    email,
    ...(lastContact ? { lastContact: { day: lastContact.day, erasedOn: erasedOn(lastContact) } } : {}),
    ...(account ? { account: { id: account.id, createdAt: account.createdAt, staff: account.staff } } : {}),
    memberships: traces.memberships.map(({ organisationId, organisationName, status, note, createdAt }) => ({
      ...{ organisationId, organisationName, status, note },
      since: createdAt,
    })),
    invitations: traces.invitations.map(({ organisationName, createdAt }) => ({
      organisationName,
      sentAt: createdAt,
    })),
    contacts: [
      ...own("supplier", traces.suppliers, ({ name }) => name),
      ...own("buyer", traces.buyers, ({ name }) => name),
      ...own("company", traces.companies, ({ name }) => name),
      ...own("registration", traces.registrations, ({ organisationName }) => organisationName),
    ],
    identities: identitiesIn(traces, email),
    conversations: conversationsIn(traces, actor.type === "account" && actor.email === email),
    mails: traces.mails.map(({ id, content, queuedAt, status, to }) => ({
      ...{ id, queuedAt, status },
      kind: content.kind,
      toThisPerson: to === email,
    })),
  };
};
