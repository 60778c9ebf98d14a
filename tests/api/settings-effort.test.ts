import { beforeEach, expect, test } from "vitest";
import { publishedSupplier } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const none = { labourShares: [], hourlyCosts: [] };
const share = (changes = {}) => ({
  ...{ trade: "Nettoyage", share: 0.8, from: "2027-01-01", source: "Nos marchés de 2026" },
  ...changes,
});
const cost = (changes = {}) => ({
  ...{ low: 31, high: 34, from: "2027-01-01", source: "Nos marchés de 2026" },
  ...changes,
});
const set = (value: unknown, version = 0) => staff.put("/settings/effort", value, version);

test("rows of effort are added and taken back by the team until they are in force, with their journal", async () => {
  expect((await set({ labourShares: [share()], hourlyCosts: [cost()] })).body).toMatchObject({
    version: 1,
    value: { labourShares: [{ addedOn: "2026-11-22" }] },
  });
  expect((await set(none, 1)).status).toBe(200);
  await set({ ...none, labourShares: [share({ from: "2026-01-01" })] }, 2);
  app.clock.set("2026-11-24T09:00:00.000Z");
  expect((await set(none, 3)).body).toMatchObject({ status: 409, code: "settings.inForce" });
  const journal = await staff.get("/audit?subject=settings:effort");
  expect(JSON.stringify(journal.body)).toContain("SETTINGS_CHANGED");
});

test.each([
  [{ labourShares: [share(), share({ trade: " nettoyage" })] }, "labourShares[1].from"],
  [{ labourShares: [share({ until: "2026-01-01" })] }, "labourShares[0].until"],
  [{ labourShares: [share({ share: 1.2 })] }, "labourShares[0].share"],
  [{ labourShares: [share({ source: "" })] }, "labourShares[0].source"],
  [{ labourShares: [share({ trade: "" })] }, "labourShares[0].trade"],
  [{ hourlyCosts: [cost({ high: 20 })] }, "hourlyCosts[0].high"],
  [{ hourlyCosts: [cost({ low: 1 })] }, "hourlyCosts[0].low"],
  [{ hourlyCosts: [cost({ from: "demain" })] }, "hourlyCosts[0].from"],
])(
  "a row that says two things, ends before it begins or has no source is refused: %j",
  async (lists, path) => {
    const refused = await set({ ...none, ...lists });
    expect(refused.body).toMatchObject({ status: 400, errors: [{ path }] });
  },
);

test("a change made from an old version is refused, and nobody but the team reads or changes the rows", async () => {
  await set({ ...none, labourShares: [share()] });
  expect((await set(none, 0)).body).toMatchObject({ status: 412, code: "version.conflict" });
  await publishedSupplier(staff, 1);
  const supplier = await app.signIn("fournisseur-1@exemple.fr");
  for (const [who, status] of [
    [app.visitor, 401],
    [supplier, 403],
  ] as const) {
    expect((await who.get("/settings/effort")).status).toBe(status);
    expect((await who.put("/settings/effort", none, 1)).status).toBe(status);
  }
});
