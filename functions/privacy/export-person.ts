import * as z from "zod";
import { contactSchema } from "../../shared/documents.ts";
import { AppError } from "../../shared/errors.ts";
import { type Actor, isStaff, requireAccount } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { erasedOn } from "./last-contact.ts";
import { tracesOf } from "./traces-of.ts";

const contact = contactSchema.omit({ public: true });

export const personalDataSchema = z.object({
  exportedAt: z.string(),
  email: z.string(),
  /** Days of the last contact, and of the erasure where there is no other; three years later at least. */
  lastContact: z.object({ day: z.string(), erasedOn: z.string() }).optional(),
  account: z.object({ id: z.string(), createdAt: z.string(), staff: z.boolean() }).optional(),
  memberships: z.array(
    z.object({
      organisationId: z.string(),
      organisationName: z.string(),
      status: z.string(),
      note: z.string(),
      since: z.string(),
    }),
  ),
  invitations: z.array(z.object({ organisationName: z.string(), sentAt: z.string() })),
  /** Where this person is the contact: pages, organisations, registrations. */
  contacts: z.array(z.object({ of: z.string(), id: z.string(), name: z.string(), contact })),
  /** Mails to this person, or that name it, kept three years. */
  mails: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      queuedAt: z.string(),
      status: z.string(),
      toThisPerson: z.boolean(),
    }),
  ),
});
export type PersonalData = z.infer<typeof personalDataSchema>;

/** Throws unless the person itself or staff ask. Answers the address concerned. */
export const personConcerned = (actor: Actor, email: string | undefined): string => {
  if (email !== undefined && isStaff(actor)) return email;
  requireAccount(actor);
  if (email !== undefined && email !== actor.email) throw new AppError("request.forbidden");
  return actor.email;
};

/**
 * All that is kept here of a person, for that person, or for staff on its behalf (GDPR, articles 15 and 20).
 * Errors: account.signedOut, request.forbidden.
 */
export const exportPerson = async (
  deps: Deps,
  actor: Actor,
  { email: asked }: { email?: string },
): Promise<PersonalData> => {
  const email = personConcerned(actor, asked);
  const traces = await tracesOf(deps, email);
  const { account, lastContact } = traces;
  const own = <T extends { id: string; contact?: z.infer<typeof contact> | undefined }>(
    of: string,
    documents: readonly T[],
    nameOf: (document: T) => string,
  ) =>
    documents.flatMap((document) =>
      document.contact?.email === email
        ? [{ of, id: document.id, name: nameOf(document), contact: contact.parse(document.contact) }]
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
      ...own("registration", traces.registrations, ({ organisationName }) => organisationName),
    ],
    mails: traces.mails.map(({ id, content, queuedAt, status, to }) => ({
      ...{ id, queuedAt, status },
      kind: content.kind,
      toThisPerson: to === email,
    })),
  };
};
