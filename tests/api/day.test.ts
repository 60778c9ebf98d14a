import { beforeEach, describe, expect, test } from "vitest";
import { roundViewSchema } from "../../functions/rounds/view.ts";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { planSchema } from "../../shared/meetings/schema.ts";
import { registrationSchema, rencontreSchema } from "../../shared/rencontres/schema.ts";
import { roundSchema } from "../../shared/rounds/schema.ts";
import { runEngine } from "../background.ts";
import { aBuyer } from "../builders.ts";
import { buyerWithIntent, publishedSupplier, registered } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type StartedDay, startedDay } from "../started-day.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let day: StartedDay;
beforeEach(async () => {
  app = await testApp();
  day = await startedDay(app);
});

const path = (rest = "") => `/rencontres/${day.rencontre.id}${rest}`;
const meetings = async () => (await day.staff.get(path("/plan"))).as(planSchema).meetings;
/** What a change would do, once it is computed; `fill` gives the places that it frees to others. */
const proposed = async (change: object, fill = true) => {
  const { number } = (await day.staff.post(path("/replanning"), { change, fill })).as(roundSchema);
  await runEngine(app);
  return (await day.staff.get(path(`/rounds/${number}`))).as(roundViewSchema);
};
/** The same, done. */
const replan = async (change: object, fill?: boolean) => {
  const { number, changes } = await proposed(change, fill);
  await day.staff.post(path(`/rounds/${number}/publication`));
  await runEngine(app);
  return changes;
};

describe("at the welcome desk", () => {
  const arrive = (client: Client, id: string | undefined, arrived: boolean) =>
    client.post(path(`/registrations/${id}/arrival`), { arrived });

  test("somebody arrives, once however often it is said, and it can be taken back", async () => {
    const first = (await arrive(day.staff, day.buyer.id, true)).as(registrationSchema);
    expect(first.arrivedAt).toBe("2027-03-18T07:30:00.000Z");
    app.clock.advance(60);
    expect((await arrive(day.staff, day.buyer.id, true)).as(registrationSchema)).toEqual(first);
    expect((await arrive(day.staff, day.buyer.id, false)).body).not.toHaveProperty("arrivedAt");
  });

  test("only staff say it, only on the day, and of those who are registered", async () => {
    const participant = await app.signIn(day.buyer.contact.email);
    expect((await arrive(participant, day.buyer.id, true)).status).toBe(403);
    expect((await arrive(app.visitor, day.buyer.id, true)).status).toBe(401);
    expect((await arrive(day.staff, "reg_absent", true)).body).toMatchObject({
      code: "registration.notFound",
    });
    await day.staff.post(path("/end"));
    expect((await arrive(day.staff, day.buyer.id, true)).body).toMatchObject({
      code: "rencontre.wrongStatus",
    });
  });
});

describe("a meeting that did not take place", () => {
  test("says who was missing", async () => {
    const [meeting] = await meetings();
    const answer = await day.staff.post(`/meetings/${meeting?.id}/attendance`, { status: "noShow" });
    expect(answer.status).toBe(400);
    expect(answer.body).toMatchObject({
      code: "request.invalid",
      errors: [
        {
          path: "absent",
          message: "Absents : dites qui manquait, l’acheteur, le fournisseur ou les deux.",
        },
      ],
    });
  });
});

describe("a replanning", () => {
  test("counts those who would be told, and tells as many", async () => {
    const change = { kind: "absent", registrationId: day.suppliers[0]?.id, from: "s1" };
    expect((await replan(change))?.people).toBe(2);
    expect(await mailsOf(app, "plan-changed")).toHaveLength(2);
  });

  test("gives somebody who is there after all its meeting again", async () => {
    const registrationId = day.suppliers[0]?.id;
    await replan({ kind: "absent", registrationId, from: "s1" });
    expect(await meetings()).toHaveLength(1);
    expect(await replan({ kind: "back", registrationId, from: "s1" })).toMatchObject({
      added: [{ supplierName: "Fournisseur 1" }],
      people: 2,
    });
    expect(await meetings()).toHaveLength(2);
  });

  test("finds meetings for a supplier who comes without having registered, with the reasons", async () => {
    const supplier = await publishedSupplier(day.staff, 3);
    const { id } = await registered(day.staff, day.rencontre.id, supplier.id);
    const added = { kind: "added", registrationId: id };
    expect((await replan(added))?.added).toMatchObject([{ supplierName: "Fournisseur 3" }]);
    const meeting = (await meetings()).find((one) => one.supplier.registrationId === id);
    expect(meeting?.intents[0]?.reasons).not.toEqual([]);
    expect(await replan(added)).toEqual({ moved: [], cancelled: [], added: [], people: 0 });
  });

  test("finds meetings for a buyer who comes without having registered", async () => {
    const { buyerId, intent } = await buyerWithIntent(day.staff, 2);
    const { id } = await registered(day.staff, day.rencontre.id, buyerId, { intentIds: [intent.id] });
    const changes = await replan({ kind: "added", registrationId: id });
    expect(changes?.added.map(({ supplierName }) => supplierName).sort()).toEqual([
      "Fournisseur 1",
      "Fournisseur 2",
    ]);
    expect(changes?.people).toBe(3);
  });

  test("empties a table that is lost, and keeps it empty until it is found again", async () => {
    const tablesUsed = async () => [...new Set((await meetings()).map(({ place }) => place?.table))];
    const [table, ...others] = await tablesUsed();
    expect(others).toEqual([]);
    const changes = await replan({ kind: "tableLost", table, from: "s1" });
    expect(changes).toMatchObject({ cancelled: [], added: [], people: 3 });
    expect(await tablesUsed()).not.toContain(table);
    await replan({ kind: "absent", registrationId: day.suppliers[0]?.id, from: "s1" });
    await replan({ kind: "back", registrationId: day.suppliers[0]?.id, from: "s1" });
    expect(await meetings()).toHaveLength(2);
    expect(await tablesUsed()).not.toContain(table);
    expect((await replan({ kind: "tableBack", table }))?.people).toBe(0);
    expect((await day.staff.get(path())).as(rencontreSchema).lostTables).toEqual([]);
  });

  test("gives free places to those who wait for one", async () => {
    const registrationId = day.suppliers[0]?.id;
    await replan({ kind: "absent", registrationId, from: "s1" });
    await replan({ kind: "back", registrationId, from: "s1" }, false);
    expect(await meetings()).toHaveLength(1);
    expect(await replan({ kind: "freePlaces" })).toMatchObject({
      added: [{ supplierName: "Fournisseur 1" }],
      moved: [],
      cancelled: [],
      people: 2,
    });
    expect(await meetings()).toHaveLength(2);
  });

  test("names a table that there is", async () => {
    const answer = await day.staff.post(path("/replanning"), {
      change: { kind: "tableLost", table: 11, from: "s1" },
    });
    expect(answer.body).toMatchObject({
      errors: [{ path: "change.table", message: "Table : il n’y en a que 10." }],
    });
  });
});

describe("without having registered", () => {
  test("nobody lets itself in on the day: staff do", async () => {
    const member = await app.signIn("achats@valmontes.exemple.fr");
    const { id } = (await member.post("/buyers", aBuyer())).as(buyerSchema);
    const body = { organisationId: id, contact: { name: "Dominique Faure", email: "faure@exemple.fr" } };
    expect((await member.post(path("/registrations"), body)).body).toMatchObject({
      code: "rencontre.wrongStatus",
    });
    expect((await app.visitor.post(path("/registrations"), body)).status).toBe(401);
    expect((await day.staff.post(path("/registrations"), body)).status).toBe(201);
  });
});
