import { useQuery, useQueryClient } from "@tanstack/react-query";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { sentText } from "./Conversation.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { conversationsQuery, ownConversationQuery, writeToSupplier } from "./queries.ts";
import { Thread } from "./Thread.tsx";

type WriteDialogProps = {
  intent: { id: string; title: string };
  supplier: { id: string; name: string };
  onClose: () => void;
};

/** What was already written, and what became of it. */
const Written = ({ id }: { id: string }) => (
  <Loaded query={useQuery(ownConversationQuery(id))}>
    {(conversation) => <Thread conversation={conversation} />}
  </Loaded>
);

/** Writing to a supplier about an intent, below what was already written. */
export const WriteDialog = ({ intent, supplier, onClose }: WriteDialogProps) => {
  const query = useQuery(conversationsQuery(intent.id));
  const client = useQueryClient();
  return (
    <Dialog title={`Écrire à ${supplier.name}`} onClose={onClose} wide>
      <p className="mb-6 text-ink-soft">Au sujet de « {intent.title} ».</p>
      <Loaded query={query}>
        {({ items }) => {
          const known = items.find((one) => one.supplier.organisationId === supplier.id);
          return (
            <div className="space-y-6">
              {known && <Written id={known.id} />}
              {(known?.open ?? true) ? (
                <MessageForm
                  storageKey={`message-${intent.id}-${supplier.id}`}
                  recipient={supplier.name}
                  send={(text, key) => writeToSupplier(intent.id, supplier.id, text, key)}
                  onSent={(conversation) => {
                    client.setQueryData(ownConversationQuery(conversation.id).queryKey, conversation);
                    void client.invalidateQueries(conversationsQuery(intent.id));
                    void client.invalidateQueries({ queryKey: ["inbox"] });
                    toast(sentText(conversation));
                    onClose();
                  }}
                />
              ) : (
                <p>Cet échange est clos.</p>
              )}
            </div>
          );
        }}
      </Loaded>
    </Dialog>
  );
};
