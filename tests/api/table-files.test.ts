import { readXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import { aSupplier } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const rowsOf = async (path: string) => {
  const { bytes, headers, status } = await staff.get(path);
  expect(status).toBe(200);
  expect(headers.get("content-type")).toContain("spreadsheetml");
  return (await readXlsx(bytes)).sheets[0]?.rows ?? [];
};

describe("what staff keep as a spreadsheet", () => {
  test("contracts, with amounts and days that count", async () => {
    await staff.post("/contracts", {
      title: "Entretien des parcs",
      buyerName: "Mairie de Valmontès",
      supplierName: "Les Jardins du Canal",
      amount: 120_000.5,
      awardedOn: "2027-04-10",
    });
    const [head = [], row = []] = await rowsOf("/contracts.xlsx?year=2027");
    const told = Object.fromEntries(head.map((name, i) => [String(name), row[i]]));
    expect(told).toMatchObject({
      Intitulé: "Entretien des parcs",
      "Montant HT": 120_000.5,
      "Attribué le": new Date("2027-04-10T00:00:00Z"),
      État: "Vérifié",
    });
    expect(await rowsOf("/contracts.xlsx?year=2026")).toHaveLength(1);
  });

  test.each(["/outcomes", "/reports/2027", "/suppliers"])("%s", async (path) => {
    expect((await rowsOf(`${path}.xlsx`)).length).toBeGreaterThan(0);
    expect((await staff.get(`${path}.csv`)).headers.get("content-type")).toContain("text/csv");
  });

  test.each(["/outcomes.xlsx", "/contracts.xlsx", "/reports/2027.xlsx"])(
    "not %s to anybody else",
    async (path) => {
      expect((await app.visitor.get(path)).status).toBe(401);
      expect((await (await app.signIn("membre@exemple.fr")).get(path)).status).toBe(403);
    },
  );
});

test("the pages that wait for the team are a spreadsheet with their contacts, and nobody else’s", async () => {
  const owner = await app.signIn("camille@exemple.fr");
  const { id } = (await owner.post("/suppliers", aSupplier())).body as { id: string };
  await owner.post(`/suppliers/${id}/submission`);
  const [head = [], row = []] = await rowsOf("/suppliers/moderation.xlsx");
  const told = Object.fromEntries(head.map((name, i) => [String(name), row[i]]));
  expect(told).toMatchObject({
    Nom: "Les Jardins du Canal",
    État: "À vérifier",
    Courriel: "contact@jardins-du-canal.exemple.fr",
    "Justificatif jusqu’au": new Date("2027-12-31T00:00:00Z"),
    "Envoyée le": new Date("2026-11-22T10:00:00Z"),
  });
  expect((await app.visitor.get("/suppliers/moderation.xlsx")).status).toBe(401);
  expect((await owner.get("/suppliers/moderation.csv")).status).toBe(403);
});
