import { useQuery } from "@tanstack/react-query";
import { type IntentStatus, intentStatuses, intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import { intentModalities } from "../../shared/intents/modalities.ts";
import { intentModalityLabel } from "../../shared/law/modalities.ts";
import { Button } from "../components/basics/Button.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { categoriesQuery } from "../reference/queries.ts";
import { type StaffIntentsSearch, statusesOf } from "./intents-search.ts";

type IntentFiltersProps = {
  search: StaffIntentsSearch;
  withStatuses: boolean;
  onChange: (patch: StaffIntentsSearch) => void;
};

/** What narrows the board and the table. */
export const IntentFilters = ({ search, withStatuses, onChange }: IntentFiltersProps) => {
  const { data: categories = [] } = useQuery(categoriesQuery);
  const sectors = categories.filter(({ id, sector }) => id === sector);
  const narrowed = search.q || search.secteur || search.article || search.etape;
  return (
    <div className="no-print mb-6 grid items-end gap-4 sm:grid-cols-2 lg:flex lg:flex-wrap">
      <div className="min-w-0 lg:flex-1 lg:basis-56">
        <TextField
          path="q"
          label="Chercher"
          type="search"
          value={search.q ?? ""}
          onChange={(q) => onChange({ q })}
        />
      </div>
      <div className="min-w-0 lg:w-60">
        <Select
          path="secteur"
          label="Secteur"
          empty="Tous"
          value={search.secteur ?? ""}
          onChange={(secteur) => onChange({ secteur })}
          options={sectors.map(({ id, label }) => ({ value: id, label }))}
        />
      </div>
      <div className="min-w-0 lg:w-60">
        <Select
          path="article"
          label="Modalité"
          empty="Toutes"
          value={search.article ?? ""}
          onChange={(article) => onChange({ article })}
          options={intentModalities.map((modality) => ({
            value: modality,
            label: intentModalityLabel(modality),
          }))}
        />
      </div>
      {withStatuses && (
        <div className="min-w-0 lg:w-52">
          <Select<IntentStatus>
            path="etape"
            label="Étape"
            empty="En cours"
            value={statusesOf(search)[0] ?? ""}
            onChange={(etape) => onChange({ vue: "tableau", etape: etape || undefined })}
            options={intentStatuses.map((status) => ({ value: status, label: intentStatusLabels[status] }))}
          />
        </div>
      )}
      {narrowed && (
        <Button
          look="quiet"
          onClick={() => onChange({ q: undefined, secteur: undefined, article: undefined, etape: undefined })}
        >
          Tout montrer
        </Button>
      )}
    </div>
  );
};
