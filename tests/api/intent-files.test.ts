import { readXlsx } from "hucre/xlsx";
import { beforeEach, describe, expect, test } from "vitest";
import { intentSchema } from "../../shared/intents/schema.ts";
import { aBuyer, anIntent } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let buyer: Client;
let buyerId: string;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  const founder = await app.signIn("acheteur@exemple.fr");
  buyerId = ((await founder.post("/buyers", aBuyer())).body as { id: string }).id;
  buyer = await app.signIn("acheteur@exemple.fr");
});

const submitted = async (changes: object) => {
  const { id } = (await buyer.post("/intents", { ...anIntent(), ...changes, buyerId })).as(intentSchema);
  await buyer.post(`/intents/${id}/submission`);
  return id;
};
const rowsOf = async (query: string) =>
  ((await readXlsx((await staff.get(`/intents.xlsx?${query}`)).bytes)).sheets[0]?.rows ?? []).slice(1);
/** The cells of the only line, by their headers. */
const onlyLine = async () => {
  const [headers = [], ...lines] =
    (await readXlsx((await staff.get("/intents.xlsx")).bytes)).sheets[0]?.rows ?? [];
  expect(lines).toHaveLength(1);
  return Object.fromEntries(headers.map((header, place) => [header, lines[0]?.[place]]));
};
const titles = async (query: string) => (await rowsOf(query)).map(([title]) => title);

describe("intents as a file", () => {
  test("have amounts and days that count, and the names of buyers and places", async () => {
    await submitted({ nature: "WORKS", places: [...anIntent().places, { type: "departement", code: "81" }] });
    expect(await onlyLine()).toMatchObject({
      Intention: "Entretien des parcs",
      Acheteur: "Mairie de Valmontès",
      Étape: "Envoyée",
      Nature: "Travaux",
      // Several communes bear the same name: the département tells them apart, the code beside is read back.
      Lieux: "Toulouse (31) ; Tarn (81)",
      "Codes des lieux": "31555 D81",
      "Montant annuel HT": 80_000,
      "Lancement prévu": new Date("2027-03-01T00:00:00Z"),
    });
  });

  test("say nothing of the nature where the intent leaves it to its family", async () => {
    await submitted({});
    expect(await onlyLine()).toMatchObject({ Nature: null });
  });

  test("are those that the filters of the list keep", async () => {
    const parks = await submitted({});
    await submitted({ title: "Nettoyage des écoles", category: "nettoyage/locaux", modality: "L2113-12" });
    await staff.post(`/intents/${parks}/steps`, { status: "qualified" });
    expect(await titles("sector=nettoyage")).toEqual(["Nettoyage des écoles"]);
    expect(await titles("modality=L2113-13")).toEqual(["Entretien des parcs"]);
    expect(await titles("q=ecoles")).toEqual(["Nettoyage des écoles"]);
    expect(await titles("statuses=qualified,sourcing")).toEqual(["Entretien des parcs"]);
    expect(await titles(`ids=${parks}`)).toEqual(["Entretien des parcs"]);
    expect(await titles("")).toHaveLength(2);
  });

  test("name a wrong filter, and are the team’s alone", async () => {
    expect((await staff.get("/intents.csv?statuses=inconnu")).status).toBe(400);
    expect((await app.visitor.get("/intents.csv")).status).toBe(401);
    expect((await buyer.get("/intents.csv")).status).toBe(403);
  });
});
