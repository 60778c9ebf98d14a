import { beforeEach, describe, expect, test } from "vitest";
import { createBuyer } from "../../functions/buyers/create-buyer.ts";
import { forgetSilent } from "../../functions/overview/privacy/forget-silent.ts";
import { everyDocument, everyItem } from "../../functions/platform/db/documents.ts";
import { journalOfMonth } from "../../functions/platform/db/keys/journal.ts";
import { allLastContacts } from "../../functions/platform/db/keys/last-contacts.ts";
import type { Table } from "../../functions/platform/db/table.ts";
import { journalDocuments } from "../../functions/platform/journal.ts";
import { buyerInputSchema } from "../../shared/buyers/schema.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { tick } from "../background.ts";
import { aBuyer, aSiret, aSupplier } from "../builders.ts";
import { openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

const email = "camille@exemple.fr";
const contact = { name: "Camille Roux", email, phone: "0536490001", public: true };

let app: TestApp;
let person: Client;
let supplierId: string;
const arrive = async () => {
  app = await testApp({ at: "2026-11-02T10:00:00.000Z" });
  person = await app.signIn(email);
  supplierId = (await person.post("/suppliers", aSupplier({ contact }))).as(supplierSchema).id;
};
beforeEach(arrive);

/** One round of the clock at that time in Paris. */
const clockAt = async (day: string, hour = "09:00") => {
  app.clock.set(parisInstant(day, hour));
  await tick(app);
};
const contactNow = async () =>
  (await (await app.signInStaff()).get(`/suppliers/${supplierId}`)).as(supplierSchema).contact;
const told = async () => (await mailsOf(app, "erasure-announced")).filter(({ to }) => to === email);
const lastDayOf = async (address: string) => {
  const staff = await app.signInStaff();
  const { body } = await staff.post("/auth/people/export", { email: address });
  return (body as { lastContact?: { day: string } }).lastContact?.day;
};
const erasures = async (month: string) =>
  (await everyDocument(app.deps.table, journalDocuments, journalOfMonth(month))).filter(
    ({ code, by }) => code === "PERSON_ERASED" && by === "clock",
  );

describe("a person of whom nothing is heard", () => {
  test("is told once, thirty days before three years are over, and is still there", async () => {
    await clockAt("2029-10-03", "08:59");
    expect(await told()).toEqual([]);
    for (const day of ["2029-10-03", "2029-10-03", "2029-10-20"]) await clockAt(day);
    expect(await told()).toMatchObject([{ content: { erasedOn: "2029-11-02" }, status: "sent" }]);
    expect(await contactNow()).toMatchObject(contact);
  });

  test("is erased on the day, once, with a journal that does not name it", async () => {
    await clockAt("2029-10-03");
    await clockAt("2029-11-02", "08:59");
    expect(await contactNow()).toMatchObject(contact);
    for (const hour of ["09:00", "09:00", "09:05"]) await clockAt("2029-11-02", hour);
    expect(await contactNow()).toMatchObject({ name: "Contact retiré", email: "personne@anonyme.invalid" });
    const journal = await erasures("2029-11");
    expect(journal).toHaveLength(1);
    for (const trace of [email, "Camille", "0536"]) expect(JSON.stringify(journal)).not.toContain(trace);
    expect(await told()).toEqual([]);
    expect(await lastDayOf(email)).toBeUndefined();
  });

  test("has its thirty days although the clock stood still", async () => {
    await clockAt("2030-01-10");
    expect(await told()).toMatchObject([{ content: { erasedOn: "2030-02-09" } }]);
    await clockAt("2030-02-08");
    expect(await contactNow()).toMatchObject(contact);
    await clockAt("2030-02-09");
    expect(await contactNow()).toMatchObject({ name: "Contact retiré" });
  });

  test("is told once and erased whole although the clock was killed before or after any of its writes", async () => {
    for (let diesAt = 1, alive = false; !alive; diesAt++) {
      await arrive();
      for (const day of ["2029-10-03", "2029-11-02"]) {
        app.clock.set(parisInstant(day, "09:00"));
        const mortal = mortalTable(app.deps.table, diesAt);
        const dying = forgetSilent({ ...app.deps, table: mortal.table }, email);
        alive = await dying.then(
          () => true,
          () => false,
        );
        await tick(app);
        if (day === "2029-10-03") expect(await told()).toHaveLength(1);
      }
      expect(await contactNow()).toMatchObject({ name: "Contact retiré" });
      expect(await erasures("2029-11")).toHaveLength(1);
      expect(diesAt).toBeLessThan(40);
    }
  });
});

describe("whoever is heard of is kept three more years", () => {
  test("by signing in, even after the mail", async () => {
    await clockAt("2029-10-03");
    await app.signIn(email);
    await clockAt("2029-11-02");
    expect(await contactNow()).toMatchObject(contact);
    await clockAt("2032-09-03");
    expect((await told()).map(({ content }) => content.erasedOn)).toEqual(["2029-11-02", "2032-10-03"]);
    await clockAt("2032-10-03");
    expect(await contactNow()).toMatchObject({ name: "Contact retiré" });
  });

  test("by being given as contact of a page, an organisation or a registration, without an account", async () => {
    const staff = await app.signInStaff();
    const given = (address: string) => ({ ...contact, email: address });
    await person.post("/buyers", aBuyer({ contact: given("achats@exemple.fr") }));
    await person.post("/suppliers", aSupplier({ siret: aSiret(7), contact: given("fiche@exemple.fr") }));
    const rencontre = await openRencontre(staff);
    const { id } = await publishedSupplier(staff, 3);
    await registered(staff, rencontre.id, id, {
      contact: { ...given("jour@exemple.fr"), public: undefined },
    });
    for (const name of ["achats", "fiche", "jour"])
      expect(await lastDayOf(`${name}@exemple.fr`)).toBe("2026-11-02");
  });
});

test("a contact is written at most once a day, and a mail sent to somebody is none", async () => {
  const versions = async () => {
    const found = new Map<string, number>();
    for await (const { doc, version } of everyItem(app.deps.table, allLastContacts))
      found.set((doc as { email: string }).email, version);
    return found;
  };
  for (let i = 0; i < 2; i++) await app.signIn(email);
  expect((await versions()).get(email)).toBe(1);
  app.clock.advance(86_400);
  await app.visitor.post("/auth/links", { email });
  expect((await versions()).get(email)).toBe(1);
  await app.signIn(email);
  expect((await versions()).get(email)).toBe(2);
});

test("two contacts at once, the first of the day, are both taken", async () => {
  const given = { ...contact, email: "ensemble@exemple.fr" };
  const { table } = app.deps;
  let statusMeanwhile: number | undefined;
  const overtaken: Table = {
    ...table,
    transact: async (writes) => {
      statusMeanwhile ??= (await person.post("/suppliers", aSupplier({ siret: aSiret(7), contact: given })))
        .status;
      await table.transact(writes);
    },
  };
  const input = buyerInputSchema.parse(aBuyer({ contact: given }));
  await createBuyer({ ...app.deps, table: overtaken }, { type: "system", name: "tests" }, input);
  expect(statusMeanwhile).toBe(201);
  expect(await lastDayOf(given.email)).toBe("2026-11-02");
});

test("an erasure that the person asks for leaves nothing to the clock", async () => {
  expect(await lastDayOf(email)).toBe("2026-11-02");
  await person.delete("/auth/me");
  expect(await lastDayOf(email)).toBeUndefined();
  await clockAt("2029-10-03");
  expect(await told()).toEqual([]);
});
