import * as z from "zod";
import { reasonSchema } from "./documents.ts";
import { formatChangeSchema, postponementSchema, sideSchema } from "./rencontres.ts";

/** What would be told for a rencontre, before it is decided. */
export const tellingSchema = z.discriminatedUnion("kind", [
  z.object({ kind: z.literal("publication"), round: z.int().min(1) }),
  postponementSchema.extend({ kind: z.literal("postponed") }),
  reasonSchema.extend({ kind: z.literal("cancelled") }),
  formatChangeSchema.extend({ kind: z.literal("formatChanged") }),
  /** To suppliers of the annuaire who could fill a gap, and have not registered. */
  z.object({ kind: z.literal("invitation") }),
]);
export type Telling = z.infer<typeof tellingSchema>;

export const mailPreviewInputSchema = z.object({
  telling: tellingSchema,
  /** Whose mail is shown, by the id of a recipient; the first one's unless given. */
  registrationId: z.string().optional(),
});

/** Who would receive a mail, and the mail of one of them, exactly as it would leave; its links open nothing. */
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
