import { type ConversationView, messageTextSchema } from "../../shared/messages/schema.ts";
import { Form } from "../components/forms/Form.tsx";
import { TextArea } from "../components/forms/TextField.tsx";
import { useForm } from "../platform/useForm.ts";

type MessageFormProps = {
  /** Under what the text is kept in this browser until it is sent. */
  storageKey: string;
  recipient: string;
  send: (text: string) => Promise<ConversationView>;
  onSent: (conversation: ConversationView) => void;
};

/** A message that is relayed: the text, and what becomes of the address. */
export const MessageForm = ({ storageKey, recipient, send, onSent }: MessageFormProps) => {
  const form = useForm<{ text: string }, ConversationView>({
    key: storageKey,
    initial: { text: "" },
    judge: (value) => messageTextSchema.safeParse(value, { reportInput: true }),
    save: ({ text }) => send(text),
    onSaved: (conversation) => {
      form.discard();
      onSent(conversation);
    },
  });
  return (
    <Form form={form} action={`Envoyer à ${recipient}`}>
      <TextArea
        path="text"
        label="Votre message"
        help="Il est transmis par courriel sans votre adresse, et la réponse vous arrive de même. L’équipe ne le lit pas."
        rows={5}
        value={form.value.text}
        onChange={(text) => form.set({ text })}
      />
    </Form>
  );
};
