import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import type { InboxLine } from "../../shared/messages/schema.ts";
import { momentText } from "../../shared/time/dates.ts";
import { SignedOut } from "../accounts/SignedOut.tsx";
import { Link } from "../components/basics/Link.tsx";
import { Tabs } from "../components/basics/Tabs.tsx";
import { More } from "../components/data/More.tsx";
import { EmptyState, LoadedPages, Skeleton } from "../components/feedback/States.tsx";
import { Page } from "../components/layout/Layout.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { count } from "../platform/format.ts";
import { useMe } from "../platform/session.ts";
import { useUnreadByOrganisation } from "../platform/unread.ts";
import { inboxQuery } from "./queries.ts";

const route = getRouteApi("/messagerie");

const Line = ({ line }: { line: InboxLine }) => {
  const { id, intentTitle, otherName, last, unread } = line;
  return (
    <li
      className={`px-5 py-4 ${unread ? "border-l-4 border-violette bg-violette-wash" : "border-l-4 border-transparent"}`}
    >
      <p className="flex flex-wrap items-baseline justify-between gap-x-4">
        <Link
          to="/messagerie/$id"
          params={{ id }}
          className={`min-w-0 break-words ${unread ? "font-bold" : "font-semibold"}`}
        >
          {otherName}
        </Link>
        <span className="text-small text-ink-soft">
          {unread && <strong className="mr-2 text-violette">Non lu</strong>}
          {momentText(last.at)}
        </span>
      </p>
      <p className="text-small break-words text-ink-soft">{intentTitle}</p>
      <p className="mt-1 line-clamp-2 break-words">
        {last.own && <span className="text-ink-soft">Vous : </span>}
        {last.text}
      </p>
    </li>
  );
};

/** The exchanges of one organisation, page by page. */
const Inbox = ({ organisationId }: { organisationId: string }) => {
  const found = useInfiniteQuery(inboxQuery(organisationId));
  return (
    <LoadedPages query={found} lines={5}>
      {(lines) =>
        lines.length === 0 ? (
          <EmptyState title="Aucun échange pour l’instant">
            <p>
              Un acheteur écrit à un fournisseur depuis une intention d’achat. Ce que l’un et l’autre
              s’écrivent se retrouve ici.
            </p>
          </EmptyState>
        ) : (
          <>
            <ul
              aria-label="Échanges"
              className="divide-y divide-line overflow-hidden rounded-large border border-line bg-surface"
            >
              {lines.map((line) => (
                <Line key={line.id} line={line} />
              ))}
            </ul>
            {found.hasNextPage && (
              <More onMore={() => void found.fetchNextPage()} busy={found.isFetchingNextPage} />
            )}
          </>
        )
      }
    </LoadedPages>
  );
};

/** « Mairie de Valmontès, 2 non lus » */
const tabLabel = (name: string, unread: number): string =>
  unread === 0 ? name : `${name}, ${count(unread, "non lu", "non lus")}`;

/** What buyers and suppliers write to one's organisations. */
export const InboxPage = () => {
  const me = useMe();
  const unread = useUnreadByOrganisation();
  const { de } = route.useSearch();
  const navigate = useNavigate({ from: "/messagerie" });
  const own = me.data?.organisations.filter(({ status }) => status === "approved") ?? [];
  const chosen = own.find(({ id }) => id === de) ?? own[0];
  return (
    <Page>
      <PageTitle title="Messages" lead="Vos échanges avec les acheteurs et les fournisseurs." />
      {me.isPending ? (
        <Skeleton />
      ) : !me.data ? (
        <SignedOut />
      ) : !chosen ? (
        <EmptyState title="Aucun échange pour l’instant">
          <p>
            Votre adresse n’est encore liée à aucune organisation. <Link to="/mon-espace">Mon espace</Link>
          </p>
        </EmptyState>
      ) : own.length === 1 ? (
        <Inbox organisationId={chosen.id} />
      ) : (
        <Tabs
          label="Vos organisations"
          selected={chosen.id}
          onSelect={(id) => void navigate({ search: { de: id }, replace: true })}
          items={own.map(({ id, name }) => ({
            id,
            label: tabLabel(name, unread.get(id) ?? 0),
            content: <Inbox organisationId={id} />,
          }))}
        />
      )}
    </Page>
  );
};
