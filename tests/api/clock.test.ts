import { beforeEach, describe, expect, test } from "vitest";
import type { Mail } from "../../functions/mail/outbox/mails.ts";
import { computeRound } from "../../functions/round-engine/compute-round.ts";
import { getSupplier } from "../../functions/suppliers/repository.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { engineOf, runEngine, tick } from "../background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const at = (day: string, hour = "09:00") => app.clock.set(parisInstant(day, hour));
const daysOf = (told: readonly Mail[]) => told.map(({ queuedAt }) => queuedAt.slice(0, 10));

describe("a rencontre on 18 March 2027", () => {
  let rencontre: Rencontre;
  let supplier: Registration;
  beforeEach(async () => {
    rencontre = await openRencontre(staff);
    supplier = await registered(staff, rencontre.id, (await publishedSupplier(staff, 1)).id);
    const { buyerId, intent } = await buyerWithIntent(staff, 1);
    await registered(staff, rencontre.id, buyerId, { intentIds: [intent.id] });
    await staff.post(`/rencontres/${rencontre.id}/closing`);
  });
  const path = () => `/rencontres/${rencontre.id}`;
  const publish = async () => {
    await staff.post(`${path()}/rounds`, {});
    await runEngine(app);
    await staff.post(`${path()}/rounds/1/publication`);
    await runEngine(app);
  };

  test("reminds participants a week and a day before, at nine in Paris, once", async () => {
    await publish();
    at("2027-03-11", "08:59");
    await tick(app);
    expect(await mailsOf(app, "reminder")).toEqual([]);
    for (const day of ["2027-03-11", "2027-03-12", "2027-03-17", "2027-03-17"]) {
      at(day);
      await tick(app);
    }
    const reminders = await mailsOf(app, "reminder");
    expect(daysOf(reminders)).toEqual(["2027-03-11", "2027-03-11", "2027-03-17", "2027-03-17"]);
    expect(new Set(reminders.map(({ to, queuedAt }) => `${to} ${queuedAt}`)).size).toBe(4);
  });

  test("reminds nobody once it is postponed", async () => {
    await publish();
    await staff.post(`${path()}/postponement`, { date: "2027-06-10", reason: "Salle indisponible" });
    await runEngine(app);
    at("2027-03-11");
    await tick(app);
    expect(await mailsOf(app, "reminder")).toEqual([]);
  });

  test("has its round computed although the engine died at it", async () => {
    await staff.post(`${path()}/rounds`, {});
    const mortal = mortalTable(app.deps.table, 3);
    const quiet = { ...app.deps.log, error: () => {} };
    await runEngine(app, engineOf({ ...app.deps, table: mortal.table, log: quiet }));
    expect((await staff.get(`${path()}/rounds/1`)).body).toMatchObject({ status: "computing", attempt: 1 });
    app.clock.advance(4 * 60);
    await tick(app);
    expect((await staff.get(`${path()}/rounds/1`)).body).toMatchObject({ status: "computing", attempt: 1 });
    app.clock.advance(61);
    await tick(app);
    expect((await staff.get(`${path()}/rounds/1`)).body).toMatchObject({ status: "proposed", attempt: 2 });
  });

  test("gives up a round whose engine dies each time, and says so", async () => {
    await staff.post(`${path()}/rounds`, {});
    for (let i = 0; i < 4; i++) {
      const { table } = mortalTable(app.deps.table, 2);
      const dying = computeRound(engineOf({ ...app.deps, table }), { rencontreId: rencontre.id, number: 1 });
      await expect(dying).rejects.toThrow("killed");
      app.clock.advance(301);
    }
    await tick(app);
    expect((await staff.get(`${path()}/rounds/1`)).body).toMatchObject({
      status: "failed",
      reason: "Le calcul a été interrompu plusieurs fois. Relancez une ronde.",
    });
  });

  test("has a publication left behind taken up a minute later", async () => {
    await staff.post(`${path()}/rounds`, {});
    await runEngine(app);
    await staff.post(`${path()}/rounds/1/publication`);
    await tick(app);
    expect((await staff.get(path())).body).toMatchObject({ status: "matched" });
    app.clock.advance(60);
    expect(await tick(app)).toMatchObject({ SERIES: 1 });
    expect((await staff.get(path())).body).toMatchObject({ status: "published" });
    expect((await mailsOf(app, "convocation")).map(({ to }) => to)).toContain(supplier.contact.email);
  });
});

describe("a proof that ends on 31 December 2027", () => {
  let supplier: Supplier;
  beforeEach(async () => {
    supplier = await publishedSupplier(staff, 1);
  });
  const page = () => getSupplier(app.deps, supplier.id);

  test("is announced 60, 30 and 7 days before, once each", async () => {
    for (const day of [
      "2027-10-31",
      "2027-11-01",
      "2027-11-02",
      "2027-11-30",
      "2027-12-01",
      "2027-12-02",
      "2027-12-24",
      "2027-12-25",
    ]) {
      at(day);
      await tick(app);
      await tick(app);
    }
    const told = await mailsOf(app, "proof-expiring");
    expect(told.map(({ queuedAt, content }) => [queuedAt.slice(0, 10), content.daysLeft])).toEqual([
      ["2027-11-01", 60],
      ["2027-12-01", 30],
      ["2027-12-24", 7],
    ]);
  });

  test("is announced late where the clock stood still for three days, not for four", async () => {
    at("2027-11-04");
    await tick(app);
    expect(await mailsOf(app, "proof-expiring")).toHaveLength(1);
    at("2027-12-05");
    await tick(app);
    expect(await mailsOf(app, "proof-expiring")).toHaveLength(1);
  });

  test("takes the page out of the annuaire 30 days after its end, not before", async () => {
    at("2028-01-29");
    await tick(app);
    expect(await page()).toMatchObject({ status: "published" });
    at("2028-01-30");
    await tick(app);
    expect(await page()).toMatchObject({
      status: "suspended",
      reason: expect.stringContaining("31 décembre 2027"),
    });
    expect(await mailsOf(app, "supplier-suspended")).toHaveLength(1);
  });

  test("is looked at from nine in Paris on", async () => {
    at("2028-01-30", "08:59");
    await tick(app);
    expect(await page()).toMatchObject({ status: "published" });
  });
});
