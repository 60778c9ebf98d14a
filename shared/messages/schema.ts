import * as z from "zod";
import { storedFields } from "../fields/fields.ts";
import { sideSchema } from "../rencontres/schema.ts";

export const messageTextSchema = z.object({ text: z.string().trim().min(1).max(4_000) });

const partySchema = z.object({ organisationId: z.string(), name: z.string() });
const messageSchema = z.object({ from: sideSchema, text: z.string(), at: z.iso.datetime() });

/** Maximum number of messages in one conversation; by then, the two sides have long exchanged addresses. */
const mostMessages = 60;

/**
 * A relayed conversation between a buyer and a supplier about an intent: neither sees the other's address.
 */
export const conversationSchema = z.object({
  id: z.string(),
  ...storedFields,
  intentId: z.string(),
  intentTitle: z.string(),
  buyer: partySchema,
  supplier: partySchema,
  /** The account that wrote for the buyer, which receives the answers. */
  accountId: z.string(),
  messages: z.array(messageSchema).max(mostMessages),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** A conversation as its reader sees it; staff see when messages were sent, never their text. */
export const conversationViewSchema = conversationSchema
  .pick({ id: true, intentId: true, intentTitle: true, buyer: true, supplier: true })
  .extend({
    /** Which side the reader is on; absent for staff. */
    side: sideSchema.optional(),
    messages: z.array(messageSchema.extend({ text: z.string().optional() })),
    /** Whether a message can still be written. */
    open: z.boolean(),
  });
export type ConversationView = z.infer<typeof conversationViewSchema>;

const openDays = 180;

/** A conversation takes messages for 180 days after the last one, up to the maximum number. */
export const isOpen = ({ updatedAt, messages }: Conversation, now: string): boolean =>
  messages.length < mostMessages && Date.parse(now) < Date.parse(updatedAt) + openDays * 86_400_000;
