import { beforeEach, describe, expect, test } from "vitest";
import { contractSchema } from "../../shared/contracts/schema.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let member: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  member = await app.signIn("membre@exemple.fr");
});

const aContract = (changes: object = {}) => ({
  title: "Entretien des parcs",
  buyerName: "Mairie de Valmontès",
  supplierName: "Les Jardins du Canal",
  category: "espaces-verts/entretien",
  modality: "L2113-13",
  departement: "31",
  amount: 120_000,
  hours: 900,
  beneficiaries: 3,
  awardedOn: "2027-04-10",
  ...changes,
});
const record = async (changes: object = {}) =>
  (await staff.post("/contracts", aContract(changes))).as(contractSchema);
const titlesOf = async (query: string) =>
  ((await staff.get(`/contracts${query}`)).body as { items: { title: string }[] }).items.map((c) => c.title);

describe("a contract", () => {
  test("is recorded by staff, read and put right at the version read", async () => {
    const { id, version, status } = await record();
    expect(status).toBe("confirmed");
    const changed = await staff.put(`/contracts/${id}`, aContract({ hours: 950 }), version);
    expect(changed.body).toMatchObject({ hours: 950, version: 2 });
    expect((await staff.put(`/contracts/${id}`, aContract(), version)).status).toBe(412);
    expect((await staff.get(`/contracts/${id}`)).body).toMatchObject({ hours: 950 });
    expect((await staff.get("/contracts/con_absent")).body).toMatchObject({ code: "contract.notFound" });
  });

  test("is listed by day of award, of all years or of one", async () => {
    await record({ title: "Un", awardedOn: "2026-12-31" });
    await record({ title: "Deux", awardedOn: "2027-01-01" });
    await record({ title: "Trois", awardedOn: "2027-12-31" });
    expect(await titlesOf("")).toEqual(["Trois", "Deux", "Un"]);
    expect(await titlesOf("?year=2027")).toEqual(["Trois", "Deux"]);
    const csv = String((await staff.get("/contracts.csv?year=2026")).body);
    expect(csv.trim().split("\r\n")).toHaveLength(2);
    expect(csv).toContain("Un;Mairie de Valmontès;Les Jardins du Canal;Entretien d");
  });

  test("says which field is wrong", async () => {
    const { body } = await staff.post("/contracts", aContract({ amount: -1, category: "Inconnue" }));
    expect(body).toMatchObject({
      code: "request.invalid",
      errors: expect.arrayContaining([
        expect.objectContaining({ path: "amount" }),
        expect.objectContaining({ path: "category" }),
      ]),
    });
    expect((await staff.post("/contracts", aContract({ category: "inconnue" }))).body).toMatchObject({
      errors: [{ path: "category", code: "unknown" }],
    });
  });

  test("is staff’s business alone", async () => {
    const { id } = await record();
    for (const [who, status] of [
      [app.visitor, 401],
      [member, 403],
    ] as const) {
      for (const path of [
        "/contracts",
        "/contracts.csv",
        `/contracts/${id}`,
        "/reports/2027",
        "/reports/2027.csv",
      ])
        expect((await who.get(path)).status).toBe(status);
      expect((await who.post("/contracts", aContract())).status).toBe(status);
      expect((await who.put(`/contracts/${id}`, aContract(), 1)).status).toBe(status);
    }
  });
});

describe("the report of a year", () => {
  const report = async (year: number) => (await staff.get(`/reports/${year}`)).as(reportSchema);

  test("counts the contracts that staff confirmed, by buyer, sector, article and département", async () => {
    await record();
    await record({ buyerName: "Université", amount: 500_000, modality: "L2112-2", hours: undefined });
    await record({ title: "Sans rien", category: undefined, modality: undefined, amount: undefined });
    await record({ title: "À vérifier", status: "draft" });
    await record({ title: "De l’an passé", awardedOn: "2026-04-10" });
    const { total, drafts, byBuyer, bySector, byModality, byDepartement } = await report(2027);
    expect(total).toEqual({ contracts: 3, amount: 620_000, hours: 1_800, beneficiaries: 9 });
    expect(drafts).toBe(1);
    expect(byBuyer.map(({ label, contracts }) => [label, contracts])).toEqual([
      ["Université", 1],
      ["Mairie de Valmontès", 2],
    ]);
    expect(bySector.map(({ key, amount }) => [key, amount])).toEqual([
      ["espaces-verts", 620_000],
      ["", 0],
    ]);
    expect(byModality.map(({ key }) => key)).toEqual(["L2112-2", "L2113-13", ""]);
    expect(byModality[1]?.label).toBe(modalityLabel("L2113-13"));
    expect(byDepartement).toMatchObject([{ key: "31", label: "Haute-Garonne", contracts: 3 }]);
  });

  test("is a table with one line for each figure", async () => {
    await record();
    const { body, headers } = await staff.get("/reports/2027.csv");
    expect(headers.get("content-disposition")).toContain("bilan-2027.csv");
    expect(String(body)).toContain("Par acheteur;Mairie de Valmontès;1;120000;900;3;");
  });

  test.each(["/reports/1999", "/reports/abc", "/reports/20277"])("%s is not found", async (path) => {
    expect((await staff.get(path)).status).toBe(404);
  });
});
