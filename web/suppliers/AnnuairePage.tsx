import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useState } from "react";
import { Button } from "../components/Button.tsx";
import { inputClass } from "../components/Field.tsx";
import { Page } from "../components/Layout.tsx";
import { FileLink } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/States.tsx";
import { More } from "../components/Table.tsx";
import { count } from "../format.ts";
import { useDelayed } from "../reference/useDelayed.ts";
import { type AnnuaireSearch, annuaireQuery } from "./annuaire-search.ts";
import { Facets } from "./Facets.tsx";
import { SupplierHit } from "./SupplierHit.tsx";

const route = getRouteApi("/annuaire");

/** What is typed is searched as one pauses, and kept in the address. */
const useWords = (kept: string, set: (patch: AnnuaireSearch) => void) => {
  const [words, setWords] = useState(kept);
  const settled = useDelayed(words);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a pause in typing writes the address
  useEffect(() => {
    if (settled !== kept) set({ q: settled });
  }, [settled]);
  return [words, setWords] as const;
};

export const AnnuairePage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/annuaire" });
  const set = (patch: AnnuaireSearch) =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false });
  const [words, setWords] = useWords(search.q ?? "", set);
  const found = useInfiniteQuery(annuaireQuery(search));
  const [first] = found.data?.pages ?? [];
  const items = found.data?.pages.flatMap((page) => page.items) ?? [];
  const filtered = Object.keys(search).length > 0;
  return (
    <Page>
      <PageTitle
        title="Annuaire des fournisseurs solidaires"
        lead="Entreprises d’insertion, structures du handicap et de l’économie sociale et solidaire, vérifiées par l’équipe."
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[18rem_1fr]">
        <search className="space-y-6">
          <div>
            <label htmlFor="mots" className="mb-1.5 block font-semibold">
              Métier, produit ou nom
            </label>
            <input
              id="mots"
              type="search"
              value={words}
              onChange={(event) => setWords(event.target.value)}
              className={inputClass}
            />
          </div>
          <Facets search={search} set={set} facets={first?.facets} />
        </search>
        <section aria-label="Résultats" className="min-w-0">
          <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3">
            <p role="status" className="font-semibold">
              {first ? count(first.total, "fournisseur") : "Recherche en cours…"}
            </p>
            <FileLink href="/api/suppliers.csv" download>
              Tout l’annuaire (CSV)
            </FileLink>
          </div>
          {found.error ? (
            <ErrorState error={found.error} onRetry={() => void found.refetch()} />
          ) : !first ? (
            <Skeleton lines={8} />
          ) : items.length === 0 ? (
            <EmptyState title="Aucun fournisseur ne correspond">
              <p>Essayez un mot plus général, ou retirez un filtre.</p>
              {filtered && (
                <Button
                  className="mt-4"
                  onClick={() => {
                    setWords("");
                    void navigate({ search: {}, replace: true });
                  }}
                >
                  Tout effacer
                </Button>
              )}
            </EmptyState>
          ) : (
            <>
              <ul className={`divide-y divide-line ${found.isPlaceholderData ? "opacity-60" : ""}`}>
                {items.map((supplier) => (
                  <SupplierHit key={supplier.id} supplier={supplier} />
                ))}
              </ul>
              {found.hasNextPage && (
                <More busy={found.isFetchingNextPage} onMore={() => void found.fetchNextPage()} />
              )}
            </>
          )}
        </section>
      </div>
    </Page>
  );
};
