import { useQuery } from "@tanstack/react-query";
import { CatchBoundary } from "@tanstack/react-router";
import { lazy, memo, type ReactNode, Suspense, useState } from "react";
import { type KindFamily, kindFamilyLabels, kindName, supplierKinds } from "../../shared/suppliers/kinds.ts";
import { Button } from "../components/basics/Button.tsx";
import { FamilyShape } from "../components/basics/Chip.tsx";
import { Icon } from "../components/basics/Icon.tsx";
import { Skeleton } from "../components/feedback/States.tsx";
import { Select } from "../components/forms/Select.tsx";
import { kindShort } from "../reference/kind-names.ts";
import { categoriesQuery } from "../reference/queries.ts";
import { type AnnuaireSearch, filtersOf } from "./annuaire-search.ts";

type Counts = readonly { value: string; count: number }[];
export type FacetsData = { category: Counts; kind: Counts; family: Counts; departement: Counts };

type FacetsProps = {
  search: AnnuaireSearch;
  set: (patch: AnnuaireSearch) => void;
  facets: FacetsData | undefined;
};

const withCount = (label: string, counts: Counts | undefined, value: string): string => {
  const found = counts?.find((one) => one.value === value)?.count;
  return found === undefined ? label : `${label} (${found})`;
};

/** Choices of a facet that would find somebody, or are made already. */
const alive = <T extends { value: string }>(
  options: readonly T[],
  counts: Counts | undefined,
  chosen: string | undefined,
) =>
  options.filter(
    ({ value }) => value === chosen || counts === undefined || counts.some((one) => one.value === value),
  );

/** Sectors, kinds and places to narrow a search by; on a phone they wait behind a button. */
export const Facets = memo((props: FacetsProps) => {
  const [open, setOpen] = useState(false);
  const active = filtersOf(props.search).length;
  return (
    <>
      <Button
        className="w-full lg:hidden"
        aria-expanded={open}
        aria-controls="filtres"
        icon="menu"
        onClick={() => setOpen(!open)}
      >
        {active > 0 ? `Filtres (${active})` : "Filtres"}
      </Button>
      <div id="filtres" className={`space-y-6 max-lg:col-span-2 ${open ? "" : "max-lg:hidden"}`}>
        <FacetFields {...props} />
      </div>
    </>
  );
});

const FacetFields = memo(({ search, set, facets }: FacetsProps) => (
  <>
    <CategoryFacet search={search} set={set} counts={facets?.category} />
    <FamilyFacet search={search} set={set} counts={facets?.family} />
    <Select
      path="type"
      label="Type de structure"
      empty="Tous"
      value={search.type ?? ""}
      onChange={(type) => set({ type })}
      options={alive(
        supplierKinds.map((kind) => ({
          value: kind as string,
          label: withCount(
            kindShort(kind) === kind ? `${kind}, ${kindName(kind)}` : kindShort(kind),
            facets?.kind,
            kind,
          ),
        })),
        facets?.kind,
        search.type,
      )}
    />
    <PlaceDisclosure search={search} set={set} />
    {filtersOf(search).length > 0 && (
      <Button
        small
        icon="close"
        onClick={() =>
          set({ famille: "", type: "", groupe: "", departement: "", pres: "", km: "", couvre: "" })
        }
      >
        Retirer les filtres
      </Button>
    )}
  </>
));

type OneFacetProps = Pick<FacetsProps, "search" | "set"> & { counts: Counts | undefined };

const CategoryFacet = ({ search, set, counts }: OneFacetProps) => {
  const { data = [] } = useQuery(categoriesQuery);
  const sector = search.famille?.split("/", 1)[0];
  const option = ({ id, label }: { id: string; label: string }) => ({
    value: id,
    label: withCount(label, counts, id),
  });
  const families = data.filter((category) => category.sector === sector && category.id !== sector);
  return (
    <>
      <Select
        path="secteur"
        label="Secteur"
        empty="Tous"
        value={sector ?? ""}
        onChange={(famille) => set({ famille })}
        options={alive(data.filter(({ id, sector: own }) => id === own).map(option), counts, sector)}
      />
      {families.length > 0 && (
        <Select
          path="famille"
          label="Famille d’achats"
          empty="Toutes celles du secteur"
          value={search.famille === sector ? "" : (search.famille ?? "")}
          onChange={(famille) => set({ famille: famille || sector || "" })}
          options={alive(families.map(option), counts, search.famille)}
        />
      )}
    </>
  );
};

const families: readonly KindFamily[] = ["IAE", "HANDICAP", "ESS"];

const FamilyFacet = ({ search, set, counts }: OneFacetProps) => (
  <fieldset>
    <legend className="mb-1.5 font-semibold">Groupe</legend>
    <ChoiceRow checked={!search.groupe} onChoose={() => set({ groupe: "" })}>
      Tous
    </ChoiceRow>
    {families.map((family) => (
      <ChoiceRow key={family} checked={search.groupe === family} onChoose={() => set({ groupe: family })}>
        <FamilyShape family={family} /> {withCount(kindFamilyLabels[family], counts, family)}
      </ChoiceRow>
    ))}
  </fieldset>
);

const ChoiceRow = ({
  checked,
  onChoose,
  children,
}: {
  checked: boolean;
  onChoose: () => void;
  children: ReactNode;
}) => (
  <label className="flex min-h-9 cursor-pointer items-start gap-2.5 rounded px-1 py-1 hover:bg-violette-wash">
    <input
      type="radio"
      name="groupe"
      className="mt-1 size-4.5 shrink-0 accent-violette"
      checked={checked}
      onChange={onChoose}
    />
    <span className="leading-snug">{children}</span>
  </label>
);

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
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)} className="group">
      <summary className="flex min-h-11 items-center justify-between gap-2 font-semibold">
        Lieu
        <Icon name="arrowDown" className="size-5 group-open:rotate-180" />
      </summary>
      {open && (
        <CatchBoundary getResetKey={() => "lieu"} errorComponent={WithoutPlaces}>
          <Suspense fallback={<Skeleton lines={2} />}>
            <PlaceFacets search={search} set={set} />
          </Suspense>
        </CatchBoundary>
      )}
    </details>
  );
};
