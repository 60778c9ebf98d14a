import { useState } from "react";
import type { ColumnNames, ImportLine } from "../../shared/imports/columns.ts";
import type { LineOutcome } from "../../shared/imports/import-lines.ts";
import { problemOf } from "../platform/problem.ts";
import { batchesOf } from "./batches.ts";
import type { ImportKind, Vouched } from "./import-kinds.ts";

export type Run = {
  dryRun: boolean;
  outcomes: readonly LineOutcome[];
  done: number;
  total: number;
  /** Why it stopped; what was sent stays done. */
  problem?: string;
};

/** What to do with the lines of a file. */
export type Asked = { lines: readonly ImportLine[]; names: ColumnNames; dryRun: boolean; vouched: Vouched };

const key = ({ line }: { line: number }) => line;

/** Sends lines batch after batch; one that fails stops the run, which can be taken up again where it is. */
export const useImport = (kind: ImportKind) => {
  const [run, setRun] = useState<Run>();
  const start = async ({ lines, names, dryRun, vouched }: Asked, from?: Run) => {
    const sent = new Set(from?.outcomes.map(key));
    const left = lines.filter(({ line }) => !sent.has(line));
    let outcomes = [...(from?.outcomes ?? [])];
    const report = (problem?: string) =>
      setRun({
        ...{ dryRun, outcomes, done: outcomes.length, total: lines.length },
        ...(problem ? { problem } : {}),
      });
    report();
    for (const batch of batchesOf(left, kind.groupBy)) {
      try {
        const { items } = await kind.send({ lines: batch, names, dryRun }, vouched);
        outcomes = [...outcomes, ...items];
        report();
      } catch (error) {
        return report(problemOf(error).detail);
      }
    }
  };
  return { run, start, forget: () => setRun(undefined) };
};
