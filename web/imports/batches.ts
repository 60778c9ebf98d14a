import type { ImportLine } from "../../shared/imports/columns.ts";

/** Lines sent at once: far under what a call may hold. */
const atOnce = 200;

/** Characters sent at once: with accents and quotes, far under the megabyte that a call may take. */
const mostCharacters = 300_000;

const sizeOf = ({ cells }: ImportLine): number =>
  Object.values(cells).reduce((size, cell) => size + cell.length + 20, 0);

/** Lines in batches; those of one SIRET are together, for they are read together. */
export const batchesOf = (lines: readonly ImportLine[], groupBy: string): ImportLine[][] => {
  const groups = Map.groupBy(lines, ({ cells }) => (cells[groupBy] ?? "").replace(/\s/g, ""));
  const batches: ImportLine[][] = [];
  let batch: ImportLine[] = [];
  let size = 0;
  const close = () => {
    if (batch.length > 0) batches.push(batch);
    [batch, size] = [[], 0];
  };
  for (const group of groups.values()) {
    const weight = group.reduce((total, line) => total + sizeOf(line), 0);
    if (batch.length + group.length > atOnce || size + weight > mostCharacters) close();
    for (const line of group) {
      batch.push(line);
      size += sizeOf(line);
      if (batch.length >= atOnce || size > mostCharacters) close();
    }
  }
  close();
  return batches;
};
