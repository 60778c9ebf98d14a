import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { number } from "../platform/format.ts";

type Props = { files: readonly File[]; onFiles: (files: readonly File[]) => void };

const kilobytes = ({ size }: File): string => `${number(Math.max(1, Math.round(size / 1024)))}\u00a0Ko`;

/** One of a name: a file chosen again takes the place of the one before. */
const withFiles = (before: readonly File[], chosen: readonly File[]): File[] =>
  [...new Map([...before, ...chosen].map((file) => [file.name, file])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, "fr"),
  );

/** Several files, chosen together or one after another, or dropped. */
export const ClauseFilesField = ({ files, onFiles }: Props) => {
  const [over, setOver] = useState(false);
  const add = (chosen: Iterable<File>) => onFiles(withFiles(files, [...chosen]));
  return (
    <div className="max-w-measure space-y-4">
      <fieldset
        aria-label="Fichiers de la clause"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          add(event.dataTransfer.files);
        }}
        className={`rounded-large border-2 border-dashed p-6 ${over ? "border-violette bg-violette-wash" : "border-edge"}`}
      >
        <label htmlFor="champ-fichiers" className="block font-semibold">
          Fichiers CSV, Excel (.xlsx) ou LibreOffice (.ods)
        </label>
        <p id="champ-fichiers-aide" className="mt-1 text-small text-ink-soft">
          Choisissez-les tous ensemble, ou déposez-les ici. Leurs noms disent ce qu’ils tiennent : operations,
          marches, entreprises, attributions, beneficiaires, contrats, heures, situations, historique. Il peut
          en manquer : une ligne peut se rapporter à ce qui est déjà enregistré.
        </p>
        <input
          id="champ-fichiers"
          type="file"
          multiple
          accept=".csv,.txt,.tsv,.xlsx,.ods,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="champ-fichiers-aide"
          className="mt-3 block w-full min-h-11 file:mr-4 file:min-h-11 file:rounded file:border file:border-edge file:bg-surface file:px-4 file:text-ink"
          // So that the same file, corrected, can be chosen again.
          onClick={(event) => {
            event.currentTarget.value = "";
          }}
          onChange={(event) => add(event.target.files ?? [])}
        />
      </fieldset>
      {files.length > 0 && (
        <ul
          aria-label="Fichiers choisis"
          className="divide-y divide-line rounded border border-line bg-surface"
        >
          {files.map((file) => (
            <li key={file.name} className="flex flex-wrap items-center justify-between gap-x-4 px-4 py-1">
              <span className="min-w-0 break-words">
                {file.name} <span className="text-small text-ink-soft">({kilobytes(file)})</span>
              </span>
              <Button
                look="quiet"
                small
                aria-label={`Retirer ${file.name}`}
                onClick={() => onFiles(files.filter((other) => other !== file))}
              >
                Retirer
              </Button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
