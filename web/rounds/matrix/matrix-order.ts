import type { Matrix } from "../common/queries.ts";
import type { Order } from "../common/round-address.ts";

type Sorted = { rows: number[]; columns: number[] };

const positions = (count: number) => Array.from({ length: count }, (_, i) => i);

/** Rounds of averaging, after which the order hardly changes any more. */
const rounds = 60;

/** Centred and scaled, so that the average of averages does not bring everybody to one point. */
const spread = (values: readonly number[], weights: readonly number[]): number[] => {
  const total = weights.reduce((sum, weight) => sum + weight, 0) || 1;
  const mean = values.reduce((sum, value, i) => sum + value * (weights[i] ?? 0), 0) / total;
  const centred = values.map((value) => value - mean);
  const size = Math.sqrt(centred.reduce((sum, value, i) => sum + value * value * (weights[i] ?? 0), 0)) || 1;
  return centred.map((value) => value / size);
};

/**
 * Puts those side by side who go with the same others (reciprocal averaging): the place of a row is the mean of the places
 * of its columns, and so on in turn. Those with nothing go last.
 */
const alike = ({ buyers, suppliers, cells }: Matrix): Sorted => {
  const rowWeight = positions(buyers.length).map(() => 0);
  const columnWeight = positions(suppliers.length).map(() => 0);
  for (const [row, column, score] of cells) {
    rowWeight[row] = (rowWeight[row] ?? 0) + score;
    columnWeight[column] = (columnWeight[column] ?? 0) + score;
  }
  const averaged = (from: readonly number[], weight: readonly number[], toRows: boolean) => {
    const sums = weight.map(() => 0);
    for (const [row, column, score] of cells) {
      const [to, other] = toRows ? [row, column] : [column, row];
      sums[to] = (sums[to] ?? 0) + score * (from[other] ?? 0);
    }
    return sums.map((sum, i) => sum / (weight[i] || 1));
  };
  // Any start will do that is no symmetry of the whole: the golden ratio scatters evenly.
  let columns = positions(suppliers.length).map((i) => ((i * 0.618_034) % 1) - 0.5);
  let rows: number[] = [];
  for (let i = 0; i < rounds; i++) {
    rows = spread(averaged(columns, rowWeight, true), rowWeight);
    columns = spread(averaged(rows, columnWeight, false), columnWeight);
  }
  const sorted = (places: readonly number[], weight: readonly number[]) =>
    positions(places.length).sort(
      (a, b) =>
        Number((weight[a] ?? 0) === 0) - Number((weight[b] ?? 0) === 0) ||
        (places[a] ?? 0) - (places[b] ?? 0) ||
        a - b,
    );
  return { rows: sorted(rows, rowWeight), columns: sorted(columns, columnWeight) };
};

/** How many others each could meet. */
export const possibilities = ({ buyers, suppliers, cells }: Matrix) => {
  const ofBuyer = positions(buyers.length).map(() => 0);
  const ofSupplier = positions(suppliers.length).map(() => 0);
  for (const [row, column] of cells) {
    ofBuyer[row] = (ofBuyer[row] ?? 0) + 1;
    ofSupplier[column] = (ofSupplier[column] ?? 0) + 1;
  }
  return { ofBuyer, ofSupplier };
};

/** The positions of buyers and suppliers in the order asked for; the matrix itself is in the order of names. */
export const orderMatrix = (matrix: Matrix, order: Order): Sorted => {
  const rows = positions(matrix.buyers.length);
  const columns = positions(matrix.suppliers.length);
  if (order === "ressemblance") return alike(matrix);
  if (order === "nom") return { rows, columns };
  const { ofBuyer, ofSupplier } = possibilities(matrix);
  const most = (counts: readonly number[]) => (a: number, b: number) =>
    (counts[b] ?? 0) - (counts[a] ?? 0) || a - b;
  return { rows: rows.sort(most(ofBuyer)), columns: columns.sort(most(ofSupplier)) };
};
