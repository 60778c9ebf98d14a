import { useInfiniteQuery } from "@tanstack/react-query";
import { memo, useDeferredValue } from "react";
import { Button } from "../components/basics/Button.tsx";
import { More } from "../components/data/Table.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { type AnnuaireSearch, annuaireQuery } from "./annuaire-search.ts";
import { SupplierHit } from "./SupplierHit.tsx";

type ResultsProps = { search: AnnuaireSearch; onClear: () => void };

/** Suppliers found, as a list. */
export const Results = memo(({ search, onClear }: ResultsProps) => {
  const found = useInfiniteQuery(annuaireQuery(search));
  const data = useDeferredValue(found.data);
  const items = data?.pages.flatMap((page) => page.items) ?? [];
  const late = found.isPlaceholderData || data !== found.data;
  if (found.error) return <ErrorState error={found.error} onRetry={() => void found.refetch()} />;
  if (!data) return <Skeleton lines={8} />;
  if (items.length === 0)
    return (
      <EmptyState title="Aucun fournisseur ne correspond">
        <p>Essayez un mot plus général, ou retirez un filtre.</p>
        <Button className="mt-4" onClick={onClear}>
          Tout effacer
        </Button>
      </EmptyState>
    );
  return (
    <>
      <ul aria-busy={late} className={`divide-y divide-line ${late ? "opacity-60" : ""}`}>
        {items.map((supplier) => (
          <SupplierHit key={supplier.id} supplier={supplier} />
        ))}
      </ul>
      {found.hasNextPage && (
        <More busy={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />
      )}
    </>
  );
});
