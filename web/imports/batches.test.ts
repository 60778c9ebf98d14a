import { expect, test } from "vitest";
import { batchesOf } from "./batches.ts";

const line = (n: number, siret: string) => ({ line: n, cells: { siret } });

test("every line is in one batch, and those of a SIRET in the same, spaces apart", () => {
  const lines = Array.from({ length: 450 }, (_, n) => line(n + 2, `S${n % 150}`));
  const batches = batchesOf([...lines, line(999, "S 0")], "siret");
  expect(batches.flat().length).toBe(451);
  expect(Math.max(...batches.map((batch) => batch.length))).toBeLessThanOrEqual(200);
  for (const siret of ["S0", "S75", "S149"])
    expect(
      batches.filter((batch) => batch.some(({ cells }) => cells.siret?.replace(/\s/g, "") === siret)).length,
    ).toBe(1);
});

test("a group larger than a batch is cut", () => {
  const lines = Array.from({ length: 401 }, (_, n) => line(n + 2, "one"));
  expect(batchesOf(lines, "siret").map((batch) => batch.length)).toEqual([200, 200, 1]);
  expect(batchesOf([], "siret")).toEqual([]);
});

test("a batch of long lines is no heavier than what a call may take", () => {
  const long = "x".repeat(90_000);
  const lines = Array.from({ length: 12 }, (_, n) => ({
    line: n + 2,
    cells: { siret: `S${n}`, description: long },
  }));
  const batches = batchesOf(lines, "siret");
  expect(batches.flat().length).toBe(12);
  expect(Math.max(...batches.map((batch) => JSON.stringify(batch).length))).toBeLessThan(500_000);
});
