import { beforeEach, describe, expect, test } from "vitest";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { eligibilityAnswerSchema } from "../../shared/law/eligibility-schema.ts";
import { aBuyer, anIntent } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let owner: Client;
let buyerId: string;
beforeEach(async () => {
  app = await testApp();
  owner = await app.signIn("achats@valmontes.exemple.fr");
  buyerId = (await owner.post("/buyers", aBuyer())).as(buyerSchema).id;
});

const post = (changes: Parameters<typeof anIntent>[0]) =>
  owner.post("/intents", { ...anIntent(changes), buyerId });

describe("the amounts of an intent", () => {
  test("keep what each covers: a total, and the value of all lots", async () => {
    const amounts = {
      yearlyAmount: undefined,
      totalAmount: 30_000,
      allLotsAmount: 150_000,
      durationMonths: 4,
    };
    const created = (await post(amounts)).as(intentSchema);
    expect(created).toMatchObject({ totalAmount: 30_000, allLotsAmount: 150_000, durationMonths: 4 });
    expect(created.yearlyAmount).toBeUndefined();
    expect((await owner.get(`/intents/${created.id}`)).body).toMatchObject({ totalAmount: 30_000 });
  });

  test("that contradict each other are kept and read, and the law says which to mend", async () => {
    for (const [amounts, words] of [
      [{ yearlyAmount: 60_000, totalAmount: 30_000, durationMonths: 24 }, "Le montant total"],
      [{ yearlyAmount: undefined, totalAmount: 50_000, allLotsAmount: 30_000 }, "Le montant du lot"],
    ] as const) {
      const { id } = (await post(amounts)).as(intentSchema);
      const stored = (await owner.get(`/intents/${id}`)).as(intentSchema);
      const { category, cpv, yearlyAmount, totalAmount, allLotsAmount, durationMonths } = stored;
      const told = await app.visitor.post("/eligibility", {
        ...{ date: "2027-03-01", category, cpv, yearlyAmount, totalAmount, allLotsAmount, durationMonths },
      });
      const { modalities } = told.as(eligibilityAnswerSchema);
      const direct = modalities.find(({ modality }) => modality === "DIRECT");
      expect([direct?.open, direct?.toVerify]).toEqual([true, true]);
      expect(direct?.reasons.map(({ text }) => text).join(" ")).toContain(words);
    }
  });

  test("written before they said what they cover stay yearly", async () => {
    const { totalAmount, yearlyAmount } = (await post({})).as(intentSchema);
    expect([yearlyAmount, totalAmount]).toEqual([80_000, undefined]);
  });
});

describe("the CPV codes of an intent", () => {
  test.each([
    ["99999999", "n’existe pas"],
    ["77310000-1", "77310000-6"],
    ["77319999", "77310000-6"],
  ])("%s is refused when it is created, changed or judged", async (code, words) => {
    const { id, version } = (await post({})).as(intentSchema);
    const wrong = anIntent({ cpv: ["77310000", code] });
    const { modality: _modality, ...written } = wrong;
    for (const answer of [
      await post(wrong),
      await owner.put(`/intents/${id}`, wrong, version),
      await app.visitor.post("/intents/preview", written),
      await app.visitor.post("/eligibility", { date: "2027-03-01", cpv: wrong.cpv }),
    ]) {
      expect(answer.status).toBe(400);
      expect(answer.body).toMatchObject({ errors: [{ path: "cpv[1]", code: "unknown" }] });
      expect(JSON.stringify(answer.body)).toContain(words);
    }
  });
});
