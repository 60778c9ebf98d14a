import { CatchBoundary } from "@tanstack/react-router";
import { lazy, memo, Suspense, useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { Skeleton } from "../components/feedback/States.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { useDrawnHere } from "../platform/useDrawnHere.ts";
import { type AnnuaireSearch, filtersOf, withoutFilters } from "./annuaire-search.ts";
import { CategoryFacet, type Counts, FamilyFacet, KindFacet } from "./ChoiceFacets.tsx";

export type FacetsData = { category: Counts; kind: Counts; family: Counts; departement: Counts };

type FacetsProps = {
  search: AnnuaireSearch;
  set: (patch: AnnuaireSearch) => void;
  facets: FacetsData | undefined;
};

/** Sectors, kinds and places to narrow a search by; on a phone they wait behind a button. */
export const Facets = memo((props: FacetsProps) => {
  const [open, setOpen] = useState(false);
  const active = filtersOf(props.search).length;
  return (
    <>
      <Button
        className="w-full lg:hidden noscript:hidden"
        aria-expanded={open}
        aria-controls="filtres"
        icon="menu"
        onClick={() => setOpen(!open)}
      >
        {active > 0 ? `Filtres (${active})` : "Filtres"}
      </Button>
      <div
        id="filtres"
        className={`space-y-6 max-lg:col-span-2 ${open ? "" : "max-lg:hidden noscript:block!"}`}
      >
        <FacetFields {...props} />
      </div>
    </>
  );
});

const FacetFields = memo(({ search, set, facets }: FacetsProps) => {
  const facet = fieldsOf<Pick<AnnuaireSearch, "famille" | "groupe" | "type">>(search, set);
  return (
    <>
      <CategoryFacet {...facet("famille")} counts={facets?.category} />
      <FamilyFacet {...facet("groupe")} counts={facets?.family} />
      <KindFacet {...facet("type")} counts={facets?.kind} />
      <PlaceDisclosure search={search} set={set} />
      {filtersOf(search).length > 0 && (
        <Button small icon="close" onClick={() => set(withoutFilters)}>
          Retirer les filtres
        </Button>
      )}
    </>
  );
});

/** Its list of communes weighs more than the rest of the page: it comes when asked for, or when the address holds a place. */
const PlaceFacets = lazy(() =>
  import("./PlaceFacets.tsx").then((module) => ({ default: module.PlaceFacets })),
);

/** Without a network its part of the site may be missing; the rest of the annuaire is there. */
const WithoutPlaces = () => (
  <p className="text-small text-ink-soft">Pour chercher par lieu, il faut le réseau.</p>
);

const PlaceDisclosure = ({ search, set }: Pick<FacetsProps, "search" | "set">) => {
  const [open, setOpen] = useState(Boolean(search.pres ?? search.couvre));
  // The server does not wait for what is loaded apart.
  const drawnHere = useDrawnHere();
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="group noscript:hidden"
    >
      <summary className="flex min-h-11 items-center justify-between gap-2 font-semibold">
        Lieu
        <Icon name="arrowDown" className="size-5 group-open:rotate-180" />
      </summary>
      {open && (
        <CatchBoundary getResetKey={() => "lieu"} errorComponent={WithoutPlaces}>
          <Suspense fallback={<Skeleton lines={2} />}>
            {drawnHere ? <PlaceFacets search={search} set={set} /> : <Skeleton lines={2} />}
          </Suspense>
        </CatchBoundary>
      )}
    </details>
  );
};
