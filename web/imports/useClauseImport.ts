import { useRef, useState } from "react";
import type { ClauseImportAnswer, ClauseImportInput } from "../../shared/clause/import-schema.ts";
import { UnreadableFile } from "../../shared/imports/unreadable-file.ts";
import { answer, api } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { packFiles } from "./pack-files.ts";

type Stored = ClauseImportAnswer["stored"];

export type ClauseRun = {
  dryRun: boolean;
  busy: boolean;
  /** What became of the files so far. */
  told?: ClauseImportAnswer;
  /** Why it stopped; what was stored stays. */
  problem?: string;
};

/** The counts of all calls together: each thing is counted by one of them. */
const added = (before: Stored | undefined, given: Stored): Stored =>
  Object.fromEntries(
    Object.entries(given).map(([kind, counts]) => {
      const so = before?.[kind as keyof Stored];
      return [
        kind,
        {
          created: counts.created + (so?.created ?? 0),
          updated: counts.updated + (so?.updated ?? 0),
          unchanged: counts.unchanged + (so?.unchanged ?? 0),
        },
      ];
    }),
  ) as Stored;

/** Sends files of the clause, as many calls as they take; one that fails stops the run, which goes on where it is. */
export const useClauseImport = () => {
  const [run, setRun] = useState<ClauseRun>();
  const current = useRef<symbol>(undefined);
  const start = async (files: readonly File[], dryRun: boolean, so?: ClauseImportAnswer) => {
    const own = Symbol();
    current.current = own;
    let told = so;
    const report = (more: Pick<ClauseRun, "busy" | "problem">) => {
      if (current.current === own) setRun({ dryRun, ...(told ? { told } : {}), ...more });
    };
    report({ busy: true });
    try {
      const packed: ClauseImportInput["files"] = await packFiles(files);
      do {
        const from = told?.next;
        const json = { dryRun, files: packed, ...(from ? { from } : {}) };
        const next: ClauseImportAnswer = await answer(api.imports.clause.$post({ json }));
        told = { ...next, stored: added(told?.stored, next.stored) };
        report({ busy: told.next !== undefined });
      } while (told.next && current.current === own);
    } catch (error) {
      const problem = error instanceof UnreadableFile ? error.message : problemOf(error).detail;
      report({ busy: false, problem });
    }
  };
  const forget = () => {
    current.current = undefined;
    setRun(undefined);
  };
  return { run, start, forget };
};
