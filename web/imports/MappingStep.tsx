import { type ImportColumns, type Mapping, missingColumns } from "../../shared/imports/read-csv.ts";
import { Notice } from "../components/feedback/Notice.tsx";
import { Select } from "../components/forms/Select.tsx";
import { list } from "../platform/format.ts";

type MappingStepProps = {
  columns: ImportColumns;
  headers: readonly string[];
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
};

/** Which column of the file holds what; those that the headers name are chosen already. */
export const MappingStep = ({ columns, headers, mapping, onChange }: MappingStepProps) => {
  const missing = missingColumns(columns, mapping);
  return (
    <details open={missing.length > 0} className="rounded border border-line bg-surface p-4">
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">Colonnes du fichier</summary>
      {missing.length > 0 && (
        <Notice tone="warning" title="Des colonnes nécessaires ne sont pas reconnues">
          <p>Dites où se trouvent : {list(missing.map((column) => columns[column]?.label ?? column))}.</p>
        </Notice>
      )}
      <div className="mt-4 grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {Object.entries(columns).map(([column, { label, needed }]) => (
          <Select
            key={column}
            path={column}
            label={label}
            optional={!needed}
            empty="Absente du fichier"
            value={mapping[column] ?? ""}
            onChange={(header) => {
              const { [column]: _before, ...others } = mapping;
              onChange(header === "" ? others : { ...others, [column]: header });
            }}
            options={headers.map((header) => ({ value: header, label: header }))}
          />
        ))}
      </div>
    </details>
  );
};
