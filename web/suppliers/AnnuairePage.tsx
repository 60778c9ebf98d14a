import { useInfiniteQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, useState } from "react";
import { Button } from "../components/Button.tsx";
import { inputClass } from "../components/Field.tsx";
import { FileLink } from "../components/Link.tsx";
import { PageTitle } from "../components/PageTitle.tsx";
import { count } from "../format.ts";
import { useMedia } from "../map/useMedia.ts";
import { type AnnuaireSearch, annuaireQuery, criteriaOf, filtersOf } from "./annuaire-search.ts";
import { Facets } from "./Facets.tsx";
import { NearMe } from "./NearMe.tsx";
import { Results } from "./Results.tsx";
import { ResultsMap } from "./ResultsMap.tsx";

const route = getRouteApi("/annuaire");

/** Milliseconds without a key after which one has paused. */
const PAUSE = 180;

/** What is typed is searched as one pauses, and kept in the address. */
const useWords = (kept: string, set: (patch: AnnuaireSearch) => void) => {
  const [words, setWords] = useState(kept);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const type = (typed: string) => {
    setWords(typed);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => set({ q: typed }), PAUSE);
  };
  return [words, type] as const;
};

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

/** The directory: words and facets, a list, and a map beside it where the screen has room for both. */
export const AnnuairePage = () => {
  const search = route.useSearch();
  const navigate = useNavigate({ from: "/annuaire" });
  const set = (patch: AnnuaireSearch) =>
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false });
  const [words, type] = useWords(search.q ?? "", set);
  const found = useInfiniteQuery(annuaireQuery(search));
  const [first] = found.data?.pages ?? [];
  const both = useMedia("(min-width: 80rem)");
  const mapAlone = search.vue === "carte";
  return (
    <div className="page-wide mx-auto w-full px-gutter pt-10 md:pt-14">
      <PageTitle
        title="Annuaire des fournisseurs solidaires"
        lead="Entreprises d’insertion, structures du handicap et de l’économie sociale et solidaire, vérifiées par l’équipe."
      />
      <div className="grid gap-x-10 gap-y-6 lg:grid-cols-[17rem_1fr] xl:grid-cols-[16rem_minmax(0,1fr)_minmax(0,1fr)]">
        <search className="space-y-6">
          <div>
            <label htmlFor="mots" className="mb-1.5 block font-semibold">
              Métier, produit ou nom
            </label>
            <input
              id="mots"
              type="search"
              value={words}
              onChange={(event) => type(event.target.value)}
              className={inputClass}
            />
          </div>
          <div className="grid grid-cols-2 items-start gap-x-3 gap-y-6 lg:grid-cols-1">
            <NearMe onFound={(pres) => set({ pres, km: search.km ?? "20" })} />
            <Facets search={search} set={set} facets={first?.facets} />
          </div>
        </search>
        <section aria-label="Résultats" className="min-w-0">
          <div className="mb-4 flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border-b border-line pb-3">
            <p role="status" className="font-semibold">
              {first
                ? count(first.total, "fournisseur")
                : found.error
                  ? "La recherche n’a pas abouti"
                  : "Recherche en cours…"}
              {first && filtersOf(search).length === 0 && !search.q && " dans l’annuaire"}
            </p>
            <Button
              small
              className="xl:hidden"
              icon={mapAlone ? "menu" : "place"}
              onClick={() => set({ vue: mapAlone ? "" : "carte" })}
            >
              {mapAlone ? "Voir la liste" : "Voir la carte"}
            </Button>
          </div>
          {mapAlone && !both ? (
            <ResultsMap search={search} total={first?.total} />
          ) : (
            <Results
              search={search}
              onClear={() => {
                type("");
                void navigate({ search: {}, replace: true });
              }}
            />
          )}
          <Files search={search} total={first?.total ?? 0} />
        </section>
        <div className="min-w-0 max-xl:hidden">
          <div className="sticky top-6 min-h-[40rem]">
            {both && <ResultsMap search={search} total={first?.total} />}
          </div>
        </div>
      </div>
    </div>
  );
};
