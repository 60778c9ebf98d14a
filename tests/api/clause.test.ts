import { beforeEach, describe, expect, test } from "vitest";
import { contractHoursOf, contractHoursWrites } from "../../functions/clause/contract-hours.ts";
import { companyDocuments, participantDocuments } from "../../functions/clause/documents.ts";
import { companyId, employmentId, followedContractId, participantId } from "../../functions/clause/ids.ts";
import { type ClauseImport, importClause } from "../../functions/clause/import-folder.ts";
import { recountHours } from "../../functions/clause/recount-hours.ts";
import { statementDocuments, statementIdOf } from "../../functions/clause/statement-documents.ts";
import type { Actor } from "../../functions/platform/actor.ts";
import { getDocuments, put } from "../../functions/platform/db/documents.ts";
import { companyKey, participantKey } from "../../functions/platform/db/keys/clause.ts";
import type { Table } from "../../functions/platform/db/table.ts";
import { companySchema } from "../../shared/clause/schema.ts";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { hoursStatementSchema } from "../../shared/statements/schema.ts";
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

  test("keep the sum of each contract, which a count from its lines finds again", async () => {
    const recounted = (dryRun = true) => recountHours(app.deps, operator, { dryRun });
    await imported();
    expect(await recounted()).toEqual({ contracts: 2, wrong: [] });
    await imported(only("heures.csv", "C1;2020-02;100", "C2;2021-01;12,25"));
    await imported(only("contrats.csv", "C1;B1;M2;;E1;E2;CTTI;2020-01-15;2020-06-30"));
    expect(await recounted()).toEqual({ contracts: 2, wrong: [] });
    const id = followedContractId({ number: "M2", lot: "" });
    const sums = await contractHoursOf(app.deps.table, [id]);
    expect(sums.get(id)).toEqual({ "2020-01": 70.5, "2020-02": 100, "2020-03": 35, "2021-01": 12.25 });
    const wrong = await contractHoursWrites(app.deps, [{ contractId: id, after: { "2020-01": 1 } }]);
    await app.deps.table.transact(wrong);
    expect(await recounted()).toEqual({ contracts: 2, wrong: [id] });
    expect(await recounted(false)).toEqual({ contracts: 2, wrong: [id] });
    expect(await recounted()).toEqual({ contracts: 2, wrong: [] });
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

  test("are stored the same in one go and a few things at a time", async () => {
    let from: ClauseImport["next"];
    let calls = 0;
    do {
      const call = await importClause(app.deps, operator, {
        ...{ files: clauseFolderWith(), dryRun: false, from, atMost: 1 },
      });
      expect(call.lines.done).toBeLessThanOrEqual(call.lines.total);
      from = call.next;
      calls += 1;
    } while (from);
    expect(calls).toBeGreaterThan(4);
    expect(await clauseOf(2020)).toMatchObject({ hours: 245.5, contracts: 2, participants: 2 });
    expect(totals(await imported())).toEqual({ created: 0, updated: 0 });
  });

  test.each([2, 4, 6])(
    "are written in the journal with what was stored of them first, killed at step %i",
    async (steps) => {
      const killed = { ...app.deps, table: mortalTable(app.deps.table, steps).table };
      await expect(
        importClause(killed, operator, { files: clauseFolderWith(), dryRun: false }),
      ).rejects.toThrow("killed");
      const said = () =>
        staff.get("/audit").then(({ body }) => JSON.stringify(body).split("CLAUSE_IMPORTED").length - 1);
      expect(await said()).toBe(1);
      await imported();
      expect(await said()).toBe(2);
      await imported();
      expect(await said()).toBe(2);
    },
  );

  test("may leave a contract without a title or a date: it is called by its number", async () => {
    const { faults } = await imported(only("marches.csv", "M7;2;;Mairie;public;;;LIBRE;;;;;;;;;"));
    expect(faults).toEqual([]);
    const year = new Date(app.deps.now()).getUTCFullYear();
    const contracts = (await staff.get(`/contracts?year=${year}`)).body as { items: unknown[] };
    expect(contracts.items).toMatchObject([{ title: "Marché M7, lot 2", clause: { ofTheState: false } }]);
    expect((await clauseOf(year)).contracts).toBe(1);
  });

  test("empty nothing where a cell is empty: a day of notification, a company’s part of the hours", async () => {
    await imported();
    await imported(
      new Map([
        ...only("marches.csv", "M1;1;;TISSÉO;public;;;L2112-2;;;;;;;;2019-10-15;"),
        ...only("attributions.csv", "M1;1;E1;cotraitant;"),
      ]),
    );
    const contracts = (await staff.get("/contracts?year=2019")).body as { items: unknown[] };
    expect(contracts.items).toMatchObject([
      {
        awardedOn: "2019-09-01",
        clause: { start: "2019-10-15", holders: [{ role: "COTRAITANT", plannedHours: 1_800 }] },
      },
    ]);
  });

  test("are within the dates that are stored where a line leaves them empty", async () => {
    await imported();
    const { faults } = await imported(
      new Map([
        ...only("marches.csv", "M1;1;;TISSÉO;public;;;L2112-2;;;;;;;;;"),
        ...only("contrats.csv", "C9;B1;M1;1;E1;;CDI;2022-01-01;"),
      ]),
    );
    expect(faults.map(({ file, line, column }) => [file, line, column])).toEqual([
      ["contrats.csv", 2, "debut"],
    ]);
  });

  test("empty nothing where a cell is empty: a title, the State’s mark, a type of employment, an owner", async () => {
    await imported();
    await imported(
      new Map([
        ...only(
          "marches.csv",
          "M2;;;Promoteur;prive;;;LIBRE;;;;;;;;;",
          "M1;1;;TISSÉO;public;;;L2112-2;;;;;;;;;",
        ),
        ...only("contrats.csv", "C1;B1;M1;1;E1;E2;;2020-01-15;"),
        ...only("operations.csv", "Téléo;;;;;;"),
      ]),
    );
    const contracts = (await staff.get("/contracts?year=2019")).body as { items: unknown[] };
    expect(contracts.items).toMatchObject([{ title: "Gros œuvre", clause: { start: "2019-10-01" } }]);
    const report = await clauseOf(2020);
    expect(report.byEmploymentType).toContainEqual({ key: "CTTI", employments: 1 });
    expect(report.state.hours).toBe(35);
    expect(report.operations).toMatchObject([{ target: 15_000 }]);
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

describe("what staff settled beside the files", () => {
  const id = employmentId("C1");

  test("hours of a checked statement are refused, unless the file tells the same", async () => {
    await imported();
    const at = app.deps.now();
    const statement = hoursStatementSchema.parse({
      ...{ id: statementIdOf(companyId("E2"), "2020-01"), version: 0, createdAt: at, updatedAt: at },
      ...{ companyId: companyId("E2"), companyName: "Intérim des Coteaux", month: "2020-01" },
      status: "checked",
      lines: [{ employmentId: id, contractId: "x", hours: 70.5, decision: "accepted", counted: true }],
    });
    await app.deps.table.transact([put(statementDocuments, statement)]);
    app.catchUp();
    const lines = ["C1;2020-01;71", "C1;2020-02;141"];
    const { faults, stored } = await imported(only("heures.csv", ...lines));
    expect(faults).toEqual([
      {
        ...{ file: "heures.csv", line: 2 },
        message:
          "Un relevé contrôlé compte 70,5 heures en janvier 2020 : seule une correction de ce relevé, avec son motif, les change.",
      },
    ]);
    expect(stored.worked.updated).toBe(1);
    expect((await clauseOf(2020)).hours).toBe(246.5);
    expect((await imported(only("heures.csv", "C1;2020-01;70,5"))).faults).toEqual([]);
  });

  test("hours of a statement that is checked while a file is imported are kept, and the file is refused next time", async () => {
    await imported();
    const { table } = app.deps;
    const at = app.deps.now();
    const statement = hoursStatementSchema.parse({
      ...{ id: statementIdOf(companyId("E2"), "2020-01"), version: 0, createdAt: at, updatedAt: at },
      ...{ companyId: companyId("E2"), companyName: "Intérim des Coteaux", month: "2020-01" },
      status: "checked",
      lines: [{ employmentId: id, contractId: "x", hours: 70.5, decision: "accepted", counted: true }],
    });
    let checked = false;
    const meanwhile: Table = {
      ...table,
      batchGet: async (keys) => {
        if (!checked && keys.some(({ sk }) => sk === "WORKED#2020")) {
          checked = true;
          await table.transact([put(statementDocuments, statement)]);
        }
        return table.batchGet(keys);
      },
    };
    const files = only("heures.csv", "C1;2020-01;71");
    await expect(
      importClause({ ...app.deps, table: meanwhile }, operator, { files, dryRun: false }),
    ).rejects.toMatchObject({ code: "version.conflict" });
    expect((await clauseOf(2020)).hours).toBe(245.5);
    expect((await imported(files)).faults).toHaveLength(1);
  });

  test("what files tell of one thing under two names is stored once: a person joined to another, a company’s SIRET", async () => {
    await imported();
    const { table } = app.deps;
    const [one] = await getDocuments(table, participantDocuments, [participantKey(participantId("B1"))]);
    if (!one) throw new Error("B1 is not stored");
    await table.transact([put(participantDocuments, { ...one, joinedTo: participantId("B2") })]);
    const company = { name: "Toits du Lauragais", siret: "99990050900004" };
    const { body } = await staff.post("/clause/companies", company);
    const staffs = companySchema.parse(body);
    const { faults } = await imported(
      new Map([
        ...only(
          "entreprises.csv",
          "E8;99990050900004;Toits du Lauragais;;BTP",
          "E9;99990050900004;Toits;40;",
        ),
        ...only("attributions.csv", "M2;;E8;cotraitant;", "M2;;E9;cotraitant;20"),
        ...only("beneficiaires.csv", "B2;;;BAC;;;;;"),
        ...only("contrats.csv", "C8;B1;M2;;E8;;CDI;2019-11-04;"),
        ...only("situations.csv", "B1;2021-03-01;CDI", "B2;2021-03-01;CDD"),
      ]),
    );
    expect(faults).toEqual([]);
    const [stored] = await getDocuments(table, companyDocuments, [companyKey(staffs.id)]);
    expect(stored).toMatchObject({ name: "Toits", headcount: 40, activity: "BTP" });
    const [joined] = await getDocuments(table, participantDocuments, [participantKey(participantId("B2"))]);
    expect(joined).toMatchObject({ level: "BAC", firstEntry: "2019-11-04" });
  });

  test("a person who turned out to be another one stays that other one", async () => {
    await imported();
    const { table } = app.deps;
    const [one] = await getDocuments(table, participantDocuments, [participantKey(participantId("B1"))]);
    if (!one) throw new Error("B1 is not stored");
    await table.transact([put(participantDocuments, { ...one, joinedTo: participantId("B2") })]);
    await imported();
    expect((await clauseOf(2020)).participants).toBe(1);
    expect(totals(await imported())).toEqual({ created: 0, updated: 0 });
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
