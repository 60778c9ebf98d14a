import { beforeEach, describe, expect, test } from "vitest";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { effortAnswerSchema, effortRatesSchema, similarAnswerSchema } from "../../shared/effort/schema.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { aBuyer, anIntent, aSiret } from "../builders.ts";
import { followedContract } from "../followed-contract.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const question = { amount: 1_000_000, trade: "Bâtiment, en moyenne", effort: 0.05, durationMonths: 24 };
/** A buyer’s member, signed in, with an intent that is their own. */
const aMember = async (n: number) => {
  const member = await app.signIn(`achats-${n}@exemple.fr`);
  const input = aBuyer({ siret: aSiret(700 + n), name: `Ville ${n}` });
  const buyerId = (await member.post("/buyers", input)).as(buyerSchema).id;
  const intent = (await member.post("/intents", { ...anIntent(), buyerId })).as(intentSchema);
  return { member, buyerId, intent };
};
const similarTo = async (who: Client, category = "batiment/peinture-sols") =>
  (await who.get(`/effort/similar?category=${category}`)).as(similarAnswerSchema);

describe("the hours that a contract can ask for", () => {
  test("are counted for anybody, with how and from which figures", async () => {
    const answer = (await app.visitor.post("/effort", question)).as(effortAnswerSchema);
    expect(answer).toMatchObject({
      ...{ hours: { low: 830, high: 1_000 }, labourShare: 0.5, countedOn: "2026-11-22" },
      sources: [expect.stringContaining("mefsud77")],
    });
    expect(answer.formula).toMatch(/833 à 1.000.heures, soit environ 830/);
    expect(answer.fullTime).toMatch(/équivalent/);
  });

  test.each([
    [{ amount: 0 }, "amount", /Montant/],
    [{ trade: "Plongée" }, "trade", /Métier/],
    [{ trade: undefined }, "trade", /Métier/],
    [{ effort: 2 }, "effort", /Effort/],
    [{ hourlyCost: 3 }, "hourlyCost", /Coût horaire/],
    [{ durationMonths: 0 }, "durationMonths", /Durée/],
  ])("are refused for a wrong entry, which is named: %j", async (changes, path, message) => {
    const refused = await app.visitor.post("/effort", { ...question, ...changes });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ errors: [{ path, message: expect.stringMatching(message) }] });
  });

  test("follow the rows of the team at once", async () => {
    const row = { trade: "Nettoyage", share: 0.8, from: "2026-01-01", source: "Nos marchés de 2025" };
    await staff.put("/settings/effort", { labourShares: [row], hourlyCosts: [] }, 0);
    const rates = (await app.visitor.get("/effort/rates")).as(effortRatesSchema);
    expect(rates.labourShares).toContainEqual(row);
    const answer = (await app.visitor.post("/effort", { ...question, trade: "nettoyage" })).as(
      effortAnswerSchema,
    );
    expect(answer).toMatchObject({ trade: "Nettoyage", labourShare: 0.8 });
  });
});

describe("what similar contracts gave", () => {
  const ended = (n: number, changes = {}) =>
    followedContract(app.deps, {
      ...{ n, amount: 100_000, plannedHours: 500, hours: { "2026-03": 100 * n } },
      ...changes,
    });

  test("is told to anybody of five ended contracts, which only the team reads one by one", async () => {
    for (const n of [1, 2, 3, 4]) await ended(n);
    await ended(6, { end: "2027-06-30" });
    expect(await similarTo(app.visitor)).toEqual({ summary: null, contracts: [] });
    app.clock.advance(601);
    await ended(5);
    app.clock.advance(601);
    const expected = {
      ...{ scope: "family", contracts: 5, reached: 0.6 },
      hoursPerTenThousand: { low: 20, middle: 30, high: 40 },
    };
    expect(await similarTo(app.visitor)).toEqual({ summary: expected, contracts: [] });
    const read = await similarTo(staff);
    expect(read.summary).toEqual(expected);
    expect(read.contracts).toHaveLength(5);
  });

  test("names to a buyer its own contracts alone", async () => {
    const { member, buyerId } = await aMember(1);
    for (const n of [1, 2, 3, 4]) await ended(n);
    await ended(5, { buyerId });
    const read = await similarTo(member);
    expect(read.summary?.contracts).toBe(5);
    expect(read.contracts.map(({ id }) => id)).toEqual(["con_effort5"]);
  });

  test("is refused for a family that does not exist", async () => {
    const refused = await app.visitor.get("/effort/similar?category=plongee");
    expect(refused.body).toMatchObject({ status: 400, errors: [{ path: "category" }] });
  });
});

describe("the hours kept with an intent", () => {
  test("are counted by the service, shown with the intent, kept as it changes, and taken out again", async () => {
    const { intent, member: buyer } = await aMember(1);
    const path = `/effort/intents/${intent.id}`;
    const kept = (await buyer.put(path, question, intent.version)).as(intentSchema);
    expect(kept.effort).toMatchObject({ hours: { low: 830, high: 1_000 }, countedOn: "2026-11-22" });
    const { title, category, services, places, modality, launchDate } = kept;
    const input = { title: `${title} !`, category, services, places, modality, launchDate };
    const changed = (await buyer.put(`/intents/${intent.id}`, input, kept.version)).as(intentSchema);
    expect(changed.effort).toEqual(kept.effort);
    const stale = await buyer.request("DELETE", path, undefined, { "if-match": `"${kept.version}"` });
    expect(stale.body).toMatchObject({ status: 412, code: "version.conflict" });
    const removed = await buyer.request("DELETE", path, undefined, { "if-match": `"${changed.version}"` });
    expect(removed.as(intentSchema)).not.toHaveProperty("effort");
    const journal = JSON.stringify((await staff.get(`/audit?subject=${intent.id}`)).body);
    for (const code of ["INTENT_EFFORT_KEPT", "INTENT_EFFORT_REMOVED"]) expect(journal).toContain(code);
  });

  test("are those of its buyer and of the team alone, and of an intent that is not over", async () => {
    const { intent } = await aMember(1);
    const { member: other } = await aMember(2);
    const path = `/effort/intents/${intent.id}`;
    expect((await app.visitor.put(path, question, intent.version)).status).toBe(401);
    expect((await other.put(path, question, intent.version)).status).toBe(403);
    expect((await staff.put("/effort/intents/int_none", question, 0)).status).toBe(404);
    const over = (await staff.post(`/intents/${intent.id}/withdrawal`, { reason: "Besoin annulé." })).as(
      intentSchema,
    );
    expect((await staff.put(path, question, over.version)).body).toMatchObject({
      code: "intent.wrongStatus",
    });
  });
});
