import { useMemo, useState } from "react";
import { columnNames, type Mapping, missingColumns } from "../../shared/imports/columns.ts";
import type { ImportOutcome } from "../../shared/imports/import-lines.ts";
import { type ImportTable, linesOf, tableOf } from "../../shared/imports/import-table.ts";
import { guessMapping } from "../../shared/imports/map-headers.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { count } from "../platform/format.ts";
import { useKept } from "../platform/useKept.ts";
import { FileField } from "./FileField.tsx";
import { ImportReport } from "./ImportReport.tsx";
import type { ImportKind, Vouched } from "./import-kinds.ts";
import { isKeptMappings, type KeptMappings, keptMapping, withMapping } from "./kept-mappings.ts";
import { MappingStep } from "./MappingStep.tsx";
import { NoteLines } from "./NoteLines.tsx";
import { useImport } from "./useImport.ts";
import { isNobodys, Voucher } from "./Voucher.tsx";

/** Whether importing a line writes something: a profile, or what is proposed for it. */
const isUseful = (outcome: ImportOutcome): boolean =>
  outcome === "created" || outcome === "updated" || outcome === "proposed";

/** The file, its columns, the trial, then the import; what was imported stays if one stops. */
export const ImportSteps = ({ kind, mayVouch }: { kind: ImportKind; mayVouch: boolean }) => {
  const [table, setTable] = useState<ImportTable>();
  const [kept, keep] = useKept<KeptMappings>("colonnes-import", {}, isKeptMappings);
  const [mapping, setMapping] = useState<Mapping>({});
  const [vouched, setVouched] = useState<Vouched>({ until: "", authority: "ASP" });
  const { run, start, forget } = useImport(kind);
  const lines = useMemo(() => (table ? linesOf(table, mapping) : []), [table, mapping]);
  const asked = (dryRun: boolean) => ({ lines, names: columnNames(mapping), dryRun, vouched });
  const missing = missingColumns(kind.columns, mapping);
  const busy = run !== undefined && run.problem === undefined && run.done < run.total;
  const tried = run?.dryRun === true && run.done === run.total;
  const useful = (run?.outcomes ?? []).filter(({ outcome }) => isUseful(outcome)).length;
  return (
    <div className="space-y-8">
      <FileField
        onSheets={(sheets) => {
          const read = tableOf(sheets, kind.columns);
          setTable(read);
          setMapping(keptMapping(kept, kind.id, read.headers) ?? guessMapping(kind.columns, read));
          forget();
        }}
      />
      {table && table.rows.length === 0 && (
        <Notice tone="warning" title="Ce fichier n’a aucune ligne sous ses en-têtes" />
      )}
      {table && table.rows.length > 0 && (
        <>
          <MappingStep
            key={JSON.stringify(table.headers)}
            columns={kind.columns}
            table={table}
            mapping={mapping}
            onChange={(next) => {
              setMapping(next);
              keep(withMapping(kept, kind.id, table.headers, next));
              forget();
            }}
          />
          {table.notes && <NoteLines notes={table.notes} />}
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
              onClick={() => void start(asked(true))}
            >
              Essayer {count(lines.length, "ligne")}
            </Button>
            {tried && useful > 0 && (
              <Button look="main" onClick={() => void start(asked(false))}>
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
              <Button small className="mt-3" onClick={() => void start(asked(run.dryRun), run)}>
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
