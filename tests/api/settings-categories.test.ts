import { beforeEach, describe, expect, test } from "vitest";
import { aBuyer, anIntent, aSupplier } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const aFamily = (changes: object = {}) => ({
  id: "espaces-verts/toitures",
  label: "Toitures végétalisées",
  nature: "WORKS",
  cpv: ["452614"],
  synonyms: ["sedum", "toit vert"],
  retired: false,
  ...changes,
});
const set = (families: object[], version = 0) => staff.put("/settings/categories", { families }, version);
const offered = async () =>
  ((await app.visitor.get("/categories")).body as { items: { id: string; label: string }[] }).items;

describe("a family of purchases that staff add", () => {
  test("is listed last of its sector, and pages and intents may name it", async () => {
    const intent = anIntent({ category: "espaces-verts/toitures" });
    const buyer = (await staff.post("/buyers", aBuyer())).body as { id: string };
    expect((await staff.post("/intents", { ...intent, buyerId: buyer.id })).body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "category" }],
    });
    await set([aFamily()]);
    const ids = (await offered()).map(({ id }) => id);
    expect(ids.indexOf("espaces-verts/toitures")).toBe(ids.indexOf("dechets-reemploi") - 1);
    expect((await staff.post("/intents", { ...intent, buyerId: buyer.id })).status).toBe(201);
    const activities = (aSupplier().activities ?? []).map((one) => ({
      ...one,
      category: "espaces-verts/toitures",
    }));
    const page = aSupplier({ activities });
    expect((await staff.post("/suppliers", page)).status).toBe(201);
  });

  test("gives its nature to a need, and its trade words to the search", async () => {
    await set([aFamily()]);
    const need = { date: "2027-03-01", category: "espaces-verts/toitures", totalAmount: 90_000 };
    expect((await app.visitor.post("/eligibility", need)).body).toMatchObject({ nature: "WORKS" });
    expect((await app.visitor.get("/suppliers?category=espaces-verts/toitures")).status).toBe(200);
    expect((await app.visitor.get("/suppliers?category=espaces-verts/inconnu")).body).toMatchObject({
      code: "request.invalid",
    });
  });

  test("is retired, kept for what names it, and never taken away", async () => {
    await set([aFamily()]);
    expect((await set([], 1)).body).toMatchObject({ code: "settings.familyGone" });
    expect((await set([aFamily({ retired: true })], 1)).status).toBe(200);
    expect(await offered()).toContainEqual(
      expect.objectContaining({ label: "Toitures végétalisées", retired: true }),
    );
  });

  test("is refused in a sector that does not exist, or with the label or the CPV prefix of another", async () => {
    const refused = async (changes: object) =>
      ((await set([aFamily(changes)])).body as { errors: { message: string }[] }).errors.map(
        ({ message }) => message,
      );
    expect(await refused({ id: "bricolage/toits" })).toEqual(["Secteur : ce secteur n’existe pas."]);
    expect(await refused({ label: "Entretien d’espaces verts" })).toEqual([
      "Nom : « Entretien d’espaces verts » existe déjà.",
    ]);
    expect(await refused({ cpv: ["7731"] })).toEqual([
      "Codes CPV : le préfixe 7731 est déjà celui de « Entretien d’espaces verts ».",
    ]);
    expect(await refused({ cpv: ["7730"] })).toEqual([
      expect.stringContaining("1 à 8 chiffres, sans zéros à la fin"),
    ]);
  });
});

test("a shipped family keeps its id under another label, and comes back as shipped when its change is taken away", async () => {
  const shipped = (await offered()).find(({ id }) => id === "espaces-verts/entretien");
  await set([
    aFamily({ id: "espaces-verts/entretien", label: "Jardinage", nature: "SERVICES", cpv: ["7731"] }),
  ]);
  expect(await offered()).toContainEqual(
    expect.objectContaining({ id: "espaces-verts/entretien", label: "Jardinage" }),
  );
  await set([], 1);
  expect(await offered()).toContainEqual(shipped);
});
