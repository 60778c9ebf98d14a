import { describe, expect, test } from "vitest";
import { tick } from "../background.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { buyerWithIntent, publishedSupplier } from "../made-by-staff.ts";
import {
  begun,
  created,
  elan,
  eligible,
  facts,
  hired,
  job,
  journal,
  path,
  reportOf,
  view,
  worked,
} from "../participants-world.ts";
import { inMemory, type Store } from "../test-app.ts";

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
