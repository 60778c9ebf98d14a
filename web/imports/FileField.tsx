import { useState } from "react";
import { mostImportMegabytes, type Sheet, sheetsOfText } from "../../shared/imports/read-file.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { TextArea } from "../components/forms/TextField.tsx";
import { chosenReader, sheetsOfFile } from "./read-chosen.ts";

/** `onSheets` may throw UnreadableFile too: the field says why. */
type FileFieldProps = { onSheets: (sheets: readonly Sheet[]) => void };

/** A file chosen, dropped or pasted: CSV of any encoding, « Texte Unicode », XLSX, ODS. */
export const FileField = ({ onSheets }: FileFieldProps) => {
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState("");
  const [readChosen] = useState(chosenReader);
  const take = (read: Parameters<typeof readChosen>[0]) =>
    void readChosen(read, { onSheets, onProblem: setProblem });
  const takeFile = (file: File | undefined) => {
    if (file) take(() => sheetsOfFile(file));
  };
  return (
    <div className="max-w-measure space-y-6">
      <fieldset
        aria-label="Fichier à importer"
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          takeFile(event.dataTransfer.files[0]);
        }}
        className={`rounded-large border-2 border-dashed p-6 ${over ? "border-violette bg-violette-wash" : "border-edge"}`}
      >
        <label htmlFor="champ-fichier" className="block font-semibold">
          Fichier Excel (.xlsx), LibreOffice (.ods) ou CSV
        </label>
        <p id="champ-fichier-aide" className="mt-1 text-small text-ink-soft">
          Choisissez-le, ou déposez-le ici. {mostImportMegabytes} Mo au plus. Une ligne nomme les colonnes ;
          des titres peuvent la précéder.
        </p>
        <input
          id="champ-fichier"
          type="file"
          accept=".csv,.txt,.tsv,.xlsx,.ods,text/csv,text/plain,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
          aria-describedby="champ-fichier-aide"
          className="mt-3 block w-full min-h-11 file:mr-4 file:min-h-11 file:rounded file:border file:border-edge file:bg-surface file:px-4 file:text-ink"
          // So that the same file, corrected, can be chosen again.
          onClick={(event) => {
            event.currentTarget.value = "";
          }}
          onChange={(event) => takeFile(event.target.files?.[0])}
        />
      </fieldset>
      {problem && (
        <Notice tone="error" title="Ce fichier ne peut pas être lu">
          <p>{problem}</p>
        </Notice>
      )}
      <details>
        <summary className="min-h-11 py-2 underline underline-offset-4">
          Ou coller le contenu d’un tableur
        </summary>
        <div className="mt-3 space-y-3">
          <TextArea path="colle" label="Lignes, avec leurs en-têtes" value={pasted} onChange={setPasted} />
          <Button onClick={() => take(() => sheetsOfText(pasted))}>Lire ces lignes</Button>
        </div>
      </details>
    </div>
  );
};
