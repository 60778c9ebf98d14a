import type { Conversation } from "../../shared/messages/schema.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { conversationDocuments } from "./repository.ts";

type Message = { from: Side; text: string; to: string };

/** The conversation with a new message, and the writes that store it and mail it to the other side. */
export const relay = (
  deps: Deps,
  before: Conversation,
  { from, text, to }: Message,
): { conversation: Conversation; writes: Write[] } => {
  const at = deps.now();
  const conversation: Conversation = {
    ...before,
    updatedAt: at,
    messages: [...before.messages, { from, text, at }],
  };
  const side: Side = from === "buyer" ? "supplier" : "buyer";
  return {
    conversation,
    writes: [
      put(conversationDocuments, conversation),
      queueMail(deps, {
        to,
        content: {
          kind: "relayed-message",
          conversationId: conversation.id,
          side,
          senderName: conversation[from].name,
          recipientName: conversation[side].name,
          intentTitle: conversation.intentTitle,
          text,
        },
        cause: { type: "conversation", id: conversation.id },
      }),
    ],
  };
};
