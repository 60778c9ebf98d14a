import { useState } from "react";
import { countOf } from "../../shared/imports/import-lines.ts";
import {
  linesOf,
  type Mapping,
  mapHeaders,
  missingColumns,
  readTable,
} from "../../shared/imports/read-csv.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { count } from "../platform/format.ts";
import { FileField } from "./FileField.tsx";
import { ImportReport } from "./ImportReport.tsx";
import type { ImportKind, Vouched } from "./import-kinds.ts";
import { MappingStep } from "./MappingStep.tsx";
import { useImport } from "./useImport.ts";
import { isNobodys, Voucher } from "./Voucher.tsx";

/** The file, its columns, the trial, then the import; what was imported stays if one stops. */
export const ImportSteps = ({ kind, mayVouch }: { kind: ImportKind; mayVouch: boolean }) => {
  const [table, setTable] = useState<ReturnType<typeof readTable>>();
  const [mapping, setMapping] = useState<Mapping>({});
  const [vouched, setVouched] = useState<Vouched>({ until: "", authority: "ASP" });
  const { run, start, forget } = useImport(kind);
  const lines = table ? linesOf(table.rows, mapping) : [];
  const missing = missingColumns(kind.columns, mapping);
  const busy = run !== undefined && run.problem === undefined && run.done < run.total;
  const tried = run?.dryRun === true && run.done === run.total;
  const useful = countOf(run?.outcomes ?? [], "created") + countOf(run?.outcomes ?? [], "updated");
  return (
    <div className="space-y-8">
      <FileField
        onText={(text) => {
          const read = readTable(text);
          setTable(read);
          setMapping(mapHeaders(kind.columns, read.headers));
          forget();
        }}
      />
      {table && table.rows.length === 0 && (
        <Notice tone="warning" title="Ce fichier n’a aucune ligne sous ses en-têtes" />
      )}
      {table && table.rows.length > 0 && (
        <>
          <MappingStep
            columns={kind.columns}
            headers={table.headers}
            mapping={mapping}
            onChange={(next) => {
              setMapping(next);
              forget();
            }}
          />
          {mayVouch && (
            <Voucher
              value={vouched}
              onChange={(value) => {
                setVouched(value);
                forget();
              }}
            />
          )}
          <div className="flex flex-wrap gap-3">
            <Button
              look={tried ? "plain" : "main"}
              busy={busy}
              disabled={missing.length > 0 || isNobodys(vouched)}
              onClick={() => void start(lines, true, vouched)}
            >
              Essayer {count(lines.length, "ligne")}
            </Button>
            {tried && useful > 0 && (
              <Button look="main" onClick={() => void start(lines, false, vouched)}>
                Importer {count(useful, "ligne")}
              </Button>
            )}
          </div>
        </>
      )}
      {run && (
        <section aria-label="Résultat" className="space-y-6">
          {busy && (
            <ProgressBar
              label={run.dryRun ? "Essai en cours" : "Import en cours"}
              share={run.done / run.total}
              step={`${run.done} sur ${count(run.total, "ligne")}`}
            />
          )}
          {run.problem && (
            <Notice tone="error" title="L’envoi s’est arrêté">
              <p>{run.problem} Ce qui est déjà passé est gardé.</p>
              <Button small className="mt-3" onClick={() => void start(lines, run.dryRun, vouched, run)}>
                Reprendre où il s’est arrêté
              </Button>
            </Notice>
          )}
          {!busy && !run.problem && (
            <Notice
              tone={run.dryRun ? "info" : "success"}
              title={run.dryRun ? "Rien n’a encore changé" : "L’import est fini"}
            >
              <p>
                {run.dryRun
                  ? "Voici ce que deviendra chaque ligne."
                  : "Importer le même fichier une fois de plus ne changerait rien."}
              </p>
            </Notice>
          )}
          <ImportReport kind={kind} columns={kind.columns} lines={lines} outcomes={run.outcomes} />
        </section>
      )}
    </div>
  );
};
