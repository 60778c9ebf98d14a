import { describe, expect, it } from "vitest";
import type { Matrix } from "../common/queries.ts";
import { orderMatrix, possibilities } from "./matrix-order.ts";

const matrixOf = (rows: number, columns: number, cells: readonly (readonly [number, number])[]): Matrix => ({
  buyers: Array.from({ length: rows }, (_, i) => ({ id: `b${i}`, name: `Acheteur ${i}` })),
  suppliers: Array.from({ length: columns }, (_, i) => ({
    id: `s${i}`,
    name: `Fournisseur ${i}`,
    families: [],
  })),
  cells: cells.map(([row, column]) => [row, column, 70, 1]),
});

/** Two worlds that do not touch, dealt one row each in turn, and a buyer whom nobody answers. */
const twoWorlds = matrixOf(
  9,
  8,
  Array.from({ length: 8 }, (_, row) =>
    Array.from({ length: 8 }, (_, column) => [row, column] as const).filter(
      ([r, c]) => r % 2 === c % 2 && (r + c) % 3 !== 0,
    ),
  ).flat(),
);

describe("the order of the matrix", () => {
  it("is that of names to begin with", () => {
    expect(orderMatrix(twoWorlds, "nom").rows).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it("puts those with the most possibilities first", () => {
    const matrix = matrixOf(3, 2, [
      [0, 0],
      [2, 0],
      [2, 1],
    ]);
    expect(orderMatrix(matrix, "nombre")).toEqual({ rows: [2, 0, 1], columns: [0, 1] });
    expect(possibilities(matrix)).toEqual({ ofBuyer: [1, 0, 2], ofSupplier: [2, 1] });
  });

  it("gathers those who go with the same others into blocks, those with nothing last", () => {
    const { rows, columns } = orderMatrix(twoWorlds, "ressemblance");
    const changes = (list: readonly number[]) =>
      list.filter((value, i) => i > 0 && value % 2 !== (list[i - 1] ?? 0) % 2).length;
    expect(rows.at(-1)).toBe(8);
    expect(changes(rows.slice(0, -1))).toBe(1);
    expect(changes(columns)).toBe(1);
  });
});
