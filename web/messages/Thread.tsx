import { deliveryText } from "../../shared/messages/delivery.ts";
import type { ConversationView } from "../../shared/messages/schema.ts";
import { otherSide } from "../../shared/rencontres/schema.ts";
import { momentText } from "../../shared/time/dates.ts";

/** What two organisations wrote to each other, in order; one's own on the right. */
export const Thread = ({ conversation }: { conversation: ConversationView }) => {
  const { messages, side, otherHasAccount = false } = conversation;
  return (
    <ol aria-label="Messages échangés" className="space-y-4">
      {messages.map(({ from, text, at, delivery }) => (
        <li
          key={`${from} ${at} ${text}`}
          className={`max-w-measure rounded-large p-4 ${
            from === side ? "ml-6 bg-violette-wash sm:ml-16" : "mr-6 border border-line bg-surface sm:mr-16"
          }`}
        >
          <p className="text-small text-ink-soft">
            <span className="font-semibold text-ink">{from === side ? "Vous" : conversation[from].name}</span>
            , le {momentText(at)}
          </p>
          {text !== undefined && <p className="mt-1.5 break-words whitespace-pre-line">{text}</p>}
          {delivery && (
            <p className="mt-2 text-small text-ink-soft">
              {deliveryText(delivery, conversation[otherSide(from)].name, otherHasAccount)}
            </p>
          )}
        </li>
      ))}
    </ol>
  );
};
