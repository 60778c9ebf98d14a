import { useState } from "react";
import {
  type ImportColumn,
  type ImportColumns,
  type Mapping,
  missingColumns,
  type Source,
} from "../../shared/imports/columns.ts";
import type { ImportTable } from "../../shared/imports/import-table.ts";
import { Notice } from "../components/feedback/Notice.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { list } from "../platform/format.ts";

/** The choice that gives every line one value; headers are never so written. */
const sameForAll = "=";

type ColumnChoiceProps = {
  column: string;
  rule: ImportColumn;
  table: ImportTable;
  source: Source | undefined;
  onChange: (source: Source | undefined) => void;
};

const exampleOf = ({ headers, rows }: ImportTable, source: Source | undefined): string => {
  const place = source && "header" in source ? headers.indexOf(source.header) : -1;
  const value = rows.map(({ cells }) => cells[place]?.trim() ?? "").find((cell) => cell !== "") ?? "";
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
};

/** Where one column comes from: a column of the file, one value for every line, or nowhere. */
const ColumnChoice = ({ column, rule, table, source, onChange }: ColumnChoiceProps) => {
  const example = exampleOf(table, source);
  const constant = source && "value" in source ? source.value : undefined;
  const setValue = (value: string) => onChange({ value });
  return (
    <div className="min-w-0 space-y-3 break-words">
      <Select
        path={column}
        label={rule.label}
        optional={!rule.needed && !rule.expected}
        empty="Absente du fichier"
        {...(example ? { help: `Par exemple : ${example}` } : {})}
        value={constant === undefined ? (source && "header" in source ? source.header : "") : sameForAll}
        onChange={(chosen) =>
          onChange(chosen === "" ? undefined : chosen === sameForAll ? { value: "" } : { header: chosen })
        }
        options={[
          ...table.headers.map((header) => ({ value: header, label: header })),
          { value: sameForAll, label: "La même valeur pour toutes les lignes" },
        ]}
      />
      {constant !== undefined &&
        (rule.choices ? (
          <Select
            path={`${column}-valeur`}
            label={`${rule.label} de toutes les lignes`}
            empty="Choisissez"
            value={constant}
            onChange={setValue}
            options={rule.choices}
          />
        ) : (
          <TextField
            path={`${column}-valeur`}
            label={`${rule.label} de toutes les lignes`}
            value={constant}
            onChange={setValue}
          />
        ))}
    </div>
  );
};

type MappingStepProps = {
  columns: ImportColumns;
  table: ImportTable;
  mapping: Mapping;
  onChange: (mapping: Mapping) => void;
};

/** Which column of the file holds what; those that the headers or the values tell are chosen already. */
export const MappingStep = ({ columns, table, mapping, onChange }: MappingStepProps) => {
  const labels = (missing: readonly string[]) =>
    list(missing.map((column) => columns[column]?.label ?? column));
  const missing = missingColumns(columns, mapping);
  const expected = missingColumns(columns, mapping, "expected");
  // It opens where something is missing, and stays open while one completes it.
  const [open, setOpen] = useState(
    missing.length > 0 || expected.length > 0 || (table.otherSheets ?? []).length > 0,
  );
  const read = new Set(
    Object.values(mapping).flatMap((source) => ("header" in source ? [source.header] : [])),
  );
  const left = table.headers.filter((header) => !read.has(header));
  return (
    <details
      open={open}
      onToggle={(event) => setOpen(event.currentTarget.open)}
      className="rounded border border-line bg-surface p-4"
    >
      <summary className="min-h-11 cursor-pointer py-2 font-semibold">
        Colonnes du fichier{table.sheet === undefined ? "" : ` (feuille « ${table.sheet} »)`}
      </summary>
      {table.otherSheets !== undefined && table.otherSheets.length > 0 && (
        <Notice tone="warning" title="D’autres feuilles ne sont pas lues">
          <p>{list(table.otherSheets)}. Enregistrez à part celles que vous voulez importer.</p>
        </Notice>
      )}
      {missing.length > 0 && (
        <Notice tone="warning" title="Des colonnes nécessaires ne sont pas reconnues">
          <p>Dites où se trouvent : {labels(missing)}.</p>
        </Notice>
      )}
      {missing.length === 0 && expected.length > 0 && (
        <Notice tone="info" title="Des colonnes manquent pour créer des fiches">
          <p>
            Dites où se trouvent : {labels(expected)}. Ou donnez la même valeur à toutes les lignes. Sans
            elles, le fichier ne peut que compléter des fiches qui existent.
          </p>
        </Notice>
      )}
      {left.length > 0 && (
        <p className="mt-4 text-small text-ink-soft">Colonnes laissées de côté : {list(left)}.</p>
      )}
      <div className="mt-4 grid grid-cols-1 gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {Object.entries(columns).map(([column, rule]) => (
          <ColumnChoice
            key={column}
            {...{ column, rule, table }}
            source={mapping[column]}
            onChange={(source) => {
              const { [column]: _before, ...others } = mapping;
              onChange(source ? { ...others, [column]: source } : others);
            }}
          />
        ))}
      </div>
    </details>
  );
};
