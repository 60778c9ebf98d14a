import type { UseQueryResult } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { ErrorState, Loaded } from "../feedback/States.tsx";
import { PageTitle } from "./PageTitle.tsx";

type LoadedPageProps<T> = {
  query: UseQueryResult<T>;
  lines?: number;
  /** The page’s name, and a line above, where what it is about cannot be read. */
  title: string;
  over?: ReactNode;
  /** What to do then. */
  next?: ReactNode;
  children: (data: T) => ReactNode;
};

/** A page that what is read gives its name: it has one, and a way on, even where a link is wrong or nothing answers. */
export const LoadedPage = <T,>({ query, title, over, next, ...loaded }: LoadedPageProps<T>) =>
  query.data === undefined && query.error ? (
    <>
      <PageTitle title={title} over={over} />
      <ErrorState error={query.error} onRetry={() => void query.refetch()} />
      {next && <p className="mt-6 max-w-measure">{next}</p>}
    </>
  ) : (
    <Loaded query={query} {...loaded} />
  );
