import { Select } from "../components/forms/Select.tsx";
import { CommuneField } from "../reference/CommuneField.tsx";
import { usePlaceNames } from "../reference/queries.ts";
import type { AnnuaireSearch } from "./annuaire-search.ts";

const distances = ["5", "10", "20", "50", "100"] as const;

type PlaceFacetsProps = { search: AnnuaireSearch; set: (patch: AnnuaireSearch) => void };

/** Filters by who works in a commune, or is settled near one. */
export const PlaceFacets = ({ search, set }: PlaceFacetsProps) => {
  const [near = "", covered = ""] = usePlaceNames(
    [search.pres, search.couvre].map((code) =>
      code ? { type: "commune" as const, code } : { type: "country" as const },
    ),
  );
  return (
    <div className="space-y-6 pt-2">
      <CommuneField
        path="couvre"
        label="Intervient à"
        chosen={search.couvre ? covered : ""}
        onChoose={({ code }) => set({ couvre: code })}
        onEmpty={() => set({ couvre: "" })}
      />
      <CommuneField
        path="pres"
        label="Installé près de"
        chosen={search.pres ? near : ""}
        onChoose={({ code }) => set({ pres: code })}
        onEmpty={() => set({ pres: "", km: "" })}
      />
      {search.pres && (
        <Select
          path="km"
          label="À moins de"
          empty="Peu importe, du plus près au plus loin"
          value={search.km ?? ""}
          onChange={(km) => set({ km })}
          options={distances.map((km) => ({ value: km as string, label: `${km}\u00a0km` }))}
        />
      )}
    </div>
  );
};
