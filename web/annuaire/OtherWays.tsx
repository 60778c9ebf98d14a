import { Button } from "../components/basics/Button.tsx";
import { Link } from "../components/basics/Link.tsx";
import { EmptyState } from "../components/feedback/States.tsx";
import { useCategoryLabel } from "../reference/queries.ts";
import { type AnnuaireSearch, filtersOf, withoutFilters } from "./annuaire-search.ts";

type OtherWaysProps = {
  search: AnnuaireSearch;
  instead: { words: string[]; sectors: string[] };
  set: (patch: AnnuaireSearch) => void;
  onClear: () => void;
};

/** Nobody found: words near those typed, the sector, the filters to take away, or the need told to the team. */
export const OtherWays = ({ search, instead, set, onClear }: OtherWaysProps) => {
  const label = useCategoryLabel();
  return (
    <EmptyState
      title={search.q ? `Aucun fournisseur pour « ${search.q} »` : "Aucun fournisseur ne correspond"}
    >
      <ul className="mt-4 flex flex-wrap justify-center gap-3">
        {filtersOf(search).length > 0 && (
          <li>
            <Button onClick={() => set(withoutFilters)}>Chercher sans les filtres</Button>
          </li>
        )}
        {instead.words.map((word) => (
          <li key={word}>
            <Button onClick={() => set({ q: word, tels: "" })}>« {word} »</Button>
          </li>
        ))}
        {instead.sectors.map((sector) => (
          <li key={sector}>
            <Button onClick={() => set({ ...withoutFilters, q: "", tels: "", famille: sector })}>
              Tout le secteur {label(sector)}
            </Button>
          </li>
        ))}
        <li>
          <Button onClick={onClear}>Voir tout l’annuaire</Button>
        </li>
      </ul>
      <p className="mt-6">
        Vous achetez&nbsp;? <Link to="/intentions/nouvelle">Dites ce que vous cherchez</Link>&nbsp;: l’équipe
        cherche avec vous.
      </p>
    </EmptyState>
  );
};
