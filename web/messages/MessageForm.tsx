import { judged } from "../../shared/errors/field-errors.ts";
import { type ConversationView, messageTextSchema } from "../../shared/messages/schema.ts";
import { Form } from "../components/forms/Form.tsx";
import { TextArea } from "../components/forms/TextField.tsx";
import { useForm } from "../platform/useForm.ts";

type MessageFormProps = {
  /** Under what the text is kept in this browser until it is sent. */
  storageKey: string;
  recipient: string;
  send: (text: string, idempotencyKey: string) => Promise<ConversationView>;
  onSent: (conversation: ConversationView) => void;
};

/** A message that is relayed: the text, and what becomes of the address. */
export const MessageForm = ({ storageKey, recipient, send, onSent }: MessageFormProps) => {
  const form = useForm<{ text: string }, ConversationView>({
    key: storageKey,
    initial: { text: "" },
    judge: (value) => judged(messageTextSchema, value),
    save: ({ text }, { idempotencyKey }) => send(text, idempotencyKey),
    onSaved: (conversation) => {
      form.discard();
      onSent(conversation);
    },
  });
  return (
    <Form form={form} action={`Envoyer à ${recipient}`} single>
      <TextArea
        path="text"
        label="Votre message"
        help="Votre adresse n’est pas montrée, et l’équipe ne lit pas ce message. Vous verrez sous lui s’il a pu être annoncé par courriel."
        rows={5}
        value={form.value.text}
        onChange={(text) => form.set({ text })}
      />
    </Form>
  );
};
