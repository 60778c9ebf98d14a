import { useState } from "react";
import { type FileLine, readHoursFile } from "../../shared/statements/read-hours-file.ts";
import type { LineView } from "../../shared/statements/view.ts";
import { Button } from "../components/basics/Button.tsx";
import { Table } from "../components/data/Table.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { FileField } from "../imports/FileField.tsx";
import { count, number } from "../platform/format.ts";
import { personText } from "./LineFields.tsx";

type HoursFileProps = {
  lines: readonly LineView[];
  month: string;
  /** Takes the hours of the lines that were recognised. */
  onTaken: (hours: ReadonlyMap<string, number>) => void;
};

const isRead = (line: FileLine): line is Extract<FileLine, { hours: number }> => "hours" in line;

/** A file of the company: tried first, line by line; its hours are taken into the form, and sent with it. */
export const HoursFile = ({ lines, month, onTaken }: HoursFileProps) => {
  const [read, setRead] = useState<readonly FileLine[]>();
  const [taken, setTaken] = useState(false);
  const known = read?.filter(isRead) ?? [];
  const left = read?.filter((line) => !isRead(line)) ?? [];
  const nameOf = (employmentId: string) => {
    const line = lines.find((one) => one.employmentId === employmentId);
    return line ? personText(line) : "";
  };
  return (
    <div className="space-y-6">
      <p className="text-small text-ink-soft">
        Une colonne « Code » (ou « Prénom ») et une colonne « Heures » suffisent ; ajoutez « Marché » pour qui
        travaille sur plusieurs. Rien n’est envoyé avant que vous ne l’ayez relu.
      </p>
      <FileField
        onSheets={(sheets) => {
          setTaken(false);
          setRead(readHoursFile(sheets, lines, month));
        }}
      />
      {read && (
        <div role="status" className="space-y-4">
          <Notice
            tone={left.length > 0 ? "warning" : "info"}
            title={`${count(known.length, "ligne reconnue", "lignes reconnues")}, ${count(left.length, "laissée de côté", "laissées de côté")}`}
          >
            <p>
              {taken
                ? "Les heures sont dans le relevé, relisez-les avant d’envoyer."
                : "C’est un essai : rien n’a encore changé."}
            </p>
          </Notice>
          <Table
            caption="Ce que devient chaque ligne du fichier"
            columns={[
              { key: "line", header: "Ligne", cell: ({ line }) => number(line) },
              { key: "name", header: "Dans le fichier", names: true, cell: ({ name }) => name || "Sans nom" },
              {
                key: "what",
                header: "Ce qui en est lu",
                cell: (line) =>
                  isRead(line) ? (
                    `${nameOf(line.employmentId)} : ${count(line.hours, "heure")}`
                  ) : (
                    <span className="text-red">{line.wrong}</span>
                  ),
              },
            ]}
            rows={[...left, ...known]}
            rowKey={({ line }) => String(line)}
          />
          {known.length > 0 && !taken && (
            <Button
              onClick={() => {
                onTaken(new Map(known.map(({ employmentId, hours }) => [employmentId, hours])));
                setTaken(true);
              }}
            >
              Reprendre {count(known.length, "ligne")} dans le relevé
            </Button>
          )}
        </div>
      )}
    </div>
  );
};
