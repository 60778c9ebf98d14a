import type { ImportLine } from "../../shared/imports/read-csv.ts";

/** Lines sent at once: far under what a call may take and hold. */
const atOnce = 200;

/** Lines in batches; those of one SIRET are together, for they are read together. */
export const batchesOf = (lines: readonly ImportLine[], groupBy: string): ImportLine[][] => {
  const groups = Map.groupBy(lines, ({ cells }) => (cells[groupBy] ?? "").replace(/\s/g, ""));
  const batches: ImportLine[][] = [];
  let batch: ImportLine[] = [];
  for (const group of groups.values()) {
    if (batch.length > 0 && batch.length + group.length > atOnce) {
      batches.push(batch);
      batch = [];
    }
    for (let from = 0; from < group.length; from += atOnce) {
      batch.push(...group.slice(from, from + atOnce));
      if (batch.length >= atOnce) {
        batches.push(batch);
        batch = [];
      }
    }
  }
  return batch.length > 0 ? [...batches, batch] : batches;
};
