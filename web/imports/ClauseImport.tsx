import { useState } from "react";
import { count } from "../../shared/text/count.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { ClauseFilesField } from "./ClauseFilesField.tsx";
import { ClauseImportReport } from "./ClauseImportReport.tsx";
import { type ClauseRun, useClauseImport } from "./useClauseImport.ts";

/** Things that an import would write. */
const changesOf = ({ told }: ClauseRun): number =>
  Object.values(told?.stored ?? {}).reduce((sum, { created, updated }) => sum + created + updated, 0);

/** What a trial has found, in a sentence. */
const trialWords = (run: ClauseRun): string => {
  if (changesOf(run) > 0) return "Voici ce que deviendrait chaque fichier.";
  return (run.told?.refused ?? 0) > 0
    ? "Rien ne peut en être importé : voici pourquoi, ligne par ligne."
    : "Importer ces fichiers ne changerait rien.";
};

/** The files of the clause: chosen, tried, then imported; what was stored stays if one stops. */
export const ClauseImport = () => {
  const [files, setFiles] = useState<readonly File[]>([]);
  const { run, start, forget } = useClauseImport();
  const busy = run?.busy === true;
  const isTried = run?.dryRun === true && !busy && run.problem === undefined;
  const mayImport = isTried && changesOf(run) > 0;
  const lines = run?.told?.lines;
  return (
    <div className="space-y-8">
      <ClauseFilesField
        files={files}
        onFiles={(chosen) => {
          setFiles(chosen);
          forget();
        }}
      />
      {files.length > 0 && (
        <div className="flex flex-wrap gap-3">
          <Button
            look={mayImport ? "plain" : "main"}
            busy={busy && run.dryRun}
            disabled={busy && !run.dryRun}
            onClick={() => void start(files, true)}
          >
            Essayer {count(files.length, "fichier")}
          </Button>
          {(mayImport || (busy && !run.dryRun)) && (
            <Button look="main" busy={busy} onClick={() => void start(files, false)}>
              Importer
            </Button>
          )}
        </div>
      )}
      {run && (
        <section aria-label="Résultat" className="space-y-6">
          {busy && (
            <ProgressBar
              label={run.dryRun ? "Essai en cours" : "Import en cours"}
              share={lines && lines.total > 0 ? lines.done / lines.total : 0}
              step={
                lines
                  ? `${lines.done.toLocaleString("fr-FR")} sur ${count(lines.total, "ligne")}`
                  : "Lecture des fichiers…"
              }
            />
          )}
          {run.problem && (
            <div role="alert">
              <Notice tone="error" title={run.dryRun ? "L’essai s’est arrêté" : "L’envoi s’est arrêté"}>
                <p>
                  {run.problem}
                  {run.dryRun ? "" : " Ce qui est déjà passé est gardé."}
                </p>
                <Button small className="mt-3" onClick={() => void start(files, run.dryRun, run.told)}>
                  Reprendre où il s’est arrêté
                </Button>
              </Notice>
            </div>
          )}
          {!busy && !run.problem && (
            <div role="status">
              <Notice
                tone={run.dryRun ? "info" : "success"}
                title={run.dryRun ? "Rien n’a encore changé" : "L’import est fini"}
              >
                <p>
                  {run.dryRun
                    ? trialWords(run)
                    : "Importer les mêmes fichiers une fois de plus ne changerait rien."}
                </p>
              </Notice>
            </div>
          )}
          {run.told && <ClauseImportReport told={run.told} dryRun={run.dryRun} />}
        </section>
      )}
    </div>
  );
};
