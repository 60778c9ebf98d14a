import { useQuery } from "@tanstack/react-query";
import { memo, useDeferredValue } from "react";
import { ErrorState } from "../components/feedback/States.tsx";
import { LazySupplierMap, MapFrame } from "../map/MapFrame.tsx";
import { count } from "../platform/format.ts";
import { type AnnuaireSearch, annuaireMapQuery } from "./annuaire-search.ts";

type ResultsMapProps = { search: AnnuaireSearch; total: number | undefined };

/** Suppliers found, on a map; those whose address has no position are counted. */
export const ResultsMap = memo(({ search, total }: ResultsMapProps) => {
  const { data: found, error, refetch } = useQuery(annuaireMapQuery(search));
  const data = useDeferredValue(found);
  const missing = data && total !== undefined ? total - data.length : 0;
  return (
    <>
      {error ? (
        <ErrorState error={error} onRetry={() => void refetch()} />
      ) : (
        <MapFrame className="h-[min(70dvh,40rem)] xl:h-[calc(100dvh-6rem)] xl:max-h-[48rem]">
          {data && <LazySupplierMap suppliers={data} />}
        </MapFrame>
      )}
      {missing > 0 && (
        <p className="mt-2 text-small text-ink-soft">
          {count(missing, "fournisseur")} sans position connue : à lire dans la liste.
        </p>
      )}
    </>
  );
});
