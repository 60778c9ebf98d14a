import { readXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { importClause } from "../../functions/clause/import-folder.ts";
import { reportNames } from "../../functions/overview/reports/report-names.ts";
import {
  companyLineSchema,
  contractLineSchema,
  employmentLineSchema,
} from "../../shared/clause/report/lines-schema.ts";
import { reportTables } from "../../shared/clause/report/tables.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { linesBehind } from "../../web/reports/lines-behind.ts";
import { linesQueryOf } from "../../web/reports/report-query.ts";
import { clauseFolderWith } from "../fixtures/clause-files.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

/** The sample, with some who entered the year before, of whom one is known to work a year later. */
const imported = (added: Parameters<typeof clauseFolderWith>[0] = {}) =>
  importClause(
    app.deps,
    { type: "system", name: "command-line" },
    { files: clauseFolderWith(added), dryRun: false },
  );
const clauseOf = async (asked: string) => (await staff.get(`/reports/${asked}`)).as(reportSchema).clause;
const linesOf = async <Line extends z.ZodType>(kind: string, line: Line, asked: string) =>
  (await staff.get(`/reports/2020/lines/${kind}?${asked}`)).as(
    z.object({ items: z.array(line), cursor: z.string().optional(), total: z.number() }),
  );
const employmentsBehind = (asked: string) => linesOf("employments", employmentLineSchema, asked);

/** People who entered in 2019: what became of each a year later, or nobody knows. */
const enteredBefore = {
  "beneficiaires.csv": ["A;1990-01;F;BAC;RSA;non;31555;PLIE;2019-11-04", "B;;;;;;;;2019-12-02"],
  "contrats.csv": ["CA;A;M1;1;E1;;CDD;2019-11-04;", "CB;B;M1;1;E1;;CDI;2019-12-02;"],
  "heures.csv": ["CA;2020-02;12,5"],
  "situations.csv": ["A;2020-11-10;CDI"],
};

describe("the lines behind a figure", () => {
  beforeEach(async () => {
    await imported();
  });

  test("are employments by code, with their hours by month", async () => {
    expect((await employmentsBehind("month=2020-01")).items).toMatchObject([
      {
        ...{ employment: "C1", participant: "B1", number: "M1", lot: "1", buyer: "TISSÉO" },
        ...{ operation: "Téléo", type: "CTTI", hours: 70.5, months: [{ month: "2020-01", hours: 70.5 }] },
      },
    ]);
  });

  test.each([
    ["modality=L2152-7", ["C1"]],
    ["sector=nettoyage", ["C2"]],
    ["employmentType=NON_RENSEIGNE", ["C2"]],
    ["started=2020-03", ["C2"]],
    ["started=yes", ["C1", "C2"]],
    ["status=DELD", ["C1"]],
    ["status=unknown", ["C2"]],
    ["residence=metropoleQpv", ["C1"]],
    ["age=50plus", ["C2"]],
    ["state=yes", ["C2"]],
    ["departement=81", ["C2"]],
    ["size=10-49", ["C1", "C2"]],
    ["buyer=Promoteur&month=2020-01", []],
  ])("behind %s are %j", async (asked, codes) => {
    const { items } = await employmentsBehind(asked);
    expect(items.map(({ employment }) => employment)).toEqual(codes);
  });

  test("add up to the figure that they are behind", async () => {
    const { byBuyer, byMonth, bySector } = await clauseOf("2020");
    const hoursBehind = async (asked: string) =>
      (await employmentsBehind(asked)).items.reduce((sum, { hours }) => sum + hours, 0);
    for (const { key, hours } of byBuyer) expect(await hoursBehind(`group=${key}`)).toBe(hours);
    for (const { month, hours } of byMonth) expect(await hoursBehind(`month=${month}`)).toBe(hours);
    for (const { key, hours } of bySector) expect(await hoursBehind(`sector=${key}`)).toBe(hours);
  });

  test("come page by page, and say how many they are", async () => {
    const first = await employmentsBehind("limit=1");
    expect(first).toMatchObject({ total: 2, items: [{ employment: "C1" }] });
    const second = await employmentsBehind(`limit=1&cursor=${first.cursor}`);
    expect(second).toMatchObject({ items: [{ employment: "C2" }] });
    expect(second.cursor).toBeUndefined();
    expect((await staff.get("/reports/2020/lines/employments?cursor=x")).status).toBe(400);
  });

  test("are contracts too, with hours or only running", async () => {
    const behind = async (asked: string) =>
      (await staff.get(`/reports/2021/lines/contracts?${asked}`)).as(
        z.object({ items: z.array(contractLineSchema) }),
      ).items;
    expect(await behind("modality=L2112-2")).toMatchObject([
      { number: "M1", hours: 0, plannedHours: 1_804.5, participants: 0 },
    ]);
    expect(await behind("month=2021-01")).toEqual([]);
  });

  test("are a spreadsheet, without names", async () => {
    const { bytes } = await staff.get("/reports/2020/lines/employments.xlsx?buyer=TISSÉO");
    const [sheet] = (await readXlsx(bytes)).sheets;
    expect(sheet?.rows[0]?.slice(0, 3)).toEqual(["Contrat de travail", "Bénéficiaire", "Marché"]);
    expect(sheet?.rows).toHaveLength(2);
    expect(String((await staff.get("/reports/2020/lines/companies.csv")).body)).toContain(
      "Menuiserie des Briques;99990001200025;10 à 49 salariés;Bâtiment et travaux publics;2;245,5;2",
    );
  });

  test("are as many people, employments, contracts, companies and hours as each figure that opens them tells", async () => {
    await imported(enteredBefore);
    const tables = reportTables(await clauseOf("2020"), await reportNames(app.deps));
    const without: string[] = [];
    const wrong: unknown[] = [];
    for (const table of tables)
      for (const { key, figures } of table.rows) {
        const search = linesBehind(table, key);
        if (search === undefined) {
          without.push(`${table.key} ${key}`);
          continue;
        }
        const asked = new URLSearchParams(Object.entries(linesQueryOf(search))).toString();
        const [employments, contracts, companies] = await Promise.all([
          employmentsBehind(asked),
          linesOf("contracts", contractLineSchema, asked),
          linesOf("companies", companyLineSchema, asked),
        ]);
        const people = new Set(employments.items.map(({ participantId }) => participantId)).size;
        const behind: Partial<Record<string, number>> = {
          hours: employments.items.reduce((sum, { hours }) => sum + hours, 0),
          ...{ people, participants: people, newParticipants: people, firstEntries: people },
          ...{ employments: employments.total, contracts: contracts.total, companies: companies.total },
          ...{
            contractsWithHours: contracts.total,
            buyers: new Set(contracts.items.map(({ buyer }) => buyer)).size,
          },
        };
        const opened =
          table.key === "figures" || table.key === "state"
            ? { [key.split(".")[0] ?? ""]: figures.count }
            : figures;
        // A month opens what was worked in it; who starts in it has a link of their own.
        const told =
          table.key === "byMonth" ? { hours: figures.hours, participants: figures.participants } : opened;
        for (const [figure, value] of Object.entries(told))
          if (behind[figure] !== undefined && behind[figure] !== value)
            wrong.push([table.key, key, figure, value, behind[figure]]);
      }
    // The hours of a contract of two articles go to its first one; its lines stand under both.
    expect([wrong, without]).toEqual([[["byModality", "L2152-7", "hours", 0, 223]], []]);
  });

  test("of who starts in a month are the employments that start in it", async () => {
    const { byMonth } = await clauseOf("2020");
    for (const { month, newParticipants, startedEmployments } of byMonth) {
      const { items } = await employmentsBehind(`started=${month}`);
      expect(items).toHaveLength(startedEmployments ?? -1);
      expect(new Set(items.map(({ participantId }) => participantId)).size).toBe(newParticipants);
    }
  });

  test("are the first employments of those of whom it is told what became of them a year later", async () => {
    await imported(enteredBefore);
    const behind = async (situation: string) =>
      (await employmentsBehind(`situation=${situation}`)).items.map(({ employment, hours }) => [
        employment,
        hours,
      ]);
    expect([await behind("CDI"), await behind("unknown"), await behind("CDD")]).toEqual([
      [["CA", 12.5]],
      [["CB", 0]],
      [],
    ]);
  });
});
