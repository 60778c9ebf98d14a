import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { MessageForm } from "./MessageForm.tsx";
import { conversationQuery, replyByLink } from "./queries.ts";
import { Thread } from "./Thread.tsx";

const route = getRouteApi("/messages/$token");

/** Where a relayed message leads: what was written, and the answer, without an account. */
export const ConversationPage = () => {
  const { token } = route.useParams();
  const query = useQuery(conversationQuery(token));
  const client = useQueryClient();
  return (
    <Page>
      <Loaded query={query}>
        {(conversation) => {
          const other = conversation.side === "buyer" ? conversation.supplier : conversation.buyer;
          return (
            <>
              <PageTitle
                over={`Échange avec ${other.name}`}
                title={conversation.intentTitle}
                lead="Ni l’un ni l’autre ne voit l’adresse de l’autre. Gardez ce lien pour vous : il permet de répondre à votre place."
              />
              <div className="max-w-measure space-y-8">
                <Thread conversation={conversation} />
                {conversation.open ? (
                  <MessageForm
                    key={conversation.messages.length}
                    storageKey={`reponse-${conversation.id}`}
                    recipient={other.name}
                    send={(text) => replyByLink(token, text)}
                    onSent={(answered) => {
                      client.setQueryData(conversationQuery(token).queryKey, answered);
                      toast(`Votre réponse part vers ${other.name}.`);
                    }}
                  />
                ) : (
                  <Notice tone="info" title="Cet échange est clos">
                    <p>Il n’y a pas eu de message depuis six mois.</p>
                  </Notice>
                )}
              </div>
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
