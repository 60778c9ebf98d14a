import { beforeEach, describe, expect, test } from "vitest";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { rencontreSchema } from "../../shared/rencontres/schema.ts";
import { runEngine, tick } from "../background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let rencontre: Rencontre;
let participants: Registration[];
/** A buyer, two suppliers that it could meet, and one that it could not. */
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  rencontre = await openRencontre(staff);
  participants = [];
  for (const n of [1, 2]) {
    const { id } = await publishedSupplier(staff, n);
    participants.push(await registered(staff, rencontre.id, id));
  }
  const apart = await publishedSupplier(staff, 3, {
    activities: [
      { category: "nettoyage/locaux", services: ["PRESTATION"], zone: { type: "radius", km: 30 } },
    ],
  });
  participants.push(await registered(staff, rencontre.id, apart.id));
  const { buyerId, intent } = await buyerWithIntent(staff, 1);
  participants.push(await registered(staff, rencontre.id, buyerId, { intentIds: [intent.id] }));
});

const path = (rest = "") => `/rencontres/${rencontre.id}${rest}`;
const post = async (verb: string, body?: object) => {
  app.clock.advance(1);
  const answer = await staff.post(path(verb), body);
  expect(answer.status).toBeLessThan(300);
  await runEngine(app);
  return answer;
};
const publish = async () => {
  await post("/closing");
  await post("/rounds", {});
  await post("/rounds/1/publication");
};
const everybody = () => participants.map(({ contact }) => contact.email).sort();
const readers = (told: readonly { to: string }[]) => told.map(({ to }) => to).sort();
const registrations = async () =>
  ((await staff.get(path("/registrations"))).body as { items: Registration[] }).items;
const reason = "Salle indisponible";

describe("a postponement", () => {
  test("to a new date tells everybody, keeps registrations and asks for them again", async () => {
    await post("/postponement", { date: "2027-06-10", reason });
    const told = await mailsOf(app, "rencontre-postponed");
    expect(readers(told)).toEqual(everybody());
    expect(told[0]?.content).toMatchObject({
      previousDate: "2027-03-18",
      dateKnown: true,
      reason,
      rencontre: { date: "2027-06-10" },
    });
    expect(told[0]?.content).not.toHaveProperty("sequence");
    expect(told.flatMap(({ content }) => content.previousMeetings)).toEqual([]);
    expect((await registrations()).map(({ status }) => status)).toEqual(Array(4).fill("toConfirm"));
    const { id } = participants[0] ?? { id: "" };
    expect((await staff.post(path(`/registrations/${id}/confirmation`))).body).toMatchObject({
      status: "registered",
    });
  });

  test("counts only those who confirmed in the next round", async () => {
    await post("/postponement", { date: "2027-06-10", reason });
    for (const { id } of participants.filter(({ organisationName }) => organisationName !== "Fournisseur 2"))
      await post(`/registrations/${id}/confirmation`);
    await post("/closing");
    await post("/rounds", {});
    expect((await staff.get(path("/rounds/1"))).body).toMatchObject({
      result: { buyers: 1, suppliers: 2, meetings: 1 },
    });
  });

  test("without a date tells everybody, and asks nothing yet", async () => {
    await post("/postponement", { reason });
    const told = await mailsOf(app, "rencontre-postponed");
    expect(readers(told)).toEqual(everybody());
    expect(told[0]?.content).toMatchObject({ dateKnown: false });
    expect((await registrations()).map(({ status }) => status)).toEqual(Array(4).fill("registered"));
  });

  test("of a published plan takes it back from calendars, and the next plan is sent whole", async () => {
    await publish();
    await post("/postponement", { date: "2027-06-10", reason });
    const told = await mailsOf(app, "rencontre-postponed");
    expect(told.map(({ content }) => content.sequence)).toEqual([1, 1, 1, 1]);
    const { publishedRound } = (await staff.get(path())).as(rencontreSchema);
    expect(publishedRound).toBeUndefined();
    for (const { id } of participants) await post(`/registrations/${id}/confirmation`);
    await post("/closing");
    expect((await staff.post(path("/rounds/1/publication"))).body).toMatchObject({
      code: "round.wrongStatus",
    });
    await post("/rounds", {});
    await post("/rounds/2/publication");
    const convocations = (await mailsOf(app, "convocation")).slice(4);
    expect(readers(convocations)).toEqual(everybody());
    expect(convocations.map(({ content }) => content.sequence)).toEqual([2, 2, 2, 2]);
    expect(convocations.flatMap(({ content }) => content.meetings)).toHaveLength(4);
  });

  test("of a draft tells nobody", async () => {
    const draft = (await staff.post("/rencontres", { ...rencontre })).as(rencontreSchema);
    const moved = await staff.post(`/rencontres/${draft.id}/postponement`, { date: "2027-06-10", reason });
    expect(moved.body).toMatchObject({ status: "draft", date: "2027-06-10" });
    await runEngine(app);
    expect(await mailsOf(app, "rencontre-postponed")).toEqual([]);
  });
});

describe("a cancellation", () => {
  test("before any round tells everybody why", async () => {
    await post("/cancellation", { reason: "Confinement" });
    const told = await mailsOf(app, "rencontre-cancelled");
    expect(readers(told)).toEqual(everybody());
    expect(told.map(({ content }) => content.meetings)).toEqual([[], [], [], []]);
  });

  test("with a round sends each its contacts and matches, without hours that were never told", async () => {
    await post("/closing");
    await post("/rounds", {});
    await post("/cancellation", { reason: "Confinement" });
    const told = await mailsOf(app, "rencontre-cancelled");
    const toBuyer = told.find(({ content }) => content.organisationName === "Acheteur 1");
    expect(toBuyer?.content.meetings).toHaveLength(2);
    expect(toBuyer?.content.meetings[0]).toMatchObject({
      counterpart: { organisationName: expect.stringContaining("Fournisseur"), contactName: "Claude Martin" },
      intents: [{ title: "Entretien des parcs" }],
    });
    expect(toBuyer?.content.meetings[0]).not.toHaveProperty("slot");
    const whyOf = (name: string) =>
      told
        .filter(({ content }) => content.organisationName.startsWith(name))
        .flatMap(({ content }) => content.meetings.map(({ why }) => why));
    for (const why of whyOf("Acheteur"))
      expect(why).toMatch(
        /^Son activité « Entretien d’espaces verts » est celle que vous recherchez, et sa zone/,
      );
    for (const why of whyOf("Fournisseur"))
      expect(why).toMatch(
        /^Votre activité « Entretien d’espaces verts » est celle qui est recherchée, et votre/,
      );
    expect([whyOf("Acheteur").length, whyOf("Fournisseur").length]).toEqual([2, 2]);
    const apart = told.find(({ content }) => content.organisationName === "Fournisseur 3");
    expect(apart?.content.meetings).toEqual([]);
  });

  test("of a published plan cancels it in calendars too", async () => {
    await publish();
    await post("/cancellation", { reason: "Confinement" });
    const told = await mailsOf(app, "rencontre-cancelled");
    expect(told.map(({ content }) => content.sequence)).toEqual([1, 1, 1, 1]);
    expect(told.flatMap(({ content }) => content.meetings).every(({ slot }) => slot)).toBe(true);
  });

  test("asks 30, 90 and 180 days later what came of the contacts", async () => {
    await post("/closing");
    await post("/rounds", {});
    await post("/cancellation", { reason: "Confinement" });
    app.clock.set("2026-12-22T08:00:00.000Z");
    await tick(app);
    const asked = await mailsOf(app, "follow-up");
    expect(asked.map(({ content }) => [content.wave, content.meetings.length]).sort()).toEqual([
      [30, 1],
      [30, 1],
      [30, 2],
    ]);
    app.clock.set("2027-12-31T08:00:00.000Z");
    await tick(app);
    expect((await app.visitor.get(path())).body).toMatchObject({ status: "cancelled" });
  });
});

describe("a change of format", () => {
  test("tells everybody, with the plan of those who have one", async () => {
    await publish();
    await post("/format", { format: "remote", link: "https://visio.exemple.fr/salle" });
    const told = await mailsOf(app, "format-changed");
    expect(readers(told)).toEqual(everybody());
    expect(told[0]?.content).toMatchObject({
      previousFormat: "inPerson",
      rencontre: { format: "remote", link: "https://visio.exemple.fr/salle" },
      sequence: 1,
    });
    expect(told.flatMap(({ content }) => content.meetings)).toHaveLength(4);
  });

  test("to an exchange of contacts leaves no hours", async () => {
    await publish();
    await post("/format", { format: "contactsOnly" });
    const meetings = (await mailsOf(app, "format-changed")).flatMap(({ content }) => content.meetings);
    expect(meetings).toHaveLength(4);
    expect(meetings.some(({ slot }) => slot)).toBe(false);
  });

  test("before the plan is published tells of the format alone", async () => {
    await post("/format", { format: "remote" });
    const told = await mailsOf(app, "format-changed");
    expect(readers(told)).toEqual(everybody());
    expect(told[0]?.content).toMatchObject({ meetings: [] });
  });

  test("made before the publication makes it one of contacts", async () => {
    await post("/format", { format: "contactsOnly" });
    await publish();
    const meetings = (await mailsOf(app, "convocation")).flatMap(({ content }) => content.meetings);
    expect(meetings).toHaveLength(4);
    expect(meetings.some(({ slot }) => slot)).toBe(false);
  });
});
