import type { InfiniteData, UseInfiniteQueryResult, UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { problemOf } from "../../platform/problem.ts";
import { Button } from "../basics/Button.tsx";
import { Icon } from "../basics/Icon.tsx";
import { Link } from "../basics/Link.tsx";
import { LogoMark } from "../basics/Logo.tsx";

const widths = ["w-full", "w-5/6", "w-2/3", "w-11/12", "w-3/4", "w-10/12", "w-1/2", "w-7/12"];

/** Grey lines where text is about to come. */
export const Skeleton = ({ lines = 4 }: { lines?: number }) => (
  <div role="status" className="space-y-4">
    <span className="sr-only">Chargement…</span>
    {widths.slice(0, lines).map((width) => (
      <div key={width} aria-hidden="true" className={`h-6 animate-pulse rounded bg-sunken ${width}`} />
    ))}
  </div>
);

/** Nothing there: why, and what to do. */
export const EmptyState = ({ title, children }: { title: string; children?: ReactNode }) => (
  <div className="rounded border border-dashed border-edge px-6 py-10 text-center">
    <LogoMark className="mx-auto mb-4 size-12 opacity-70" />
    <p className="font-title text-h3 font-semibold">{title}</p>
    {children && <div className="mx-auto mt-2 max-w-measure text-ink-soft">{children}</div>}
  </div>
);

/** What went wrong in the server's words, and the way on. */
export const ErrorState = ({ error, onRetry }: { error: unknown; onRetry?: () => void }) => {
  const problem = problemOf(error);
  return (
    <div role="alert" className="rounded border-l-4 border-red bg-red-wash p-6">
      <p className="flex items-center gap-2 font-title text-h3 font-semibold">
        <Icon name={problem.status === 0 ? "offline" : "alert"} className="size-6 text-red" />
        {problem.title}
      </p>
      <p className="mt-2 max-w-measure">{problem.detail}</p>
      <div className="mt-4 flex flex-wrap gap-4">
        {problem.status === 401 ? (
          <Link to="/connexion">Se connecter</Link>
        ) : (
          onRetry && <Button onClick={onRetry}>Réessayer</Button>
        )}
      </div>
    </div>
  );
};

/** The states of something asked of the server: on its way, refused, there. */
export const Loaded = <T,>({
  query,
  lines,
  children,
}: {
  query: UseQueryResult<T>;
  lines?: number;
  children: (data: T) => ReactNode;
}) =>
  query.data !== undefined ? (
    children(query.data)
  ) : query.error ? (
    <ErrorState error={query.error} onRetry={() => void query.refetch()} />
  ) : (
    <Skeleton {...(lines === undefined ? {} : { lines })} />
  );

/** The same of a list that comes page by page: what is there stays, above what went wrong with the rest of it. */
export const LoadedPages = <T,>({
  query,
  lines,
  children,
}: {
  query: UseInfiniteQueryResult<InfiniteData<{ items: T[] }>>;
  lines?: number;
  children: (items: T[]) => ReactNode;
}) => {
  const { data, error, isFetchNextPageError } = query;
  const retry = () => void (isFetchNextPageError ? query.fetchNextPage() : query.refetch());
  if (!data && !error) return <Skeleton {...(lines === undefined ? {} : { lines })} />;
  return (
    <div className="space-y-6">
      {data && <div>{children(data.pages.flatMap(({ items }) => items))}</div>}
      {error && <ErrorState error={error} onRetry={retry} />}
    </div>
  );
};
