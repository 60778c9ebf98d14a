import { describe, expect, test } from "vitest";
import * as z from "zod";
import { workedYearDocuments } from "../../functions/clause/documents.ts";
import { recordHours } from "../../functions/clause/record-hours.ts";
import { everyItem, getDocument } from "../../functions/platform/db/documents.ts";
import { workedYearKey } from "../../functions/platform/db/keys/clause.ts";
import { journalOfMonth } from "../../functions/platform/db/keys/journal.ts";
import {
  type Employment,
  employmentSchema,
  type Participant,
  participantSchema,
} from "../../shared/clause/schema.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { identityViewSchema, participantViewSchema } from "../../shared/participants/view.ts";
import { tick } from "../background.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { peopleWhoWork } from "../hours-world.ts";
import { buyerWithIntent, publishedSupplier } from "../made-by-staff.ts";
import { mortalTable } from "../mortal-table.ts";
import { type Client, inMemory, type Store, type TestApp, testApp } from "../test-app.ts";

const path = "/clause/participants";
const facts = { gender: "F", statuses: ["RSA"], commune: "31555", prescriber: "PLIE" };
const elan = { firstName: "Jean-Pierre", lastName: "Élan", birthDate: "1990-04-12" };

/** The 2nd of November 2026, with two contracts followed and people at work since September. */
const begun = async (store: Store = inMemory) => {
  const app = await testApp({ store, at: "2026-11-02T08:00:00.000Z" });
  await peopleWhoWork(app.deps);
  return { app, staff: await app.signInStaff() };
};

const created = async (staff: Client, input: object = {}): Promise<Participant> =>
  (await staff.post(path, { facts, ...input })).as(participantSchema);
const view = async (staff: Client, id: string) =>
  (await staff.get(`${path}/${id}`)).as(participantViewSchema);
const decided = async (staff: Client, id: string, decision: object) => {
  const { participant } = await view(staff, id);
  return staff.request("POST", `${path}/${id}/eligibility`, decision, {
    "if-match": `"${participant.version}"`,
  });
};
const eligible = { status: "eligible", grounds: ["RSA"], until: "2028-11-01" };
const job = { contractId: "con_school", companyId: "ent_builder", type: "CDDI", start: "2026-11-02" };
const hired = async (staff: Client, id: string, more: object = {}): Promise<Employment> => {
  await decided(staff, id, eligible);
  return (await staff.post(`${path}/${id}/employments`, { ...job, ...more })).as(employmentSchema);
};
const faultsOf = (body: unknown) =>
  z.object({ errors: z.array(z.object({ path: z.string(), message: z.string() })).default([]) }).parse(body)
    .errors;
const reportOf = async (staff: Client, year = 2026) =>
  (await staff.get(`/reports/${year}`)).as(reportSchema).clause;
const worked = async (app: TestApp, employment: Employment, month: string, hours: number) =>
  app.deps.table.transact(await recordHours(app.deps, [{ employment, month, hours }]));
const journal = async (app: TestApp, months: string[]) => {
  const found: string[] = [];
  for (const month of months)
    for await (const { doc } of everyItem(app.deps.table, journalOfMonth(month)))
      found.push(JSON.stringify(doc));
  return found;
};

describe.each<[string, () => Promise<Store | undefined>]>([
  ["SQLite", async () => inMemory],
  [
    "DynamoDB",
    async () => {
      const { missing } = await dynamoLocal();
      return missing === undefined ? (now) => newDynamoTable(now) : undefined;
    },
  ],
])("a person employed under a clause, kept in %s,", (_, storeOf) => {
  test("is entered under a code without meaning, checked, employed, and found by code, year and state", async (context) => {
    const store = await storeOf();
    if (!store) return context.skip("DynamoDB Local is not installed");
    const { staff } = await begun(store);
    const person = await created(staff, { identity: elan });
    expect(person).toMatchObject({ code: expect.stringMatching(/^P-[2-9A-Z]{6}$/), born: "1990-04" });
    expect(JSON.stringify(person)).not.toMatch(/lan|Pierre/i);
    expect((await staff.get(`${path}?state=proposed`)).body).toMatchObject({ items: [{ id: person.id }] });
    expect((await staff.get(`${path}?year=none`)).body).toMatchObject({ items: [{ id: person.id }] });
    const refused = await staff.post(`${path}/${person.id}/employments`, job);
    expect([refused.status, refused.body]).toMatchObject([
      409,
      { detail: expect.stringContaining("attend d’être vérifiée") },
    ]);
    const employment = await hired(staff, person.id);
    const seen = await view(staff, person.id);
    expect(seen.participant).toMatchObject({ firstEntry: "2026-11-02", eligibility: eligible });
    expect(seen.employments).toMatchObject([
      { id: employment.id, contractTitle: "École de Lalande", companyName: "Bâti Garonne", hours: 0 },
    ]);
    expect(seen.requests.map(({ months, askOn }) => [months, askOn])).toEqual([
      [3, "2027-02-02"],
      [6, "2027-05-02"],
      [12, "2027-11-02"],
    ]);
    expect((await staff.get(`${path}?state=eligible`)).body).toMatchObject({ items: [{ id: person.id }] });
    expect((await staff.get(`${path}?text=${person.code.toLowerCase()}&year=2019`)).body).toMatchObject({
      items: [{ id: person.id }],
    });
    expect((await staff.get(`${path}?year=2026&text=zzz`)).body).toEqual({ items: [] });
  });

  test("is one person less, and not an hour less, once two records are joined", async (context) => {
    const store = await storeOf();
    if (!store) return context.skip("DynamoDB Local is not installed");
    const { app, staff } = await begun(store);
    const one = await created(staff, { identity: elan });
    const other = await created(staff, {
      identity: { ...elan, firstName: "jean pierre", lastName: "ELAN" },
      facts: { ...facts, level: "BAC" },
    });
    await worked(app, await hired(staff, one.id), "2026-11", 100);
    await worked(app, await hired(staff, other.id, { contractId: "con_garden" }), "2026-11", 50);
    expect(
      (await staff.post(`${path}/${other.id}/situations`, { on: "2026-11-02", kind: "CDI" })).status,
    ).toBe(204);
    const before = await reportOf(staff);
    expect((await view(staff, one.id)).similar).toMatchObject([{ id: other.id, code: other.code }]);
    expect((await staff.post(`${path}/${one.id}/joining`, { otherId: other.id })).status).toBe(200);
    const after = await reportOf(staff);
    const { participants = 0, newParticipants = 0 } = before;
    expect(after).toMatchObject({
      hours: before.hours,
      employments: before.employments,
      contracts: before.contracts,
      byBuyer: before.byBuyer.map(({ hours }) => ({ hours })),
      participants: (participants ?? 0) - 1,
      newParticipants: (newParticipants ?? 0) - 1,
    });
    const joined = await view(staff, other.id);
    expect(joined.participant).toMatchObject({ id: one.id, level: "BAC" });
    expect(joined).toMatchObject({ employments: [{}, {}], situations: [{ kind: "CDI" }], similar: [] });
    expect((await staff.get(`${path}?text=${other.code}`)).body).toMatchObject({ items: [] });
    const again = await staff.post(`${path}/${one.id}/joining`, { otherId: other.id });
    expect(again.status).toBe(409);
  });

  test("loses their name at its date, and every figure stays", async (context) => {
    const store = await storeOf();
    if (!store) return context.skip("DynamoDB Local is not installed");
    const { app, staff } = await begun(store);
    const person = await created(staff, { identity: elan });
    const employment = await hired(staff, person.id, { end: "2027-06-30" });
    await worked(app, employment, "2026-11", 100);
    const before = await reportOf(staff);
    expect((await view(staff, person.id)).identity).toMatchObject({ eraseOn: "2029-06-30" });
    app.clock.set("2029-06-29T20:00:00.000Z");
    await tick(app);
    const later = await app.signInStaff();
    expect((await later.post(`${path}/${person.id}/identity/reading`)).status).toBe(200);
    app.clock.set("2029-06-30T08:00:00.000Z");
    await tick(app);
    expect((await later.post(`${path}/${person.id}/identity/reading`)).status).toBe(404);
    expect((await view(later, person.id)).identity).toBeUndefined();
    expect(await reportOf(later)).toEqual(before);
    const same = await created(later, { identity: elan });
    expect((await view(later, same.id)).similar).toEqual([]);
    expect((await journal(app, ["2029-06"])).join()).toContain("IDENTITY_ERASED");
  });
});

describe("an identity", () => {
  test("is shown to staff who ask for it, and each reading is in the journal, which names nobody", async () => {
    const { app, staff } = await begun();
    const person = await created(staff, { identity: { ...elan, email: "jp@exemple.fr" } });
    const shown = (await staff.post(`${path}/${person.id}/identity/reading`)).as(identityViewSchema);
    expect(shown).toMatchObject({ ...elan, email: "jp@exemple.fr", eraseOn: "2028-11-02" });
    expect(shown).not.toHaveProperty("personHash");
    const lines = await journal(app, ["2026-11"]);
    expect(lines.filter((line) => line.includes("IDENTITY_READ"))).toHaveLength(1);
    expect(lines.join()).not.toMatch(/Élan|Jean-Pierre|jp@/);
  });

  test("is in no list, no record of the person, no export and no report", async () => {
    const { staff } = await begun();
    const person = await created(staff, {
      identity: { ...elan, referrer: { name: "Ana Roux", email: "ana@plie.exemple.fr" } },
    });
    await hired(staff, person.id);
    for (const asked of [
      `${path}?state=eligible`,
      `${path}/${person.id}`,
      `${path}/unanswered?months=3`,
      "/reports/2026",
      "/reports/2026.csv",
      "/contracts.csv",
      "/audit?month=2026-11",
    ]) {
      const { body } = await staff.get(asked);
      expect([asked, JSON.stringify(body)]).toEqual([
        asked,
        expect.not.stringMatching(/Élan|Jean-Pierre|ana@plie/),
      ]);
    }
  });

  test("finds the same person whatever the case, the accents and the hyphens, and remembers who is another", async () => {
    const { staff } = await begun();
    const one = await created(staff, { identity: { ...elan, firstName: "JEAN-PIERRE ", lastName: " Élan" } });
    const other = await created(staff);
    expect((await view(staff, other.id)).similar).toEqual([]);
    const entered = await staff.put(
      `${path}/${other.id}/identity`,
      { firstName: "jean pierre", lastName: "elan", birthDate: "1990-04-12" },
      0,
    );
    expect(entered.status).toBe(200);
    expect((await view(staff, other.id)).similar).toMatchObject([{ id: one.id }]);
    expect((await staff.post(`${path}/${other.id}/telling-apart`, { otherId: one.id })).status).toBe(200);
    expect((await view(staff, one.id)).similar).toEqual([]);
    expect((await view(staff, other.id)).similar).toEqual([]);
    expect((await view(staff, other.id)).participant.born).toBe("1990-04");
  });

  test("corrected to another name is no longer found by the first one", async () => {
    const { staff } = await begun();
    const one = await created(staff, { identity: elan });
    await staff.put(`${path}/${one.id}/identity`, { ...elan, lastName: "Costa" }, 1);
    const other = await created(staff, { identity: elan });
    expect((await view(staff, other.id)).similar).toEqual([]);
    expect((await staff.put(`${path}/${one.id}/identity`, elan, 1)).status).toBe(412);
  });

  test("stays while the person works, and moves with the end of their last employment", async () => {
    const { app, staff } = await begun();
    const person = await created(staff, { identity: elan });
    const employment = await hired(staff, person.id);
    app.clock.set("2028-11-02T09:00:00.000Z");
    await tick(app);
    const later = await app.signInStaff();
    expect((await view(later, person.id)).identity).toMatchObject({ eraseOn: "2030-11-02" });
    const ended = await later.put(`${path}/employments/${employment.id}/end`, { end: "2028-10-31" }, 1);
    expect(ended.status).toBe(200);
    expect((await view(later, person.id)).identity).toMatchObject({ eraseOn: "2030-10-31" });
  });

  test("is erased whole or not at all, wherever the clock is killed", async () => {
    for (let step = 1; step <= 6; step += 1) {
      const { app, staff } = await begun();
      const person = await created(staff, { identity: elan });
      app.clock.set("2028-11-02T09:00:00.000Z");
      const { eraseDueIdentity } = await import("../../functions/participants/erase-identity.ts");
      const { table } = mortalTable(app.deps.table, step);
      await eraseDueIdentity({ ...app.deps, table }, person.id).catch(() => undefined);
      await tick(app);
      const later = await app.signInStaff();
      expect((await view(later, person.id)).identity).toBeUndefined();
      const erased = (await journal(app, ["2028-11"])).filter((line) => line.includes("IDENTITY_ERASED"));
      expect(erased).toHaveLength(1);
    }
  });

  test("whose birth date contradicts the facts is refused at its field", async () => {
    const { staff } = await begun();
    const refused = await staff.post(path, { facts: { ...facts, born: "1991-01" }, identity: elan });
    expect(refused.status).toBe(400);
    expect(faultsOf(refused.body)).toMatchObject([
      { path: "identity.birthDate", message: expect.stringContaining("janvier 1991") },
    ]);
  });
});

describe("an employment", () => {
  const refusedWith = async (staff: Client, id: string, more: object) => {
    const answer = await staff.post(`${path}/${id}/employments`, { ...job, ...more });
    return [answer.status, ...faultsOf(answer.body).map(({ path: field, message }) => `${field} ${message}`)];
  };

  test("that does not fit its contract is refused with a word on each field", async () => {
    const { staff } = await begun();
    const person = await created(staff, { facts: { ...facts, born: "1990-04" } });
    await hired(staff, person.id, { end: "2027-01-31" });
    expect(await refusedWith(staff, person.id, { start: "2025-12-31", end: "2029-01-01" })).toEqual([
      400,
      expect.stringContaining("start Début : ce jour est hors du marché"),
      expect.stringContaining("end Fin : ce jour est hors du marché"),
      expect.stringContaining("start Début : cette personne a déjà un contrat de travail sur ce marché"),
    ]);
    expect(await refusedWith(staff, person.id, { start: "2027-03-01", end: "2027-02-01" })).toEqual([
      400,
      expect.stringContaining("end Fin : elle vient avant le début"),
    ]);
    expect(await refusedWith(staff, person.id, { start: "2027-03-01", companyId: "ent_agency" })).toEqual([
      400,
      expect.stringContaining("companyId Entreprise : elle ne tient pas ce marché"),
    ]);
    expect(await refusedWith(staff, person.id, { start: "2027-03-01", employerId: "ent_builder" })).toEqual([
      400,
      expect.stringContaining("employerId Employeur : c’est l’entreprise elle-même"),
    ]);
    const young = await created(staff, { facts: { ...facts, born: "2013-01" } });
    await decided(staff, young.id, eligible);
    expect(await refusedWith(staff, young.id, {})).toEqual([
      400,
      expect.stringContaining("n’avait pas 15 ans"),
    ]);
    expect(await refusedWith(staff, person.id, { start: "2027-03-01", contractId: "con_none" })).toEqual([
      404,
    ]);
  });

  test("needs an eligibility that still holds on its first day", async () => {
    const { staff } = await begun();
    const person = await created(staff);
    await decided(staff, person.id, { ...eligible, until: "2026-11-10" });
    const late = await staff.post(`${path}/${person.id}/employments`, { ...job, start: "2026-11-11" });
    expect([late.status, late.body]).toMatchObject([
      409,
      { detail: expect.stringContaining("10 novembre 2026") },
    ]);
    await decided(staff, person.id, { status: "refused", reason: "Déjà en CDI ailleurs." });
    const refused = await staff.post(`${path}/${person.id}/employments`, job);
    expect(refused.body).toMatchObject({ detail: expect.stringContaining("Déjà en CDI ailleurs.") });
    expect((await staff.get(`${path}?state=refused`)).body).toMatchObject({ items: [{ id: person.id }] });
    const past = await decided(staff, person.id, { ...eligible, until: "2026-11-01" });
    expect(faultsOf(past.body)).toMatchObject([{ path: "until" }]);
  });

  test("corrected takes its hours to the other contract, its year and the first entry with it", async () => {
    const { app, staff } = await begun();
    const person = await created(staff);
    const employment = await hired(staff, person.id, { start: "2026-11-02" });
    await worked(app, employment, "2027-01", 80);
    const moved = { ...job, contractId: "con_garden", start: "2027-01-04", type: "CDI" };
    expect((await staff.put(`${path}/employments/${employment.id}`, moved, 1)).status).toBe(200);
    const seen = await view(staff, person.id);
    expect(seen.participant.firstEntry).toBe("2027-01-04");
    expect(seen.employments).toMatchObject([
      { contractTitle: "Jardins de la Reynerie", type: "CDI", hours: 80 },
    ]);
    const year2026 = await getDocument(
      app.deps.table,
      workedYearDocuments,
      workedYearKey(employment.id, 2026),
    );
    expect(year2026).toBeUndefined();
    const ended = await staff.put(`${path}/employments/${employment.id}/end`, { end: "2027-01-02" }, 2);
    expect(faultsOf(ended.body).map(({ path: field }) => field)).toContain("end");
    const after = await staff.put(
      `${path}/employments/${employment.id}`,
      { ...moved, start: "2027-02-01" },
      2,
    );
    expect(faultsOf(after.body)).toMatchObject([{ message: expect.stringContaining("en janvier 2027") }]);
  });

  test("and a person asked for twice with one key are made once", async () => {
    const { staff } = await begun();
    const key = { "idempotency-key": "une-seule-fois" };
    const [first, second] = [
      await staff.request("POST", path, { facts }, key),
      await staff.request("POST", path, { facts }, key),
    ];
    expect(second.as(participantSchema).id).toBe(first.as(participantSchema).id);
    const { id } = first.as(participantSchema);
    await decided(staff, id, eligible);
    await staff.request("POST", `${path}/${id}/employments`, job, key);
    await staff.request("POST", `${path}/${id}/employments`, job, key);
    expect((await view(staff, id)).employments).toHaveLength(1);
  });
});

describe("nobody but staff", () => {
  test("reads or changes anything of a person employed under a clause", async () => {
    const { app, staff } = await begun();
    const person = await created(staff, { identity: elan });
    const employment = await hired(staff, person.id);
    await publishedSupplier(staff, 1);
    await buyerWithIntent(staff, 1);
    const supplier = await app.signIn("fournisseur-1@exemple.fr");
    const buyer = await app.signIn("acheteur-1@exemple.fr");
    const one = `${path}/${person.id}`;
    const match = { "if-match": '"1"' };
    const routes: [method: string, path: string, body?: object][] = [
      ["GET", path],
      ["GET", one],
      ["GET", `${path}/unanswered?months=3`],
      ["POST", path, { facts }],
      ["PUT", one, { facts }],
      ["POST", `${one}/eligibility`, eligible],
      ["POST", `${one}/identity/reading`, {}],
      ["PUT", `${one}/identity`, elan],
      ["DELETE", `${one}/identity`],
      ["POST", `${one}/joining`, { otherId: "par_1" }],
      ["POST", `${one}/telling-apart`, { otherId: "par_1" }],
      ["POST", `${one}/employments`, job],
      ["PUT", `${path}/employments/${employment.id}`, job],
      ["PUT", `${path}/employments/${employment.id}/end`, {}],
      ["POST", `${one}/situations`, { on: "2026-11-02", kind: "CDI" }],
      ["DELETE", `${one}/situations/2026-11-02`],
    ];
    for (const [client, status] of [
      [app.visitor, 401],
      [supplier, 403],
      [buyer, 403],
    ] as const)
      for (const [method, route, body] of routes)
        expect([method, route, (await client.request(method, route, body, match)).status]).toEqual([
          method,
          route,
          status,
        ]);
  });
});

describe("at the request of a person", () => {
  test("their identity is exported whole and erased, by their address; the facts stay", async () => {
    const { staff } = await begun();
    const email = "jp@exemple.fr";
    const person = await created(staff, { identity: { ...elan, email } });
    await hired(staff, person.id);
    expect((await staff.post("/auth/people/export", { email })).body).toMatchObject({
      identities: [{ participantId: person.id, as: "participant", identity: elan }],
    });
    expect((await staff.post("/auth/people/erasure", { email })).status).toBe(204);
    expect((await staff.post("/auth/people/export", { email })).body).toMatchObject({ identities: [] });
    expect(await view(staff, person.id)).toMatchObject({ participant: { id: person.id }, employments: [{}] });
    expect((await view(staff, person.id)).identity).toBeUndefined();
  });

  test("whoever sent somebody is given their own contact, never the name, and is taken out of the identity", async () => {
    const { staff } = await begun();
    const referrer = { name: "Ana Roux", email: "ana@plie.exemple.fr", phone: "" };
    const person = await created(staff, { identity: { ...elan, referrer } });
    const { body } = await staff.post("/auth/people/export", { email: referrer.email });
    expect(body).toMatchObject({ identities: [{ as: "referrer", identity: { referrer } }] });
    expect(JSON.stringify(body)).not.toMatch(/Élan|Jean-Pierre/);
    expect((await staff.post("/auth/people/erasure", { email: referrer.email })).status).toBe(204);
    const shown = (await staff.post(`${path}/${person.id}/identity/reading`)).as(identityViewSchema);
    expect(shown).toMatchObject(elan);
    expect(shown.referrer).toBeUndefined();
  });
});
