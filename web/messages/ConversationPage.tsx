import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { Loaded } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { Conversation } from "./Conversation.tsx";
import { conversationQuery, replyByLink } from "./queries.ts";

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
              <Conversation
                conversation={conversation}
                send={(text, idempotencyKey) => replyByLink(token, text, idempotencyKey)}
                onSent={(answered) => client.setQueryData(conversationQuery(token).queryKey, answered)}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
