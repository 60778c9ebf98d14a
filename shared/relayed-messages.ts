import * as z from "zod";
import { storedFields } from "./documents.ts";
import { sideSchema } from "./rencontres.ts";

export const messageTextSchema = z.object({ text: z.string().trim().min(1).max(4_000) });

const partySchema = z.object({ organisationId: z.string(), name: z.string() });
const messageSchema = z.object({ from: sideSchema, text: z.string(), at: z.iso.datetime() });

/** Messages that fit in one conversation; beyond, the two have each other's address for long. */
const mostMessages = 60;

/** What a buyer and a supplier write to each other about an intent, relayed: neither sees the other's address. */
export const conversationSchema = z.object({
  id: z.string(),
  ...storedFields,
  intentId: z.string(),
  intentTitle: z.string(),
  buyer: partySchema,
  supplier: partySchema,
  /** Who wrote for the buyer: answers go to that person. */
  accountId: z.string(),
  messages: z.array(messageSchema).max(mostMessages),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** What whoever takes part reads; staff know when messages were sent, never what they say. */
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

/** A conversation takes messages for 180 days after the last one, as long as there is room. */
export const isOpen = ({ updatedAt, messages }: Conversation, now: string): boolean =>
  messages.length < mostMessages && Date.parse(now) < Date.parse(updatedAt) + openDays * 86_400_000;
