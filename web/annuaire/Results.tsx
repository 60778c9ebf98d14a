import { useInfiniteQuery } from "@tanstack/react-query";
import { memo, useDeferredValue } from "react";
import { Link } from "../components/basics/Link.tsx";
import { More } from "../components/data/More.tsx";
import { ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { stringifySearch } from "../platform/address.ts";
import { type AnnuaireSearch, annuaireQuery } from "./annuaire-search.ts";
import { HowItWasRead } from "./HowItWasRead.tsx";
import { OtherWays } from "./OtherWays.tsx";
import { SupplierHit } from "./SupplierHit.tsx";

type ResultsProps = {
  search: AnnuaireSearch;
  set: (patch: AnnuaireSearch) => void;
  onClear: () => void;
};

/** The page of the list that begins after what is shown. */
const pageAfter = (search: AnnuaireSearch, cursor: string | undefined): string =>
  `/annuaire${stringifySearch({ ...search, apres: cursor })}`;

/** Suppliers found, as a list. */
export const Results = memo(({ search, set, onClear }: ResultsProps) => {
  const found = useInfiniteQuery(annuaireQuery(search));
  const data = useDeferredValue(found.data);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const late = found.isPlaceholderData || data !== found.data;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  const [first] = data.pages;
  const nobody = items.length === 0;
  // Where nobody is found, there is nothing to tell of how well they answer.
  const reading = nobody ? { ...first?.reading, partly: undefined } : first?.reading;
  const read = reading && <HowItWasRead reading={reading} onLiteral={() => set({ tels: "1" })} />;
  if (!first || nobody)
    return (
      <>
        {read}
        <OtherWays instead={first?.instead ?? { words: [], sectors: [] }} {...{ search, set, onClear }} />
      </>
    );
  return (
    <>
      {read}
      {search.apres && (
        <p className="mb-4">
          <Link to="/annuaire" search={{ ...search, apres: "" }}>
            Revenir au début de la liste
          </Link>
        </p>
      )}
      <ul aria-busy={late} className={`divide-y divide-line ${late ? "opacity-60" : ""}`}>
        {items.map((supplier) => (
          <SupplierHit key={supplier.id} supplier={supplier} />
        ))}
      </ul>
      {found.hasNextPage && (
        <More
          busy={found.isFetchingNextPage}
          onMore={() => void found.fetchNextPage()}
          href={pageAfter(search, data.pages.at(-1)?.cursor)}
        />
      )}
    </>
  );
});
