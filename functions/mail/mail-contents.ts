import * as z from "zod";
import { daySchema } from "../../shared/documents.ts";
import { formatSchema, sideSchema } from "../../shared/rencontres.ts";
import { supplierKindSchema } from "../../shared/suppliers.ts";

const hour = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);

/** A rencontre as a mail tells it. */
export const mailRencontreSchema = z.object({
  id: z.string(),
  title: z.string(),
  date: daySchema,
  format: formatSchema,
  venue: z.object({ name: z.string(), address: z.string().default("") }).optional(),
  /** Where to meet when remote. */
  link: z.string().default(""),
});
export type MailRencontre = z.infer<typeof mailRencontreSchema>;

/** One meeting of the recipient's plan, or a match without a slot where only contacts are exchanged. */
const mailMeetingSchema = z.object({
  /** Stays the same when the meeting moves: calendars tell a change from a new meeting by it. */
  id: z.string(),
  slot: z.object({ start: hour, end: hour }).optional(),
  table: z.int().optional(),
  counterpart: z.object({
    organisationName: z.string(),
    contactName: z.string().default(""),
    email: z.string().default(""),
    phone: z.string().default(""),
  }),
  /** What they meet about, and why they were matched: French sentences of the matching. */
  intents: z.array(z.object({ title: z.string(), reasons: z.array(z.string()).default([]) })).default([]),
});
export type MailMeeting = z.infer<typeof mailMeetingSchema>;

const ofSupplier = { supplierId: z.string(), supplierName: z.string() };
const ofOrganisation = { organisationId: z.string(), organisationName: z.string() };
/** What concerns one participant of a rencontre. */
const ofParticipant = {
  rencontre: mailRencontreSchema,
  registrationId: z.string(),
  organisationName: z.string(),
};
const reason = z.string();
const meetings = z.array(mailMeetingSchema);
/**
 * Rises by one with each plan, change or cancellation sent to a participant for one rencontre (RFC 5545 SEQUENCE):
 * calendars keep the highest. Absent where no plan was ever sent.
 */
const sequence = z.int().min(0);
const ofWave = {
  ...ofParticipant,
  followUpId: z.string(),
  /** Days after the rencontre. */
  wave: z.literal([1, 30, 90, 180]),
  meetings,
};

/**
 * What a mail says, by kind: names, dates and ids, no sentence and no token. A link that opens something carries an id,
 * which is signed when the mail is rendered, so that nothing stored can be redeemed.
 */
export const mailContentSchema = z.discriminatedUnion("kind", [
  /** `withDraft`: an intent waits to be sent, for which the link was asked. */
  z.object({ kind: z.literal("sign-in"), linkId: z.string(), withDraft: z.boolean().default(false) }),
  z.object({ kind: z.literal("membership-requested"), ...ofOrganisation, email: z.string() }),
  z.object({ kind: z.literal("membership-approved"), ...ofOrganisation }),
  z.object({ kind: z.literal("membership-refused"), ...ofOrganisation, reason }),
  z.object({ kind: z.literal("membership-offered"), ...ofOrganisation }),
  z.object({ kind: z.literal("erasure-announced"), erasedOn: daySchema }),
  z.object({ kind: z.literal("supplier-published"), ...ofSupplier }),
  z.object({ kind: z.literal("supplier-refused"), ...ofSupplier, reason }),
  z.object({ kind: z.literal("supplier-suspended"), ...ofSupplier, reason }),
  z.object({
    kind: z.literal("proof-expiring"),
    ...ofSupplier,
    proof: z.object({ kind: supplierKindSchema, reference: z.string(), validUntil: daySchema }),
    daysLeft: z.literal([60, 30, 7]),
  }),
  z.object({ kind: z.literal("intent-received"), intentId: z.string(), intentTitle: z.string() }),
  z.object({
    kind: z.literal("relayed-message"),
    conversationId: z.string(),
    /** The side that receives it. */
    side: sideSchema,
    senderName: z.string(),
    recipientName: z.string(),
    intentTitle: z.string(),
    /** The two sides' own: staff are not shown it. */
    text: z.string(),
  }),
  /** `needs`: the families of purchase for which an edition is short of suppliers, by their names. */
  z.object({
    kind: z.literal("rencontre-invitation"),
    ...ofSupplier,
    rencontre: mailRencontreSchema,
    needs: z.array(z.string()),
  }),
  z.object({
    kind: z.literal("registration-received"),
    ...ofParticipant,
    intentTitles: z.array(z.string()).default([]),
  }),
  z.object({ kind: z.literal("convocation"), ...ofParticipant, meetings, sequence }),
  z.object({ kind: z.literal("reminder"), ...ofParticipant, meetings, daysBefore: z.literal([7, 1]) }),
  z.object({
    kind: z.literal("plan-changed"),
    ...ofParticipant,
    previousMeetings: meetings,
    meetings,
    sequence,
  }),
  z.object({
    kind: z.literal("format-changed"),
    ...ofParticipant,
    previousFormat: formatSchema,
    meetings,
    sequence: sequence.optional(),
  }),
  z.object({
    kind: z.literal("rencontre-postponed"),
    ...ofParticipant,
    /** The rencontre holds the new date where it is known; otherwise `dateKnown` is false. */
    previousDate: daySchema,
    dateKnown: z.boolean(),
    reason,
    sequence: sequence.optional(),
  }),
  z.object({
    kind: z.literal("rencontre-cancelled"),
    ...ofParticipant,
    reason,
    /** Contacts and matches prepared so far; empty where no round exists. */
    meetings,
    sequence: sequence.optional(),
  }),
  z.object({ kind: z.literal("follow-up"), ...ofWave }),
  z.object({ kind: z.literal("follow-up-reminder"), ...ofWave, reminder: z.literal([1, 2]) }),
  z.object({
    kind: z.literal("staff-digest"),
    date: daySchema,
    counts: z.object({
      suppliersToCheck: z.int().default(0),
      intentsToQualify: z.int().default(0),
      membershipsToApprove: z.int().default(0),
      mailsDoubtful: z.int().default(0),
      mailsFailed: z.int().default(0),
      mailsReturned: z.int().default(0),
      contractsToCheck: z.int().default(0),
      proofsExpired: z.int().default(0),
    }),
    /** Day since which the oldest of each kind waits. */
    oldest: z
      .object({
        suppliersToCheck: daySchema,
        intentsToQualify: daySchema,
        membershipsToApprove: daySchema,
        mailsDoubtful: daySchema,
        mailsFailed: daySchema,
        mailsReturned: daySchema,
        contractsToCheck: daySchema,
      })
      .partial()
      .default({}),
    /** Kinds of which there are more than were counted. */
    uncounted: z.array(z.string()).default([]),
  }),
]);
export type MailContent = z.infer<typeof mailContentSchema>;
export type MailKind = MailContent["kind"];
/** What a use case gives: defaults may be left out. */
export type MailContentInput = z.input<typeof mailContentSchema>;
