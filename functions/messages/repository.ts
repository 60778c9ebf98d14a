import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Conversation, conversationSchema } from "../../shared/messages/schema.ts";
import { type Side, sideSchema } from "../../shared/rencontres/schema.ts";
import { type Actor, accountErrors, isMember, requireAccount } from "../platform/actor.ts";
import { type DocumentKind, everyDocument, getDocument } from "../platform/db/documents.ts";
import {
  conversationIndex,
  conversationKey,
  conversationsOfIntent,
} from "../platform/db/keys/conversations.ts";
import { type Deps, idPrefixes } from "../platform/deps.ts";
import { hashedId } from "../platform/hashed-id.ts";
import { verifyToken } from "../platform/tokens.ts";
import { keptUntil } from "./inbox-documents.ts";

export const conversationDocuments: DocumentKind<Conversation> = {
  schema: conversationSchema,
  keysOf: (conversation) => ({
    ...conversationKey(conversation.id),
    ...conversationIndex(conversation),
    expiresAt: keptUntil(conversation.updatedAt),
  }),
};

/** The id of the only conversation of an intent and a supplier: a later message continues it. */
export const conversationIdOf = (intentId: string, supplierId: string): string =>
  hashedId(idPrefixes.conversation, [intentId, supplierId]);

export const findConversation = ({ table }: Pick<Deps, "table">, id: string) =>
  getDocument(table, conversationDocuments, conversationKey(id));

const getConversationErrors = errorsOf("conversation.notFound");

/** A conversation by its id. */
const getConversation = async (deps: Pick<Deps, "table">, id: string): Promise<Conversation> => {
  const conversation = await findConversation(deps, id);
  if (!conversation) throw new AppError("conversation.notFound");
  return conversation;
};

export const ownConversationErrors = errorsOf(accountErrors, getConversationErrors, "request.forbidden");

/** A conversation of one of the actor's organisations, and which side that is. */
export const ownConversation = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  id: string,
): Promise<{ conversation: Conversation; side: Side }> => {
  requireAccount(actor);
  const conversation = await getConversation(deps, id);
  const side = sideSchema.options.find((one) => isMember(actor, conversation[one].organisationId));
  if (!side) throw new AppError("request.forbidden");
  return { conversation, side };
};

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
