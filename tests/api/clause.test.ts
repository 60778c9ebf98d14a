import { beforeEach, describe, expect, test } from "vitest";
import { type ClauseImport, importClause } from "../../functions/clause/import-folder.ts";
import type { Actor } from "../../functions/platform/actor.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { clauseFolderWith, sampleLines, textOfLines } from "../fixtures/clause-files.ts";
import { mortalTable } from "../mortal-table.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const operator: Actor = { type: "system", name: "command-line" };
const imported = (files = clauseFolderWith(), dryRun = false): Promise<ClauseImport> =>
  importClause(app.deps, operator, { files, dryRun });
const clauseOf = async (year: number) => (await staff.get(`/reports/${year}`)).as(reportSchema).clause;
const totals = ({ stored }: ClauseImport) => {
  const all = Object.values(stored);
  return {
    created: all.reduce((sum, { created }) => sum + created, 0),
    updated: all.reduce((sum, { updated }) => sum + updated, 0),
  };
};
/** One file of the folder alone, with those lines. */
const only = (file: Parameters<typeof sampleLines>[0], ...lines: string[]) =>
  new Map([[file, textOfLines([sampleLines(file)[0] ?? "", ...lines])]]);

describe("the files of the clause", () => {
  test("are counted in the report of each year that they tell of", async () => {
    const { faults } = await imported();
    expect(faults).toEqual([]);
    const report = await clauseOf(2020);
    expect(report).toMatchObject({ hours: 245.5, participants: 2, employments: 2, newParticipants: 2 });
    expect(report.byModality.map(({ key, hours }) => [key, hours])).toEqual([
      ["L2112-2", 210.5],
      ["LIBRE", 35],
      ["L2152-7", 0],
    ]);
    expect(report.byMonth[0]).toMatchObject({ month: "2020-01", hours: 70.5, previousHours: 63_010 });
    expect(report.operations).toMatchObject([{ label: "Téléo", target: 15_000, hours: 210.5 }]);
    expect((await clauseOf(2021)).afterOneYear).toMatchObject({ known: 1, by: { CDI: 1 } });
  });

  test("are followed contracts among the others, with their companies", async () => {
    await imported();
    const contracts = (await staff.get("/contracts?year=2019")).body as { items: unknown[] };
    const [contract] = contracts.items.map((item) => contractSchema.parse(item));
    expect(contract).toMatchObject({
      title: "Gros œuvre",
      buyerName: "TISSÉO",
      supplierName: "Menuiserie des Briques",
      status: "confirmed",
      clause: { number: "M1", lot: "1", modalities: ["L2112-2", "L2152-7"], plannedHours: 1_804.5 },
    });
  });

  test("change nothing when they are imported twice", async () => {
    await imported();
    const before = await clauseOf(2020);
    expect(totals(await imported())).toEqual({ created: 0, updated: 0 });
    expect(await clauseOf(2020)).toEqual(before);
  });

  test("change nothing in a dry run, which tells what they would", async () => {
    expect(totals(await imported(clauseFolderWith(), true)).created).toBeGreaterThan(10);
    expect(await clauseOf(2020)).toMatchObject({ hours: 0, contracts: 0 });
    expect(totals(await imported()).created).toBeGreaterThan(10);
  });

  test("may come one by one, and complete what is stored without emptying it", async () => {
    await imported();
    await imported(only("heures.csv", "C1;2020-03;10"));
    expect(await clauseOf(2020)).toMatchObject({ hours: 255.5, participants: 2 });
    await imported(only("attributions.csv", "M1;1;E2;sous-traitant;200"));
    expect((await clauseOf(2020)).companies.followed).toBe(2);
    await imported(only("beneficiaires.csv", "B1;;;BAC;;;;;"));
    const { gender, level, status } = (await clauseOf(2020)).participantsBy;
    expect({ gender, level, status }).toEqual({
      gender: { F: 1, H: 1 },
      level: { BAC: 1, CAP_BEP: 1 },
      status: { DELD: 1, RSA: 1 },
    });
  });

  test("correct hours that were told before, which the report then counts", async () => {
    await imported();
    expect((await clauseOf(2020)).hours).toBe(245.5);
    await imported(only("heures.csv", "C1;2020-02;100"));
    expect((await clauseOf(2020)).hours).toBe(205.5);
  });

  test("are refused by line, the others stored, and nothing refers to what is refused", async () => {
    const { faults } = await imported(
      clauseFolderWith({
        "heures.csv": ["C9;2020-04;10", "C1;2020-05;800"],
        "contrats.csv": ["C9;B9;M1;1;E1;;CDI;2020-01-15;"],
      }),
    );
    expect(faults.map(({ file, line }) => [file, line])).toEqual([
      ["contrats.csv", 4],
      ["heures.csv", 5],
      ["heures.csv", 6],
    ]);
    expect((await clauseOf(2020)).hours).toBe(245.5);
  });

  test.each([1, 2, 3, 6, 9, 16])("go on where they were killed, at step %i", async (steps) => {
    const killed = { ...app.deps, table: mortalTable(app.deps.table, steps).table };
    await expect(
      importClause(killed, operator, { files: clauseFolderWith(), dryRun: false }),
    ).rejects.toThrow("killed");
    await imported();
    const whole = await testApp();
    await importClause(whole.deps, operator, { files: clauseFolderWith(), dryRun: false });
    const signedIn = await whole.signInStaff();
    expect(await clauseOf(2020)).toEqual((await signedIn.get("/reports/2020")).as(reportSchema).clause);
  });

  test("keep what staff wrote of a contract, which keeps its clause when they correct it", async () => {
    await imported();
    const list = (await staff.get("/contracts?year=2019")).body as { items: { id: string }[] };
    const { id, version, createdAt, updatedAt, clause, ...contract } = contractSchema.parse(list.items[0]);
    const answer = await staff.put(`/contracts/${id}`, { ...contract, note: "Vu avec l’acheteur." }, version);
    expect(answer.status).toBe(200);
    expect(totals(await imported())).toEqual({ created: 0, updated: 0 });
    const kept = contractSchema.parse((await staff.get(`/contracts/${id}`)).body);
    expect(kept).toMatchObject({ note: "Vu avec l’acheteur.", clause: { lot: "1" } });
    expect((await clauseOf(2020)).hours).toBe(245.5);
  });
});

describe("the clause is for staff alone", () => {
  test.each<[string, Actor]>([
    ["a visitor", { type: "anonymous" }],
    [
      "a person who speaks for a supplier",
      { type: "account", accountId: "acc_1", email: "a@exemple.fr", staff: false, organisations: ["sup_1"] },
    ],
  ])("its files are refused from %s", async (_, actor) => {
    const files = clauseFolderWith();
    await expect(importClause(app.deps, actor, { files, dryRun: false })).rejects.toThrow(AppError);
    expect((await clauseOf(2020)).hours).toBe(0);
  });
});
