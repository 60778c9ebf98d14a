import * as z from "zod";
import { storedContactSchema } from "../../../shared/fields/fields.ts";
import { identityInputSchema } from "../../../shared/participants/identity.ts";

/** Where a person is reached, as an organisation keeps it. */
export const personContactSchema = storedContactSchema.omit({ public: true });

/** All that is kept of a person, as it is handed to them. */
export const personalDataSchema = z.object({
  exportedAt: z.string(),
  email: z.string(),
  /** Day of the last contact, and day of erasure if there is no other contact: three years later or more. */
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
  /** The suppliers, buyers, companies and registrations whose contact is this person. */
  contacts: z.array(
    z.object({ of: z.string(), id: z.string(), name: z.string(), contact: personContactSchema }),
  ),
  /**
   * Where this person is employed under a clause, with the whole identity that is kept of them, or sent somebody who is: then
   * their own contact alone.
   */
  identities: z.array(
    z.object({
      participantId: z.string(),
      as: z.enum(["participant", "referrer"]),
      keptUntil: z.string(),
      identity: identityInputSchema.partial(),
    }),
  ),
  /** Mails to this person or that name them, stored for three years. */
  mails: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      queuedAt: z.string(),
      status: z.string(),
      toThisPerson: z.boolean(),
    }),
  ),
  /** The messages that this person wrote, and how far they read; staff are not given the texts. */
  conversations: z.array(
    z.object({
      id: z.string(),
      about: z.string(),
      buyer: z.string(),
      supplier: z.string(),
      readUntil: z.string().optional(),
      messages: z.array(z.object({ at: z.string(), text: z.string().optional() })),
    }),
  ),
});
export type PersonalData = z.infer<typeof personalDataSchema>;

export type PersonContact = z.infer<typeof personContactSchema>;
