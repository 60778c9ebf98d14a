import { type KindFamily, kindFamilyLabels } from "../../../shared/suppliers/kinds.ts";
import { familyShape } from "../../components/basics/Chip.tsx";
import { Select } from "../../components/forms/Select.tsx";
import { TextField } from "../../components/forms/TextField.tsx";
import { type MatrixChoices, orderLabels, orders } from "../common/round-address.ts";
import type { MatrixZoom } from "./MatrixRow.tsx";

const families = Object.keys(kindFamilyLabels) as KindFamily[];

const zooms: readonly { value: MatrixZoom; label: string }[] = [
  { value: "small", label: "Serrées" },
  { value: "medium", label: "Moyennes" },
  { value: "large", label: "Larges, avec le score" },
];

type MatrixFiltersProps = {
  choices: MatrixChoices;
  zoom: MatrixZoom;
  onChange: (choices: MatrixChoices) => void;
  onZoom: (zoom: MatrixZoom) => void;
};

/** In which order, and what of the matrix is shown. */
export const MatrixFilters = ({ choices, zoom, onChange, onZoom }: MatrixFiltersProps) => (
  <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
    <TextField
      path="q"
      label="Chercher une organisation"
      type="search"
      value={choices.words}
      onChange={(words) => onChange({ ...choices, words })}
    />
    <Select
      path="tri"
      label="Ranger"
      value={choices.order}
      onChange={(order) => onChange({ ...choices, order: order || "nom" })}
      options={orders.map((value) => ({ value, label: orderLabels[value] }))}
    />
    <Select
      path="famille"
      label="Fournisseurs"
      empty="Tous"
      value={choices.family ?? ""}
      onChange={(family) => onChange({ ...choices, family: family || undefined })}
      options={families.map((value) => ({
        value,
        label: `${familyShape(value)} ${kindFamilyLabels[value]}`,
      }))}
    />
    <div className="max-md:hidden">
      <Select
        path="cases"
        label="Cases"
        value={zoom}
        onChange={(value) => onZoom(value || "medium")}
        options={zooms}
      />
    </div>
  </div>
);
