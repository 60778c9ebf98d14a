import fc from "fast-check";
import { expect, test } from "vitest";
import { companiesFile } from "./read-companies.ts";
import { pastFile } from "./read-past.ts";
import { type ClauseFile, readRows } from "./read-rows.ts";
import type { Told } from "./read-table.ts";

/** Reads lines whose cells are in the order of the columns. */
const rowsOf = <Value extends object>(how: ClauseFile<Value>, lines: readonly (readonly string[])[]) => {
  const told: Told = { faults: [], warnings: [] };
  const columns = Object.keys(how.columns);
  const table = {
    rows: lines.map((cells, place) => ({ line: place + 2, cells: [...cells] })),
    lineOf: ({ line, cells }: { line: number; cells: string[] }) => ({
      line,
      cells: Object.fromEntries(columns.map((column, place) => [column, cells[place] ?? ""])),
    }),
    names: {},
  };
  const opened = { file: `${how.name}.csv`, fate: "read", table } as const;
  return { ...readRows(opened, how, { today: "2026-09-01" }, told), ...told };
};

const line = fc
  .tuple(
    fc.constantFrom("E1", "E2", "E3"),
    fc.constantFrom("Briques", "Pastel", ""),
    fc.constantFrom("", "3"),
  )
  .map(([code, name, headcount]) => [code, "", name, headcount, ""]);

test("what is taken does not depend on the order of the lines", () => {
  const shuffled = fc
    .array(line, { maxLength: 8 })
    .chain((lines) => fc.tuple(fc.constant(lines), fc.shuffledSubarray(lines, { minLength: lines.length })));
  fc.assert(
    fc.property(shuffled, ([lines, others]) => {
      const valuesOf = (given: readonly (readonly string[])[]) =>
        [...rowsOf(companiesFile, given).taken.values()]
          .map(({ code, name, headcount }) => JSON.stringify([code, name, headcount]))
          .toSorted();
      expect(valuesOf(others)).toEqual(valuesOf(lines));
    }),
  );
});

test("each line is told, or says what a line says that is taken or told", () => {
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const { taken, faults } = rowsOf(companiesFile, lines);
      const heard = [...faults, ...taken.values()].map((one) => lines[one.line - 2]?.join(";"));
      for (const cells of lines) expect(heard).toContain(cells.join(";"));
    }),
  );
});

test("a whole year and its months are different lines", () => {
  const { taken, faults } = rowsOf(pastFile, [
    ["2019", "", "700000", ""],
    ["2019", "2019-01", "63010", ""],
    ["2019", "01/2019", "63010", ""],
    ["2019", "02/2019", "1", ""],
    ["2019", "2019-02", "2", ""],
  ]);
  expect([...taken.values()].map((row) => row.line)).toEqual([2, 3]);
  expect(faults.map((fault) => fault.line)).toEqual([5, 6]);
});
