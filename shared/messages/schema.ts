import * as z from "zod";
import { storedFields } from "../fields/fields.ts";
import { sideSchema } from "../rencontres/schema.ts";
import { deliveries, refusals } from "./delivery.ts";

export const messageTextSchema = z.object({ text: z.string().trim().min(1).max(4_000) });

const partySchema = z.object({ organisationId: z.string(), name: z.string() });
const messageSchema = z.object({
  from: sideSchema,
  text: z.string(),
  at: z.iso.datetime(),
  /** The account that wrote it; absent for an answer by a mailed link. */
  by: z.string().optional(),
  /** The mail that tells the other side of it, or why none was written; absent from messages of before the inbox. */
  notice: z.union([z.object({ mailId: z.string() }), z.object({ refusal: z.enum(refusals) })]).optional(),
});
export type Message = z.infer<typeof messageSchema>;

/** Maximum number of messages in one conversation; by then, the two sides have long exchanged addresses. */
const mostMessages = 60;

/**
 * A conversation between a buyer and a supplier about an intent: neither sees the other's address. It is in the inbox of
 * both organisations; mails only tell of it.
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
  /** The side that the last message cannot reach: nobody has an account there, and no mail could be written. */
  unreached: sideSchema.optional(),
});
export type Conversation = z.infer<typeof conversationSchema>;

/** A conversation as its reader sees it; staff see when messages were sent, never their text. */
export const conversationViewSchema = conversationSchema
  .pick({ id: true, intentId: true, intentTitle: true, buyer: true, supplier: true })
  .extend({
    /** Which side the reader is on; absent for staff. */
    side: sideSchema.optional(),
    messages: z.array(
      messageSchema.pick({ from: true, at: true }).extend({
        text: z.string().optional(),
        /** What became of a message of one's own. */
        delivery: z.enum(deliveries).optional(),
      }),
    ),
    /** Whether somebody on the other side has an account, and so reads without a mail. */
    otherHasAccount: z.boolean().optional(),
    /** Whether a message can still be written. */
    open: z.boolean(),
  });
export type ConversationView = z.infer<typeof conversationViewSchema>;

/** A conversation in the inbox of an organisation. */
export const inboxLineSchema = conversationSchema
  .pick({ id: true, intentId: true, intentTitle: true })
  .extend({
    /** The organisation on the other side. */
    otherName: z.string(),
    /** The last message: its beginning, when it was sent, and whether one's own organisation wrote it. */
    last: z.object({ text: z.string(), at: z.iso.datetime(), own: z.boolean() }),
    /** Whether it holds a message that the reader has not read. */
    unread: z.boolean(),
  });
export type InboxLine = z.infer<typeof inboxLineSchema>;

/** How many conversations hold something that the reader has not read, in all and for each of their organisations. */
export const unreadSchema = z.object({
  count: z.int(),
  organisations: z.array(z.object({ organisationId: z.string(), count: z.int() })),
});
export type Unread = z.infer<typeof unreadSchema>;

const openDays = 180;

/** A conversation of which the last message came before that instant takes no more. */
export const openSince = (now: string): string =>
  new Date(Date.parse(now) - openDays * 86_400_000).toISOString();

/** A conversation takes messages for 180 days after the last one, up to the maximum number. */
export const isOpen = ({ updatedAt, messages }: Conversation, now: string): boolean =>
  messages.length < mostMessages && Date.parse(updatedAt) > Date.parse(openSince(now));
