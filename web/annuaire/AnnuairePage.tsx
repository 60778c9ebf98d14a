import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useCallback, useDeferredValue } from "react";
import { Button } from "../components/basics/Button.tsx";
import { FileLink } from "../components/basics/Link.tsx";
import { PageTitle } from "../components/layout/PageTitle.tsx";
import { count } from "../platform/format.ts";
import { useMedia } from "../platform/useMedia.ts";
import { type AnnuaireSearch, annuaireQuery, criteriaOf, filtersOf } from "./annuaire-search.ts";
import { Facets } from "./Facets.tsx";
import { NearMe } from "./NearMe.tsx";
import { Results } from "./Results.tsx";
import { ResultsMap } from "./ResultsMap.tsx";
import { SearchForm } from "./SearchForm.tsx";
import { WordsField } from "./WordsField.tsx";

const route = getRouteApi("/annuaire");

/** The same search as files, to be reused elsewhere. */
const Files = ({ search, total }: { search: AnnuaireSearch; total: number }) => {
  const criteria = `${new URLSearchParams(criteriaOf(search))}`;
  const after = criteria === "" ? "" : `?${criteria}`;
  if (total === 0) return null;
  return (
    <p className="no-print mt-8 flex flex-wrap gap-x-4 gap-y-1 border-t border-line pt-4 text-small">
      <span className="text-ink-soft">
        {total === 1 ? "Cette fiche" : `Ces ${count(total, "fiche")}`} en données ouvertes :
      </span>
      <FileLink href={`/api/suppliers.csv${after}`} download>
        CSV
      </FileLink>
      <FileLink href={`/api/suppliers.geojson${after}`} download="annuaire.geojson">
        GeoJSON
      </FileLink>
    </p>
  );
};

/**
 * The directory: words and facets, a list, and a map beside it where the screen has room for both. What is found is drawn
 * after the key or the click that asked for it has been answered.
 */
export const AnnuairePage = () => {
  const search = route.useSearch();
  const drawn = useDeferredValue(search);
  const navigate = useNavigate({ from: "/annuaire" });
  const set = useCallback(
    (patch: AnnuaireSearch) =>
      void navigate({
        search: (before) => ({ ...before, apres: "", ...patch }),
        replace: true,
        resetScroll: false,
      }),
    [navigate],
  );
  const clear = useCallback(() => void navigate({ search: {}, replace: true }), [navigate]);
  const found = useInfiniteQuery(annuaireQuery(drawn));
  const [first] = useDeferredValue(found.data)?.pages ?? [];
  const both = useMedia("(min-width: 80rem)");
  const mapAlone = search.vue === "carte";
  return (
    <div className="page-wide mx-auto w-full px-gutter pt-10 md:pt-14">
      <PageTitle
        title="Annuaire des fournisseurs solidaires"
        lead="Entreprises d’insertion, structures du handicap et de l’économie sociale et solidaire, vérifiées par l’équipe."
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[17rem_1fr] xl:grid-cols-[16rem_minmax(0,1fr)_minmax(0,1fr)]">
        <SearchForm search={search}>
          <WordsField kept={search.q ?? ""} onPause={(q) => set({ q, tels: "" })} />
          <div className="grid grid-cols-2 items-start gap-x-3 gap-y-6 lg:grid-cols-1">
            <NearMe onFound={(pres) => set({ pres, km: search.km ?? "20" })} />
            <Facets search={search} set={set} facets={first?.facets} />
          </div>
        </SearchForm>
        <section aria-label="Résultats" className="min-w-0">
          <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3">
            <p role="status" className="font-semibold">
              {first
                ? count(first.total, "fournisseur")
                : found.error
                  ? "La recherche n’a pas abouti"
                  : "Recherche en cours…"}
              {first && filtersOf(drawn).length === 0 && !drawn.q && (
                // On a phone the title says it, and the line keeps its height whatever is found.
                <span className="max-sm:sr-only"> dans l’annuaire</span>
              )}
            </p>
            <Button
              small
              className="xl:hidden noscript:hidden"
              icon={mapAlone ? "menu" : "place"}
              onClick={() => set({ vue: mapAlone ? "" : "carte" })}
            >
              {mapAlone ? "Voir la liste" : "Voir la carte"}
            </Button>
          </div>
          {drawn.vue === "carte" && !both ? (
            <ResultsMap search={drawn} total={first?.total} />
          ) : (
            <Results search={drawn} set={set} onClear={clear} />
          )}
          <Files search={drawn} total={first?.total ?? 0} />
        </section>
        <div className="min-w-0 max-xl:hidden">
          <div className="sticky top-6 min-h-[40rem]">
            {both && <ResultsMap search={drawn} total={first?.total} />}
          </div>
        </div>
      </div>
    </div>
  );
};
