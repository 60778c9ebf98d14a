import { useState } from "react";
import { isWanted, type ListedIntent } from "../../shared/intents/filters.ts";
import { intentSets } from "../../shared/intents/lifecycle.ts";
import { ColumnChoice } from "../components/data/ColumnChoice.tsx";
import { type Column, Table } from "../components/data/Table.tsx";
import { TableFiles } from "../components/data/TableFiles.tsx";
import { EmptyState, ErrorState, Skeleton } from "../components/feedback/States.tsx";
import { Select } from "../components/forms/Select.tsx";
import { count } from "../platform/format.ts";
import { useKept } from "../platform/useKept.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import { type IntentColumn, intentColumns } from "./intent-columns.tsx";
import { fileSearch, filterOf, type StaffIntentsSearch, statusesOf } from "./intents-search.ts";
import { useIntents } from "./queries.ts";
import { SelectionBar } from "./SelectionBar.tsx";

/** All are counted, sorted and kept in files; so many are drawn at a time. */
const pageRows = 50;
const usual = ["acheteur", "etape", "modalite", "montant", "lancement"];
const isNames = (value: unknown): value is string[] =>
  Array.isArray(value) && value.every((one) => typeof one === "string");

const sorted = (rows: readonly ListedIntent[], { by }: IntentColumn, descending: boolean): ListedIntent[] =>
  rows.toSorted((a, b) => {
    const [x, y] = [by(a), by(b)];
    const order =
      typeof x === "number" && typeof y === "number" ? x - y : String(x).localeCompare(String(y), "fr");
    return descending ? -order : order;
  });

/** The box that chooses a row. */
const choiceColumn = (
  chosen: readonly string[],
  onChoose: (ids: string[]) => void,
): Column<ListedIntent> => ({
  key: "choix",
  header: "Choisir",
  cell: ({ id, title }) => (
    <label className="flex min-h-6 items-center gap-2">
      <input
        type="checkbox"
        className="size-5 accent-violette"
        checked={chosen.includes(id)}
        onChange={(event) =>
          onChoose(event.target.checked ? [...chosen, id] : chosen.filter((one) => one !== id))
        }
      />
      <span className="sr-only">Choisir « {title} »</span>
    </label>
  ),
});

type IntentTableProps = { search: StaffIntentsSearch; onChange: (patch: StaffIntentsSearch) => void };

/** Intents as a table: filtered and sorted by the address, with the columns one chose, to keep as a file. */
export const IntentTable = ({ search, onChange }: IntentTableProps) => {
  const asked = statusesOf(search);
  const { intents, ready, error, retry } = useIntents(asked.length > 0 ? asked : intentSets.underWay);
  const [shown, setShown] = useKept("colonnes:intentions", usual, isNames);
  const [chosen, setChosen] = useState<string[]>([]);
  const [shownRows, setShownRows] = useState(pageRows);
  const all = intentColumns(useCategoryLabel());
  const [first, ...others] = all;
  const by = all.find(({ key }) => key === search.tri) ?? all.find(({ key }) => key === "lancement") ?? first;
  if (error) return <ErrorState error={error} onRetry={retry} />;
  if (!ready || !first || !by) return <Skeleton lines={8} />;
  const descending = search.sens === "desc";
  const filter = filterOf(search);
  const rows = sorted(
    intents.filter((intent) => isWanted(intent, filter)),
    by,
    descending,
  );
  const selected = rows.filter(({ id }) => chosen.includes(id));
  return (
    <>
      <div className="mb-4 flex flex-wrap items-center gap-x-6 gap-y-3">
        <p role="status" className="text-small text-ink-soft">
          {count(rows.length, "intention")}
        </p>
        <TableFiles
          path="/api/intents"
          search={fileSearch(
            search,
            selected.map(({ id }) => id),
          )}
          what={
            selected.length > 0
              ? count(selected.length, "intention choisie", "intentions choisies")
              : "Ces intentions"
          }
        />
      </div>
      <div className="mb-4 max-w-2xl">
        <ColumnChoice columns={others} shown={shown} onChange={setShown} />
      </div>
      <div className="mb-4 max-w-xs md:hidden">
        <Select
          path="tri"
          label="Trier par"
          value={by.key}
          onChange={(tri) => onChange({ tri })}
          options={all.map(({ key, header }) => ({ value: key, label: header }))}
        />
      </div>
      <SelectionBar selected={selected} of={rows} onChoose={(ids) => setChosen(ids)} />
      {rows.length === 0 ? (
        <EmptyState title="Aucune intention ne répond à ces filtres" />
      ) : (
        <Table
          caption="Intentions d’achat"
          columns={[
            choiceColumn(chosen, setChosen),
            first,
            ...others.filter(({ key }) => shown.includes(key)),
          ].map((column) => ({ ...column, sorts: column.key !== "choix" }))}
          rows={rows.slice(0, shownRows)}
          rowKey={({ id }) => id}
          onMore={rows.length > shownRows ? () => setShownRows(shownRows + pageRows) : undefined}
          sort={{
            current: { key: by.key, descending },
            onSort: (sort) => onChange({ tri: sort.key, sens: sort.descending ? "desc" : undefined }),
          }}
        />
      )}
    </>
  );
};
