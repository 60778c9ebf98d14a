import { useState } from "react";
import type { ImportColumns, ImportLine } from "../../shared/imports/columns.ts";
import { type ImportOutcome, importOutcomes, type LineOutcome } from "../../shared/imports/import-lines.ts";
import { Button } from "../components/basics/Button.tsx";
import { Table } from "../components/data/Table.tsx";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";
import { Select } from "../components/forms/Select.tsx";
import { number } from "../platform/format.ts";
import type { ImportKind } from "./import-kinds.ts";
import { LineChanges } from "./LineChanges.tsx";
import { refusedFile } from "./refused-file.ts";
import { saveFile } from "./save-file.ts";

const words: Record<ImportOutcome, { tone: Tone; label: string }> = {
  created: { tone: "good", label: "Ajoutée" },
  updated: { tone: "info", label: "Mise à jour" },
  proposed: { tone: "warning", label: "À décider" },
  joined: { tone: "ours", label: "Réunie" },
  unchanged: { tone: "neutral", label: "Inchangée" },
  refused: { tone: "bad", label: "Refusée" },
};

/** Lines shown before one asks for more. */
const step = 100;

/** Why a line is refused, or what it changes and what was left out of it. */
const Why = ({ errors, warnings, changes }: LineOutcome) =>
  errors.length + warnings.length + changes.length > 0 && (
    <div className="space-y-3 text-left">
      {[...errors, ...warnings].map(({ path, message }) => (
        <p key={`${path} ${message}`}>{message}</p>
      ))}
      {changes.length > 0 && <LineChanges changes={changes} />}
    </div>
  );

type ImportReportProps = {
  kind: ImportKind;
  columns: ImportColumns;
  lines: readonly ImportLine[];
  outcomes: readonly LineOutcome[];
};

/** What becomes of each line: counted, then one by one, the refused ones first. */
export const ImportReport = ({ kind, columns, lines, outcomes }: ImportReportProps) => {
  const [wanted, setWanted] = useState<ImportOutcome | "">("");
  const [shown, setShown] = useState(step);
  const byLine = new Map(lines.map((line) => [line.line, line]));
  const counts = Map.groupBy(outcomes, ({ outcome }) => outcome);
  const refused = counts.get("refused")?.length ?? 0;
  const rows = outcomes
    .filter(({ outcome }) => wanted === "" || outcome === wanted)
    .toSorted((a, b) => Number(b.outcome === "refused") - Number(a.outcome === "refused") || a.line - b.line);
  return (
    <div className="space-y-6">
      <dl className="grid grid-cols-2 gap-4 sm:grid-cols-3 lg:grid-cols-6">
        {importOutcomes.map((outcome) => (
          <div key={outcome} className="rounded border border-line bg-surface p-4">
            <dt>
              <StatusBadge {...words[outcome]} />
            </dt>
            <dd className="mt-1 font-title text-h2 font-bold tabular-nums">
              {number(counts.get(outcome)?.length ?? 0)}
            </dd>
          </div>
        ))}
      </dl>
      {refused > 0 && (
        <Button
          icon="download"
          onClick={() => saveFile("lignes-refusees.csv", refusedFile(lines, outcomes, columns))}
        >
          Télécharger les lignes refusées (CSV)
        </Button>
      )}
      <div className="max-w-xs">
        <Select<ImportOutcome>
          path="sort"
          label="Montrer"
          empty="Toutes les lignes"
          value={wanted}
          onChange={(outcome) => {
            setWanted(outcome);
            setShown(step);
          }}
          options={importOutcomes.map((outcome) => ({ value: outcome, label: words[outcome].label }))}
        />
      </div>
      <Table
        caption="Ce que devient chaque ligne"
        columns={[
          { key: "line", header: "Ligne", cell: ({ line }) => number(line) },
          {
            key: "name",
            header: "Nom",
            names: true,
            cell: ({ line }) => {
              const found = byLine.get(line);
              return found ? kind.nameOf(found) : "";
            },
          },
          { key: "outcome", header: "Sort", cell: ({ outcome }) => <StatusBadge {...words[outcome]} /> },
          {
            key: "why",
            header: "Détail",
            cell: (outcome) => <Why {...outcome} />,
          },
        ]}
        rows={rows.slice(0, shown)}
        rowKey={({ line }) => String(line)}
        onMore={rows.length > shown ? () => setShown(shown + step) : undefined}
      />
    </div>
  );
};
