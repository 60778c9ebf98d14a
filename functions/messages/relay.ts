import type { Conversation } from "../../shared/relayed-messages.ts";
import type { Side } from "../../shared/rencontres.ts";
import { put } from "../db/documents.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { conversations } from "./conversation-repository.ts";

type Message = { from: Side; text: string; to: string };

/** The conversation with one message more, and the writes that keep it and mail it to the other side. */
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
      put(conversations, conversation),
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
