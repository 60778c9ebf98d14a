import { useState } from "react";
import { mostTold, storedNouns } from "../../shared/clause/import-nouns.ts";
import type { ClauseImportAnswer } from "../../shared/clause/import-schema.ts";
import { count, pluralize } from "../../shared/text/count.ts";
import { Button } from "../components/basics/Button.tsx";
import { Table } from "../components/data/Table.tsx";
import { number } from "../platform/format.ts";
import { refusalsFile } from "./clause-refusals.ts";
import { saveFile } from "./save-file.ts";

/** Lines shown before one asks for more. */
const step = 100;

type Said = ClauseImportAnswer["warnings"][number];

const capital = (text: string): string => text.charAt(0).toLocaleUpperCase("fr") + text.slice(1);

/** What is said of lines, file by file. */
const SaidOfLines = ({ caption, said }: { caption: string; said: readonly Said[] }) => {
  const [shown, setShown] = useState(step);
  return (
    <Table
      caption={caption}
      showCaption
      columns={[
        { key: "file", header: "Fichier", names: true, cell: ({ row: { file } }) => file },
        {
          key: "line",
          header: "Ligne",
          cell: ({ row: { line } }) => (line === undefined ? "–" : number(line)),
        },
        { key: "why", header: "Motif", cell: ({ row: { message } }) => message },
      ]}
      rows={said.slice(0, shown).map((row, place) => ({ row, place }))}
      rowKey={({ place }) => String(place)}
      onMore={said.length > shown ? () => setShown(shown + step) : undefined}
    />
  );
};

/** What becomes of the files: counted by kind, then what is refused and what is worth a look, line by line. */
export const ClauseImportReport = ({ told, dryRun }: { told: ClauseImportAnswer; dryRun: boolean }) => {
  const { stored, refused, faults, remarks, warnings } = told;
  const kinds = Object.entries(storedNouns).flatMap(([kind, [one, several]]) => {
    const counts = stored[kind as keyof typeof stored];
    const all = counts.created + counts.updated + counts.unchanged;
    return all > 0 ? [{ kind, name: capital(pluralize(all, one, several)), ...counts }] : [];
  });
  return (
    <div className="space-y-8">
      {kinds.length > 0 && (
        <Table
          caption={dryRun ? "Ce qui serait enregistré" : "Ce qui est enregistré"}
          showCaption
          columns={[
            { key: "name", header: "Quoi", names: true, cell: ({ name }) => name },
            { key: "created", header: "Ajouts", align: "right", cell: ({ created }) => number(created) },
            {
              key: "updated",
              header: "Compléments",
              align: "right",
              cell: ({ updated }) => number(updated),
            },
            {
              key: "unchanged",
              header: "Sans changement",
              align: "right",
              cell: ({ unchanged }) => number(unchanged),
            },
          ]}
          rows={kinds}
          rowKey={({ kind }) => kind}
        />
      )}
      {refused > 0 && (
        <div className="space-y-4">
          <SaidOfLines caption={count(refused, "ligne refusée", "lignes refusées")} said={faults} />
          {faults.length === mostTold && (
            <p>
              Seuls les {number(mostTold)} premiers motifs sont dits ici et dans le fichier : corrigez-les,
              puis essayez de nouveau.
            </p>
          )}
          <Button
            icon="download"
            onClick={() => saveFile("clause-lignes-refusees.csv", refusalsFile(faults))}
          >
            Télécharger les lignes refusées (CSV)
          </Button>
        </div>
      )}
      {remarks > 0 && <SaidOfLines caption={count(remarks, "remarque")} said={warnings} />}
    </div>
  );
};
