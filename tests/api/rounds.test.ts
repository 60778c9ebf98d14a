import { beforeEach, describe, expect, test } from "vitest";
import { weightsSampleSchema } from "../../functions/round-engine/read-weights-sample.ts";
import { matrixSchema } from "../../functions/rounds/read-matrix.ts";
import { pairSchema } from "../../functions/rounds/read-pair.ts";
import { roundViewSchema } from "../../functions/rounds/view.ts";
import { roundComparisonSchema } from "../../shared/rounds/comparison.ts";
import { runEngine } from "../background.ts";
import { openRencontre } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { id, rencontreBeforeRounds } from "./rencontre-before-rounds.ts";

type Setting = Awaited<ReturnType<typeof rencontreBeforeRounds>>;
let app: Setting["app"];
let staff: Setting["staff"];
let rencontre: Setting["rencontre"];
let path: Setting["path"];
let buyers: Setting["buyers"];
let suppliers: Setting["suppliers"];
let read: Setting["read"];
let compute: Setting["compute"];
beforeEach(async () => {
  ({ app, staff, rencontre, path, buyers, suppliers, read, compute } = await rencontreBeforeRounds());
});

describe("a round", () => {
  test("is asked for, computed by the engine, and shows its matches with reasons and its plan", async () => {
    const asked = await staff.post(path, {});
    expect(asked.status).toBe(202);
    expect(asked.headers.get("location")).toBe(`/api${path}/1`);
    expect(await read()).toMatchObject({ number: 1, status: "requested" });
    await runEngine(app);
    const round = await read();
    expect(round).toMatchObject({
      status: "proposed",
      result: { buyers: 2, suppliers: 3, intents: 2, matches: 6, candidates: 6, meetings: 6, unserved: 0 },
    });
    expect(round.matches).toHaveLength(6);
    expect(round.matches?.[0]?.reasons.length).toBeGreaterThan(0);
    expect(round.plan?.meetings[0]).toMatchObject({
      buyerName: expect.stringContaining("Acheteur"),
      supplierName: expect.stringContaining("Fournisseur"),
    });
    expect((await staff.get(`/rencontres/${rencontre.id}`)).body).toMatchObject({ status: "matched" });
  });

  test("puts nobody in two places at once", async () => {
    const { plan } = await compute();
    const places = (plan?.meetings ?? []).flatMap(({ buyer, supplier, slot, table }) => [
      `${buyer} ${slot}`,
      `${supplier} ${slot}`,
      `${table} ${slot}`,
    ]);
    expect(new Set(places).size).toBe(places.length);
  });

  test("is the same each time with the same seed", async () => {
    const first = await compute({ seed: 7 });
    const second = await compute({ seed: 7 });
    expect(second.plan).toEqual(first.plan);
  });

  test("keeps to the limits, for those who do not say", async () => {
    const { plan } = await compute({ limits: { maxMeetings: 1 } });
    expect(plan?.meetings).toHaveLength(2);
    expect((await staff.post(path, { limits: { minMeetings: 3, maxMeetings: 2 } })).body).toMatchObject({
      code: "request.invalid",
      errors: [{ path: "limits.maxMeetings" }],
    });
  });

  test("waits until registrations are closed, and for the round before", async () => {
    const other = await openRencontre(staff);
    expect((await staff.post(`/rencontres/${other.id}/rounds`, {})).body).toMatchObject({
      code: "rencontre.wrongStatus",
    });
    await staff.post(path, {});
    expect((await staff.post(path, {})).body).toMatchObject({ code: "round.inProgress" });
  });

  test("fails with a sentence where there is nobody to bring together", async () => {
    const empty = await openRencontre(staff);
    await staff.post(`/rencontres/${empty.id}/closing`);
    await staff.post(`/rencontres/${empty.id}/rounds`, {});
    await runEngine(app);
    const round = (await staff.get(`/rencontres/${empty.id}/rounds/1`)).as(roundViewSchema);
    expect(round).toMatchObject({ status: "failed", reason: expect.stringMatching(/^Il faut au moins un/) });
    expect((await staff.get(`/rencontres/${empty.id}`)).body).toMatchObject({ status: "closed" });
  });

  test("shows who could meet whom, and why for each pair", async () => {
    await compute();
    const matrix = (await staff.get(`${path}/1/matrix`)).as(matrixSchema);
    expect(matrix.buyers.map(({ name }) => name)).toEqual(["Acheteur 1", "Acheteur 2"]);
    expect(matrix.suppliers[0]).toEqual({ id: id(suppliers, 0), name: "Fournisseur 1", families: ["IAE"] });
    expect(matrix.cells).toHaveLength(6);
    const { matches } = await read();
    const best = Math.round((matches?.[0]?.score ?? 0) * 100);
    expect(Math.max(...matrix.cells.map(([, , score]) => score))).toBe(best);
    const pair = await staff.get(`${path}/1/pairs/${id(buyers, 0)}/${id(suppliers, 1)}`);
    expect(pair.as(pairSchema).items).toMatchObject([
      { title: "Entretien des parcs", reasons: expect.arrayContaining([expect.any(String)]) },
    ]);
    expect((await staff.get(`${path}/1/pairs/reg_absent/${id(suppliers, 1)}`)).body).toMatchObject({
      code: "registration.notFound",
    });
  });

  test("stays readable after the next one", async () => {
    await compute();
    await compute({ limits: { maxMeetings: 1 } });
    expect((await read(1)).plan?.meetings).toHaveLength(6);
    const { items } = (await staff.get(path)).body as { items: { number: number }[] };
    expect(items.map(({ number }) => number)).toEqual([1, 2]);
  });

  test("is staff’s business alone", async () => {
    const member = await app.signIn("membre@exemple.fr");
    for (const [who, status] of [
      [app.visitor, 401],
      [member, 403],
    ] as const) {
      expect((await who.get(path)).status).toBe(status);
      expect((await who.get(`${path}/1`)).status).toBe(status);
      expect((await who.get(`/rencontres/${rencontre.id}/weights-sample`)).status).toBe(status);
      expect((await who.get(`${path}/1/matrix`)).status).toBe(status);
      expect((await who.get(`${path}/1/pairs/${id(buyers, 0)}/${id(suppliers, 0)}`)).status).toBe(status);
      expect((await who.post(path, {})).status).toBe(status);
      expect((await who.post(`${path}/1/validation`)).status).toBe(status);
      expect((await who.post(`${path}/1/publication`)).status).toBe(status);
      expect((await who.post(`${path}/1/restoration`)).status).toBe(status);
      expect((await who.get(`${path}/1/comparison/2`)).status).toBe(status);
      expect((await who.delete(`${path}/1/adjustments/1`)).status).toBe(status);
      const veto = { type: "veto", buyer: id(buyers, 0), supplier: id(suppliers, 0) };
      expect((await who.post(`${path}/1/adjustments`, { adjustments: [veto] })).status).toBe(status);
    }
  });

  test.each(["0", "9", "un", "-1"])("numbered %s is not found", async (n) => {
    expect((await staff.get(`${path}/${n}`)).body).toMatchObject({ code: "round.notFound" });
  });
});

describe("the sample for weights", () => {
  test("shows intents with their suppliers scored part by part, before any round", async () => {
    const { items } = (await staff.get(`/rencontres/${rencontre.id}/weights-sample`)).as(weightsSampleSchema);
    expect(items).toHaveLength(2);
    expect(items[0]).toMatchObject({
      title: "Entretien des parcs",
      buyerName: expect.stringContaining("Acheteur"),
      suppliers: Array(3).fill({
        name: expect.stringContaining("Fournisseur"),
        components: expect.objectContaining({ activity: expect.any(Number), equity: expect.any(Number) }),
      }),
    });
  });
});

describe("two rounds", () => {
  test("are compared: figures, meetings, and what each participant gains or loses", async () => {
    await compute();
    await compute({ limits: { maxMeetings: 1 } });
    const found = (await staff.get(`${path}/1/comparison/2`)).as(roundComparisonSchema);
    expect(found).toMatchObject({ before: { meetings: 6 }, after: { meetings: 2 }, added: [] });
    expect(found.removed).toHaveLength(4);
    expect(found.participants[0]).toMatchObject({ side: "buyer", before: 3, after: 1 });
    expect((await staff.get(`${path}/1/comparison/9`)).body).toMatchObject({ code: "round.notFound" });
  });

  test("let staff go back to the first: its very plan becomes the newest round, and can be published", async () => {
    const first = await compute();
    await compute({ limits: { maxMeetings: 1 } });
    const answer = await staff.post(`${path}/1/restoration`);
    expect(answer.status).toBe(201);
    expect(answer.body).toMatchObject({ number: 3, status: "proposed", restoredFrom: 1 });
    const restored = await read(3);
    expect(restored.plan).toEqual(first.plan);
    expect(restored.options).toEqual(first.options);
    expect((await staff.post(`${path}/3/publication`)).status).toBe(202);
  });

  test("are not gone back to while one is computed, nor where one came to nothing", async () => {
    await compute();
    await staff.post(path, {});
    expect((await staff.post(`${path}/1/restoration`)).body).toMatchObject({ code: "round.inProgress" });
    await runEngine(app);
    expect((await staff.post(`${path}/9/restoration`)).body).toMatchObject({ code: "round.notFound" });
  });
});

describe("publishing a round", () => {
  test("sends each participant its plan, once, and makes it the rencontre’s", async () => {
    await compute();
    const asked = await staff.post(`${path}/1/publication`);
    expect([asked.status, asked.body]).toMatchObject([202, { status: "publishing" }]);
    expect(
      (await staff.post(`/rencontres/${rencontre.id}/cancellation`, { reason: "Non" })).body,
    ).toMatchObject({
      code: "rencontre.publishing",
    });
    await runEngine(app);
    expect((await staff.get(`/rencontres/${rencontre.id}`)).body).toMatchObject({
      status: "published",
      publishedRound: 1,
    });
    expect(await read()).toMatchObject({ status: "published" });
    const convocations = await mailsOf(app, "convocation");
    expect(convocations.map(({ to }) => to).sort()).toEqual(
      [...buyers, ...suppliers].map(({ contact }) => contact.email).sort(),
    );
    const toBuyer = convocations.find(({ to }) => to === buyers[0]?.contact.email);
    expect(toBuyer?.content).toMatchObject({
      sequence: 0,
      meetings: Array(3).fill({ counterpart: { email: expect.stringContaining("@exemple.fr") } }),
    });
  });

  test("of a round that a later one replaced is refused", async () => {
    await compute();
    await compute();
    expect((await staff.post(`${path}/1/publication`)).body).toMatchObject({ code: "round.notNewest" });
  });

  test("a second time tells only those whose plan changes, with a higher sequence", async () => {
    await compute();
    await staff.post(`${path}/1/publication`);
    await runEngine(app);
    const first = (await read(1)).plan?.meetings ?? [];
    const dropped = first.find(({ buyer }) => buyer === id(buyers, 0));
    const pins = first
      .filter((meeting) => meeting !== dropped)
      .map(({ buyer, supplier, slot, table }) => ({ type: "pin", buyer, supplier, slot, table }));
    await compute();
    await staff.post(`${path}/2/adjustments`, {
      adjustments: [...pins, { type: "veto", buyer: dropped?.buyer, supplier: dropped?.supplier }],
    });
    await runEngine(app);
    expect((await staff.post(`${path}/2/validation`)).body).toMatchObject({ status: "validated" });
    await staff.post(`${path}/2/publication`);
    await runEngine(app);
    expect(await mailsOf(app, "convocation")).toHaveLength(5);
    const changes = await mailsOf(app, "plan-changed");
    expect(changes.map(({ content }) => content.registrationId).sort()).toEqual(
      [dropped?.buyer, dropped?.supplier].sort(),
    );
    expect(changes[0]?.content).toMatchObject({ sequence: 1 });
    const toBuyer = changes.find(({ content }) => content.registrationId === dropped?.buyer);
    expect(toBuyer?.content).toMatchObject({
      previousMeetings: expect.objectContaining({ length: 3 }),
      meetings: expect.objectContaining({ length: 2 }),
    });
  });

  test("is not possible before it is proposed", async () => {
    await staff.post(path, {});
    expect((await staff.post(`${path}/1/publication`)).body).toMatchObject({ code: "round.inProgress" });
    expect((await staff.post(`${path}/1/validation`)).body).toMatchObject({ code: "round.inProgress" });
  });
});
