import { useQuery, useQueryClient } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useEffect } from "react";
import { otherSide } from "../../shared/rencontres/schema.ts";
import { SignedOut } from "../accounts/SignedOut.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { useMe } from "../platform/session.ts";
import { unreadQuery } from "../platform/unread.ts";
import { Conversation } from "./Conversation.tsx";
import { markRead, ownConversationQuery, replyInInbox } from "./queries.ts";

const route = getRouteApi("/messagerie/$id");

/** What is shown has been read: said once for each last message. */
const useMarkRead = (id: string, lastAt: string | undefined) => {
  const client = useQueryClient();
  useEffect(() => {
    if (lastAt === undefined) return;
    // Without a network it stays unread, and is said the next time.
    markRead(id, lastAt).then(
      () => {
        void client.invalidateQueries(unreadQuery);
        void client.invalidateQueries({ queryKey: ["inbox"] });
      },
      () => undefined,
    );
  }, [client, id, lastAt]);
};

/** One exchange of one's organisation, and the answer. */
export const InboxConversationPage = () => {
  const { id } = route.useParams();
  const me = useMe();
  const query = useQuery({ ...ownConversationQuery(id), enabled: me.data != null });
  const client = useQueryClient();
  useMarkRead(id, query.data?.messages.at(-1)?.at);
  if (me.data === null)
    return (
      <Page>
        <PageTitle title="Messages" />
        <SignedOut />
      </Page>
    );
  return (
    <Page>
      <Loaded query={query}>
        {(conversation) => {
          const { side = "buyer", intentId, intentTitle } = conversation;
          const other = conversation[otherSide(side)];
          return (
            <>
              <PageTitle
                over={<Link to="/messagerie">Tous les messages</Link>}
                title={other.name}
                lead={
                  side === "buyer" ? (
                    <Link to="/intentions/$id" params={{ id: intentId }}>
                      {intentTitle}
                    </Link>
                  ) : (
                    intentTitle
                  )
                }
              />
              <Conversation
                conversation={conversation}
                send={(text, key) => replyInInbox(id, text, key)}
                onSent={(answered) => {
                  client.setQueryData(ownConversationQuery(id).queryKey, answered);
                  void client.invalidateQueries({ queryKey: ["inbox"] });
                }}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
};
