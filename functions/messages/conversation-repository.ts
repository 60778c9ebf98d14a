import { createHash } from "node:crypto";
import { AppError } from "../../shared/errors.ts";
import { type Conversation, conversationSchema } from "../../shared/relayed-messages.ts";
import { type Side, sideSchema } from "../../shared/rencontres.ts";
import { verifyToken } from "../accounts/tokens.ts";
import { type DocumentKind, everyDocument, getDocument } from "../db/documents.ts";
import { conversationIndex, conversationKey, conversationsOfIntent } from "../db/keys.ts";
import { type Deps, idPrefixes } from "../deps.ts";

/** Kept as long as the contacts that it concerns: 3 years after the last message. */
const keptSeconds = 3 * 365 * 86_400;

export const conversations: DocumentKind<Conversation> = {
  schema: conversationSchema,
  place: (conversation) => ({
    ...conversationKey(conversation.id),
    ...conversationIndex(conversation),
    expiresAt: Math.floor(Date.parse(conversation.updatedAt) / 1_000) + keptSeconds,
  }),
};

/** One conversation for an intent and a supplier: written to again, it goes on. */
export const conversationIdOf = (intentId: string, supplierId: string): string =>
  `${idPrefixes.conversation}_${createHash("sha256")
    .update(JSON.stringify([intentId, supplierId]))
    .digest("hex")
    .slice(0, 24)}`;

export const findConversation = ({ table }: Pick<Deps, "table">, id: string) =>
  getDocument(table, conversations, conversationKey(id));

/** The conversations about an intent. */
export const conversationsAbout = (
  { table }: Pick<Deps, "table">,
  intentId: string,
): Promise<Conversation[]> =>
  everyDocument(table, conversations, { index: "gsi1", pk: conversationsOfIntent(intentId) });

/** The conversation that a mailed link opens, and for which side. Errors: conversation.notFound, also for a link that is not ours. */
export const conversationOfToken = async (
  deps: Pick<Deps, "table" | "config">,
  token: string,
): Promise<{ conversation: Conversation; side: Side }> => {
  const [id = "", name] = verifyToken(deps.config.secret, "message", token)?.split(".") ?? [];
  const side = sideSchema.safeParse(name);
  const conversation = side.success ? await findConversation(deps, id) : undefined;
  if (!conversation || !side.success) throw new AppError("conversation.notFound");
  return { conversation, side: side.data };
};
