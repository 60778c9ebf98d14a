import { useState } from "react";
import { mostImportMegabytes, type Sheet, sheetsOfText } from "../../shared/imports/read-file.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { TextArea } from "../components/forms/TextField.tsx";
import { FileDrop } from "./FileDrop.tsx";
import { chosenReader, sheetsOfFile } from "./read-chosen.ts";

/** `onSheets` may throw UnreadableFile too: the field says why. */
type FileFieldProps = { onSheets: (sheets: readonly Sheet[]) => void };

/** A file chosen, dropped or pasted: CSV of any encoding, « Texte Unicode », XLSX, ODS. */
export const FileField = ({ onSheets }: FileFieldProps) => {
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState("");
  const [readChosen] = useState(chosenReader);
  const take = (read: Parameters<typeof readChosen>[0]) =>
    void readChosen(read, { onSheets, onProblem: setProblem });
  return (
    <div className="max-w-measure space-y-6">
      <FileDrop
        name="champ-fichier"
        title="Fichier à importer"
        label="Fichier Excel (.xlsx), LibreOffice (.ods) ou CSV"
        help={`Choisissez-le, ou déposez-le ici. ${mostImportMegabytes} Mo au plus. Une ligne nomme les colonnes ; des titres peuvent la précéder.`}
        onFiles={([file]) => {
          if (file) take(() => sheetsOfFile(file));
        }}
      />
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
