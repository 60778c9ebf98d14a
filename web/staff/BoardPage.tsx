import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { dayText } from "../../shared/dates.ts";
import { Link } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { ErrorState, Loaded, Skeleton } from "../components/States.tsx";
import { number } from "../format.ts";
import { intentsByStatusQuery } from "../intents/StaffIntentsPage.tsx";
import { type MailStatus, mailsQuery } from "../mail/queries.ts";
import { rencontresQuery } from "../rencontres/queries.ts";
import { RencontreCard } from "../rencontres/RencontreCard.tsx";
import { moderationQuery } from "../suppliers/StaffSuppliersPage.tsx";

type Pages<T> = {
  data?: { pages: { items: T[]; cursor?: string | undefined }[] } | undefined;
  error: Error | null;
  refetch: () => unknown;
};

type WaitingProps<T> = {
  title: string;
  none: string;
  pages: Pages<T>;
  line: (item: T) => ReactNode;
  /** Since when it waits, to say the oldest first. */
  since: (item: T) => string;
  rowKey: (item: T) => string;
  all: ReactNode;
};

/** One kind of thing that waits, the oldest said first, with the way to the rest. */
const Waiting = <T,>({ title, none, pages, line, since, rowKey, all }: WaitingProps<T>) => {
  const items = (pages.data?.pages.flatMap((page) => page.items) ?? []).toSorted((a, b) =>
    since(a).localeCompare(since(b)),
  );
  const more = pages.data?.pages.at(-1)?.cursor !== undefined;
  return (
    <section className="rounded-large border border-line bg-surface p-6">
      <div className="flex items-baseline justify-between gap-4">
        <h2 className="text-h3">{title}</h2>
        {pages.data && (
          <p
            className={`font-title text-h2 font-bold tabular-nums ${items.length > 0 ? "text-brique" : "text-ink-soft"}`}
          >
            {number(items.length)}
            {more && "+"}
          </p>
        )}
      </div>
      {pages.error ? (
        <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />
      ) : !pages.data ? (
        <Skeleton lines={3} />
      ) : items.length === 0 ? (
        <p className="mt-2 text-ink-soft">{none}</p>
      ) : (
        <>
          <ul className="mt-3 divide-y divide-line">
            {items.slice(0, 5).map((item) => (
              <li key={rowKey(item)} className="py-2">
                {line(item)}
              </li>
            ))}
          </ul>
          <p className="mt-3 text-small">{all}</p>
        </>
      )}
    </section>
  );
};

const Since = ({ at }: { at: string }) => (
  <span className="block text-small text-ink-soft">depuis le {dayText(at)}</span>
);

const Mails = ({ status, title, none }: { status: MailStatus; title: string; none: string }) => (
  <Waiting
    title={title}
    none={none}
    pages={useInfiniteQuery(mailsQuery(status))}
    since={({ queuedAt }) => queuedAt}
    rowKey={({ id }) => id}
    line={(mail) => (
      <>
        {mail.subject}
        <span className="block text-small break-all text-ink-soft">{mail.to}</span>
      </>
    )}
    all={
      <Link to="/equipe/courriels" search={{ etat: status }}>
        Décider de leur sort
      </Link>
    }
  />
);

const live = new Set(["open", "closed", "matched", "published", "running", "postponed"]);

/** What waits for the team, by kind; nothing else. */
export const BoardPage = () => (
  <>
    <PageTitle title="À traiter" lead="Ce qui attend l’équipe aujourd’hui." />
    <div className="grid items-start gap-6 lg:grid-cols-2">
      <Waiting
        title="Fiches à vérifier"
        none="Toutes les fiches envoyées ont été lues."
        pages={useInfiniteQuery(moderationQuery("submitted"))}
        since={({ submittedAt, updatedAt }) => submittedAt ?? updatedAt}
        rowKey={({ id }) => id}
        line={(supplier) => (
          <>
            <Link to="/equipe/fournisseurs/$id" params={{ id: supplier.id }}>
              {supplier.name}
            </Link>
            <Since at={supplier.submittedAt ?? supplier.updatedAt} />
          </>
        )}
        all={<Link to="/equipe/fournisseurs">Toutes les fiches à vérifier</Link>}
      />
      <Waiting
        title="Intentions à qualifier"
        none="Toutes les intentions envoyées ont été lues."
        pages={useInfiniteQuery(intentsByStatusQuery("submitted"))}
        since={({ updatedAt }) => updatedAt}
        rowKey={({ id }) => id}
        line={(intent) => (
          <>
            <Link to="/intentions/$id" params={{ id: intent.id }}>
              {intent.title}
            </Link>
            <Since at={intent.updatedAt} />
          </>
        )}
        all={<Link to="/equipe/intentions">Toutes les intentions à qualifier</Link>}
      />
      <Mails
        status="doubtful"
        title="Courriels au sort incertain"
        none="Le sort de chaque courriel est connu."
      />
      <Mails status="failed" title="Courriels non envoyés" none="Tous les courriels sont partis." />
    </div>
    <section className="mt-section">
      <h2 className="mb-6 text-h2">Rencontres en cours</h2>
      <Loaded query={useQuery(rencontresQuery)}>
        {({ items }) => {
          const going = items.filter(({ status }) => live.has(status));
          return going.length === 0 ? (
            <p className="text-ink-soft">Aucune rencontre en cours.</p>
          ) : (
            <ul className="grid gap-8 md:grid-cols-2">
              {going.map((rencontre) => (
                <li key={rencontre.id}>
                  <RencontreCard rencontre={rencontre} to="/equipe/rencontres/$id" />
                </li>
              ))}
            </ul>
          );
        }}
      </Loaded>
    </section>
  </>
);
