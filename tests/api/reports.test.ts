import { readXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { type ClauseImport, importClause } from "../../functions/clause/import-folder.ts";
import { ownReportSchema } from "../../functions/overview/reports/own-report-schema.ts";
import { yearHoursSchema } from "../../functions/overview/reports/years-schema.ts";
import { companyLineSchema, employmentLineSchema } from "../../shared/clause/report/lines-schema.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { aBuyer, aSupplier } from "../builders.ts";
import { clauseFolderWith } from "../fixtures/clause-files.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const imported = (added: Parameters<typeof clauseFolderWith>[0] = {}): Promise<ClauseImport> =>
  importClause(
    app.deps,
    { type: "system", name: "command-line" },
    {
      files: clauseFolderWith(added),
      dryRun: false,
    },
  );

const clauseOf = async (asked: string) => (await staff.get(`/reports/${asked}`)).as(reportSchema).clause;
const employmentsBehind = async (asked: string) =>
  (await staff.get(`/reports/2020/lines/employments?${asked}`)).as(
    z.object({ items: z.array(employmentLineSchema), cursor: z.string().optional(), total: z.number() }),
  );

describe("a part of a year’s report", () => {
  beforeEach(async () => {
    await imported();
  });

  test.each([
    ["the hours of one buyer, by its name", "buyer=Promoteur", 35],
    ["the hours of one buyer, by its SIRET", "buyer=21310555400017", 210.5],
    ["a quarter", "from=2020-01&to=2020-01", 70.5],
    ["months of two years", "from=2019-07&to=2020-02", 210.5],
    ["a territory", "territory=metropole", 210.5],
    ["the State’s programme", "programme=STATE", 35],
    ["a buyer and a month together", "buyer=Promoteur&to=2020-02", 0],
  ])("is %s", async (_, asked, hours) => {
    expect(await clauseOf(`2020?${asked}`)).toMatchObject({ hours });
  });

  test("is the contracts of a registered buyer, which files tell by its SIRET", async () => {
    const owner = await app.signIn("achats@exemple.fr");
    const { id } = (await owner.post("/buyers", aBuyer({ siret: "21310555400017" }))).body as { id: string };
    expect(await clauseOf(`2020?buyer=${id}`)).toMatchObject({ hours: 210.5, contracts: 1 });
    const { byBuyer } = await clauseOf("2020?buyer=21310555400017");
    expect(byBuyer).toMatchObject([{ key: id, label: "TISSÉO", hours: 210.5 }]);
    expect(await clauseOf("2020?buyer=TISSÉO")).toMatchObject({ hours: 210.5 });
  });

  test("is the hours of a company, and of the people that it lends", async () => {
    const lines = await employmentsBehind("");
    expect(lines.items.map(({ company, employer }) => [company, employer])).toEqual([
      ["Menuiserie des Briques", "Intérim des Coteaux"],
      ["Menuiserie des Briques", undefined],
    ]);
    const companies = (await staff.get("/reports/2020/lines/companies")).as(
      z.object({ items: z.array(companyLineSchema) }),
    ).items;
    expect(companies).toMatchObject([
      { name: "Menuiserie des Briques", contracts: 2, hours: 245.5, size: "10-49", activity: "BTP" },
    ]);
    expect(await clauseOf(`2020?company=${companies[0]?.companyId}`)).toMatchObject({ hours: 245.5 });
  });

  test("has the months asked for, with the same ones a year before", async () => {
    const { byMonth } = await clauseOf("2020?from=2020-01&to=2020-02");
    expect(byMonth.map(({ month, hours, previousHours }) => [month, hours, previousHours])).toEqual([
      ["2020-01", 70.5, 63_010],
      ["2020-02", 140, null],
    ]);
  });

  test("tells which published figures belong to no part of the contracts", async () => {
    const { previousHours, inconsistent } = await clauseOf("2020?territory=metropole");
    expect(previousHours).toBeNull();
    expect(inconsistent).toContainEqual(
      expect.objectContaining({ key: "previousHours", why: expect.stringContaining("sous un filtre") }),
    );
  });

  test("follows what changes: a report read again counts what was imported meanwhile", async () => {
    expect(await clauseOf("2020?buyer=Promoteur")).toMatchObject({ hours: 35 });
    await imported({ "heures.csv": ["C2;2020-04;5"] });
    expect(await clauseOf("2020?buyer=Promoteur")).toMatchObject({ hours: 40 });
  });

  test.each([
    ["from", "from=2020-05&to=2020-02"],
    ["from", "from=2018-12&to=2020-02"],
    ["to", "to=2021-02"],
  ])("is refused for months that are no period, naming %s", async (path, asked) => {
    const { status, body } = await staff.get(`/reports/2020?${asked}`);
    expect(status).toBe(400);
    expect(body).toMatchObject({ code: "request.invalid", errors: [{ path }] });
  });
});

test("the file of the report has a sheet for each part", async () => {
  await imported();
  const { sheets } = await readXlsx((await staff.get("/reports/2020.xlsx")).bytes);
  expect(sheets.map(({ name }) => name)).toEqual(
    expect.arrayContaining(["Chiffres clés", "Mois par mois", "Acheteurs", "Personnes", "Opérations"]),
  );
  const buyers = sheets.find(({ name }) => name === "Acheteurs")?.rows ?? [];
  expect(buyers[0]?.slice(0, 3)).toEqual(["Tableau", "Libellé", "Heures"]);
  expect(buyers).toContainEqual(expect.arrayContaining(["Heures par acheteur", "TISSÉO", 210.5]));
});

test("years are told since the first that is known, by lines or as published", async () => {
  await imported();
  const { items } = (await staff.get("/reports/years")).as(z.object({ items: z.array(yearHoursSchema) }));
  expect(items.slice(0, 4)).toEqual([
    { year: 2018, hours: 702_000, byLines: false, publishedParticipants: 1_205 },
    { year: 2019, hours: 63_010, byLines: false },
    { year: 2020, hours: 245.5, byLines: true },
    { year: 2021, hours: null, byLines: false },
  ]);
});

/** Six more people who work for the same buyer: enough to be told, one of them alone in a fact. */
const sixMore = {
  "beneficiaires.csv": Array.from(
    { length: 6 },
    (_, i) => `P${i};1990-01;H;BAC;RSA;non;31555;PLIE;2020-02-01`,
  ),
  "contrats.csv": Array.from({ length: 6 }, (_, i) => `D${i};P${i};M1;1;E1;;CDD;2020-02-01;`),
  "heures.csv": Array.from({ length: 6 }, (_, i) => `D${i};2020-02;10`),
};

describe("an organisation’s own report", () => {
  const buyerReport = async (who: Client, id: string) =>
    (await who.get(`/buyers/${id}/reports/2020`)).as(ownReportSchema);
  let member: Client;
  let buyerId: string;
  let supplierId: string;
  beforeEach(async () => {
    await imported(sixMore);
    member = await app.signIn("achats@exemple.fr");
    buyerId = ((await member.post("/buyers", aBuyer({ siret: "21310555400017" }))).body as { id: string }).id;
    const supplier = aSupplier({ siret: "99990001200025" });
    supplierId = ((await member.post("/suppliers", supplier)).body as { id: string }).id;
  });

  test("tells a buyer the hours and the contracts that files tell by its SIRET", async () => {
    const { clause, contracts } = await buyerReport(member, buyerId);
    expect(clause).toMatchObject({ hours: 270.5, contracts: 1, participants: 7 });
    expect(contracts).toMatchObject([{ title: "Gros œuvre", plannedHours: 1_804.5, hours: 270.5 }]);
  });

  test("hides from a member what fewer than five people are, and from which they could be found", async () => {
    const { clause } = await buyerReport(member, buyerId);
    expect(clause.participantsBy.gender).toEqual({ F: null, H: null });
    expect(clause.byEmploymentType).toEqual([
      { key: "CDD", employments: null },
      { key: "CTTI", employments: null },
    ]);
    expect(clause.byMonth[0]).toMatchObject({ hours: 70.5, participants: null });
    const full = await buyerReport(staff, buyerId);
    expect(full.clause.participantsBy.gender).toEqual({ F: 1, H: 6 });
  });

  test("takes no filter from a member, so that none is subtracted from another", async () => {
    const whole = await buyerReport(member, buyerId);
    const { body } = await member.get(`/buyers/${buyerId}/reports/2020?from=2020-02&operation=x&company=y`);
    expect(ownReportSchema.parse(body)).toEqual(whole);
  });

  test("tells a supplier what it gave as the company with its SIRET", async () => {
    const report = (await member.get(`/suppliers/${supplierId}/reports/2020`)).as(ownReportSchema);
    expect(report.clause).toMatchObject({ hours: 305.5, contracts: 2 });
    expect(report.contracts.map(({ title }) => title)).toEqual(["Gros œuvre", "Nettoyage"]);
  });

  test("is empty for a supplier whom no contract knows", async () => {
    const { id } = (await member.post("/suppliers", aSupplier())).body as { id: string };
    const { clause, contracts } = (await member.get(`/suppliers/${id}/reports/2020`)).as(ownReportSchema);
    expect(clause).toMatchObject({ hours: 0, contracts: 0 });
    expect(contracts).toEqual([]);
  });

  test("is nobody else’s to read", async () => {
    const stranger = await app.signIn("autre@exemple.fr");
    for (const path of [`/buyers/${buyerId}/reports/2020`, `/suppliers/${supplierId}/reports/2020`]) {
      expect((await app.visitor.get(path)).status).toBe(401);
      expect((await stranger.get(path)).status).toBe(403);
      expect((await staff.get(path)).status).toBe(200);
      expect((await staff.get(path.replace("2020", "abc"))).status).toBe(404);
    }
  });

  test.each([
    "/reports/2020",
    "/reports/2020?from=2020-02",
    "/reports/2020.xlsx",
    "/reports/years",
    "/reports/2020/lines/employments",
    "/reports/2020/lines/contracts",
    "/reports/2020/lines/companies",
    "/reports/2020/lines/employments.csv",
  ])("leaves %s to staff", async (path) => {
    expect((await app.visitor.get(path)).status).toBe(401);
    expect((await member.get(path)).status).toBe(403);
  });
});
