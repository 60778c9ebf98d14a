import { readXlsx } from "hucre/xlsx";
import { describe, expect, test } from "vitest";
import { csvOf } from "./csv.ts";
import type { FileTable } from "./file-columns.ts";
import { xlsxOf } from "./xlsx.ts";

type Row = { name: string; amount?: number; day?: string; at?: string };

const table = (rows: readonly Row[]): FileTable<Row> => ({
  name: "essai",
  title: "Essai",
  columns: [
    { key: "nom", header: "Nom", of: ({ name }) => name },
    { key: "montant_ht", header: "Montant HT", as: "euros", of: ({ amount }) => amount },
    { key: "jour", header: "Jour", as: "day", of: ({ day }) => day },
    { key: "le", header: "Le", as: "moment", of: ({ at }) => at },
  ],
  rows,
});

const whole = { name: "Élan", amount: 1234.5, day: "2027-03-01", at: "2027-07-01T22:30:00.000Z" };
const sheetOf = async (rows: readonly Row[]) => {
  const { sheets } = await readXlsx(await xlsxOf(table(rows), "2026-11-24T09:00:00.000Z"));
  const [sheet] = sheets;
  if (!sheet) throw new Error("no sheet");
  return sheet;
};

describe("a table in CSV", () => {
  test("opens as it is in a French spreadsheet: byte order mark, semicolons, decimal commas", () => {
    const csv = csvOf(table([whole]));
    expect(csv.charCodeAt(0)).toBe(0xfeff);
    expect(csv.slice(1).split("\r\n").slice(0, 2)).toEqual([
      "nom;montant_ht;jour;le",
      "Élan;1234,5;2027-03-01;2027-07-01T22:30:00.000Z",
    ]);
  });

  test("keeps its head where there is no row", () => {
    expect(csvOf(table([]))).toContain("nom;montant_ht;jour;le");
  });

  test("writes a fall as a number, with no more decimals than it is read with", () => {
    const evolution = { key: "evolution", header: "Évolution", as: "percent" } as const;
    const csv = csvOf({
      ...table([]),
      columns: [{ ...evolution, of: () => (526_669 - 682_604) / 682_604 }],
      rows: [whole],
    });
    expect(csv).toContain("evolution\r\n-0,2284\r\n");
  });

  test.each(["=2+3", "+33 5", "-1 an", "@SUM(A1)", "'=2+3", "''=2+3"])(
    "makes %s harmless to a spreadsheet",
    (name) => {
      expect(csvOf(table([{ name }]))).toContain(`'${name}`);
    },
  );
});

describe("a table in XLSX", () => {
  test("has French heads in bold, which stay in sight and filter what is below", async () => {
    const sheet = await sheetOf([whole]);
    expect(sheet.rows[0]).toEqual(["Nom", "Montant HT", "Jour", "Le"]);
    expect(sheet.freezePane).toMatchObject({ rows: 1 });
    expect(sheet.autoFilter).toMatchObject({ range: "A1:D2" });
  });

  test("has real numbers and dates, as clocks in Paris show them", async () => {
    expect((await sheetOf([whole])).rows[1]).toEqual([
      "Élan",
      1234.5,
      new Date("2027-03-01T00:00:00Z"),
      new Date("2027-07-02T00:30:00Z"),
    ]);
  });

  test("leaves what is not known empty, and text as text", async () => {
    const sheet = await sheetOf([{ name: "=2+3" }]);
    expect(sheet.rows[1]).toEqual(["=2+3", null, null, null]);
    expect([...(sheet.cells?.values() ?? [])].some(({ formula }) => formula)).toBe(false);
  });
});
