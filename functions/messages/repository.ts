import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Conversation, conversationSchema } from "../../shared/messages/schema.ts";
import { type Side, sideSchema } from "../../shared/rencontres/schema.ts";
import { type DocumentKind, everyDocument, getDocument } from "../platform/db/documents.ts";
import {
  conversationIndex,
  conversationKey,
  conversationsOfIntent,
} from "../platform/db/keys/conversations.ts";
import { type Deps, idPrefixes } from "../platform/deps.ts";
import { hashedId } from "../platform/hashed-id.ts";
import { verifyToken } from "../platform/tokens.ts";

/** Stored for as long as the contacts that it concerns: 3 years after the last message. */
const keptSeconds = 3 * 365 * 86_400;

export const conversationDocuments: DocumentKind<Conversation> = {
  schema: conversationSchema,
  keysOf: (conversation) => ({
    ...conversationKey(conversation.id),
    ...conversationIndex(conversation),
    expiresAt: Math.floor(Date.parse(conversation.updatedAt) / 1_000) + keptSeconds,
  }),
};

/** The id of the only conversation of an intent and a supplier: a later message continues it. */
export const conversationIdOf = (intentId: string, supplierId: string): string =>
  hashedId(idPrefixes.conversation, [intentId, supplierId]);

export const findConversation = ({ table }: Pick<Deps, "table">, id: string) =>
  getDocument(table, conversationDocuments, conversationKey(id));

/** The conversations about an intent. */
export const conversationsAbout = (
  { table }: Pick<Deps, "table">,
  intentId: string,
): Promise<Conversation[]> => everyDocument(table, conversationDocuments, conversationsOfIntent(intentId));

/** `conversation.notFound`: also for a link with an invalid signature. */
export const conversationOfTokenErrors = errorsOf("conversation.notFound");

/** The conversation that a mailed link opens, and for which side. */
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
