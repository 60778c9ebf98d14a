import { Button } from "../components/basics/Button.tsx";
import { number } from "../platform/format.ts";
import { FileDrop } from "./FileDrop.tsx";

type Props = { files: readonly File[]; onFiles: (files: readonly File[]) => void };

const kilobytes = ({ size }: File): string => `${number(Math.max(1, Math.round(size / 1024)))}\u00a0Ko`;

/** One of a name: a file chosen again takes the place of the one before. */
const withFiles = (before: readonly File[], chosen: readonly File[]): File[] =>
  [...new Map([...before, ...chosen].map((file) => [file.name, file])).values()].sort((a, b) =>
    a.name.localeCompare(b.name, "fr"),
  );

/** Several files, chosen together or one after another, or dropped. */
export const ClauseFilesField = ({ files, onFiles }: Props) => (
  <div className="max-w-measure space-y-4">
    <FileDrop
      name="champ-fichiers"
      title="Fichiers de la clause"
      label="Fichiers CSV, Excel (.xlsx) ou LibreOffice (.ods)"
      help="Choisissez-les tous ensemble, ou déposez-les ici. Leurs noms disent ce qu’ils tiennent : operations, marches, entreprises, attributions, beneficiaires, contrats, heures, situations, historique. Il peut en manquer : une ligne peut se rapporter à ce qui est déjà enregistré."
      multiple
      onFiles={(chosen) => onFiles(withFiles(files, chosen))}
    />
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
