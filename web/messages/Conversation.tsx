import { deliveryText } from "../../shared/messages/delivery.ts";
import type { ConversationView } from "../../shared/messages/schema.ts";
import { otherSide } from "../../shared/rencontres/schema.ts";
import { Notice } from "../components/feedback/Notice.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { Thread } from "./Thread.tsx";

/** What became of the last message of one's own: where it is, and how the other side learns of it. */
export const sentText = (conversation: ConversationView): string => {
  const { side = "buyer", messages, otherHasAccount = false } = conversation;
  const delivery = messages.findLast(({ from }) => from === side)?.delivery ?? "waiting";
  return deliveryText(delivery, conversation[otherSide(side)].name, otherHasAccount);
};

type ConversationProps = {
  conversation: ConversationView;
  send: (text: string, idempotencyKey: string) => Promise<ConversationView>;
  onSent: (conversation: ConversationView) => void;
};

/** What two organisations wrote to each other, and the answer, as long as one can be written. */
export const Conversation = ({ conversation, send, onSent }: ConversationProps) => {
  const { id, side = "buyer", open, messages } = conversation;
  const own = messages.filter(({ from }) => from === side).length;
  return (
    <div className="max-w-measure space-y-8">
      <Thread conversation={conversation} />
      {open ? (
        <MessageForm
          // A new form once one has written; not when the other side does, while one is writing.
          key={own}
          storageKey={`reponse-${id}`}
          recipient={conversation[otherSide(side)].name}
          send={send}
          onSent={(answered) => {
            onSent(answered);
            toast(sentText(answered));
          }}
        />
      ) : (
        <Notice tone="info" title="Cet échange est clos">
          <p>Il n’y a pas eu de message depuis six mois, ou il est devenu trop long.</p>
        </Notice>
      )}
    </div>
  );
};
