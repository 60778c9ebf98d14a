import * as z from "zod";
import { reasonSchema } from "../fields/fields.ts";
import { formatChangeSchema, postponementSchema, sideSchema } from "../rencontres/schema.ts";

/** An announcement to preview before staff decide it. */
export const announcementSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("publication"), round: z.int().min(1) }),
  postponementSchema.extend({ kind: z.literal("postponed") }),
  reasonSchema.extend({ kind: z.literal("cancelled") }),
  formatChangeSchema.extend({ kind: z.literal("formatChanged") }),
  /** An invitation to suppliers of the annuaire who could fill a gap and have not registered. */
  z.object({ kind: z.literal("invitation") }),
]);
export type Announcement = z.infer<typeof announcementSchema>;

export const mailPreviewInputSchema = z.object({
  telling: announcementSchema,
  /** Id of the recipient whose mail is shown; by default the first. */
  registrationId: z.string().optional(),
});

/**
 * The recipients, and the mail of one of them exactly as it would be sent, except that its links open
 * nothing.
 */
export const mailPreviewSchema = z.object({
  recipients: z.array(z.object({ id: z.string(), name: z.string(), side: sideSchema })),
  mail: z
    .object({
      registrationId: z.string(),
      to: z.string(),
      subject: z.string(),
      html: z.string(),
      text: z.string(),
    })
    .optional(),
});
export type MailPreview = z.infer<typeof mailPreviewSchema>;
