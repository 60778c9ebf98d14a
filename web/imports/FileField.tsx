import { useState } from "react";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { TextArea } from "../components/forms/TextField.tsx";

/** What a file may weigh: about 20 000 lines. */
const mostBytes = 4 * 1_048_576;

type FileFieldProps = { onText: (text: string) => void };

/** A file chosen, dropped or pasted. */
export const FileField = ({ onText }: FileFieldProps) => {
  const [over, setOver] = useState(false);
  const [pasted, setPasted] = useState("");
  const [problem, setProblem] = useState("");
  const take = async (file: File | undefined) => {
    if (!file) return;
    if (file.size > mostBytes) return setProblem("Ce fichier dépasse 4 Mo : coupez-le en plusieurs.");
    setProblem("");
    onText(await file.text());
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
          void take(event.dataTransfer.files[0]);
        }}
        className={`rounded-large border-2 border-dashed p-6 ${over ? "border-violette bg-violette-wash" : "border-edge"}`}
      >
        <label htmlFor="champ-fichier" className="block font-semibold">
          Fichier CSV
        </label>
        <p id="champ-fichier-aide" className="mt-1 text-small text-ink-soft">
          Choisissez-le, ou déposez-le ici. 4 Mo au plus, la première ligne nomme les colonnes.
        </p>
        <input
          id="champ-fichier"
          type="file"
          accept=".csv,text/csv,text/plain"
          aria-describedby="champ-fichier-aide"
          className="mt-3 block w-full min-h-11 file:mr-4 file:min-h-11 file:rounded file:border file:border-edge file:bg-surface file:px-4 file:text-ink"
          onChange={(event) => void take(event.target.files?.[0])}
        />
      </fieldset>
      {problem && <Notice tone="error" title={problem} />}
      <details>
        <summary className="min-h-11 py-2 underline underline-offset-4">
          Ou coller le contenu d’un tableur
        </summary>
        <div className="mt-3 space-y-3">
          <TextArea path="colle" label="Lignes, avec leurs en-têtes" value={pasted} onChange={setPasted} />
          <Button onClick={() => onText(pasted)}>Lire ces lignes</Button>
        </div>
      </details>
    </div>
  );
};
