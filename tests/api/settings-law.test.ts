import { beforeEach, describe, expect, test } from "vitest";
import { eligibilityAnswerSchema } from "../../shared/law/eligibility-schema.ts";
import type { LawSettingsInput } from "../../shared/settings/law-settings.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const none: LawSettingsInput = { thresholds: [], essServices: [], eiti: [] };
const aThreshold = (changes: Partial<LawSettingsInput["thresholds"][number]> = {}) => ({
  rule: "direct" as const,
  natures: ["SUPPLIES" as const, "SERVICES" as const],
  amount: 90_000,
  from: "2027-07-01",
  article: "R2122-8",
  source: "Décret n° 2027-100 du 1er mars 2027",
  ...changes,
});
const threshold = (changes: Partial<LawSettingsInput["thresholds"][number]> = {}): LawSettingsInput => ({
  ...none,
  thresholds: [aThreshold(changes)],
});
const set = (value: LawSettingsInput, version = 0) => staff.put("/settings/law", value, version);
const directIsOpen = async (date: string, totalAmount: number) => {
  const need = { date, legalStatus: "AUTHORITY", nature: "SERVICES", totalAmount };
  const { modalities } = (await app.visitor.post("/eligibility", need)).as(eligibilityAnswerSchema);
  return modalities.find(({ modality }) => modality === "DIRECT")?.open;
};

describe("a threshold that staff add", () => {
  test("judges needs launched from its day on, and the pages read it", async () => {
    expect(await directIsOpen("2027-07-01", 80_000)).toBe(false);
    expect((await set(threshold())).body).toMatchObject({ version: 1 });
    expect(await directIsOpen("2027-07-01", 80_000)).toBe(true);
    expect(await directIsOpen("2027-06-30", 80_000)).toBe(false);
    const rules = await app.visitor.get("/rules");
    expect(rules.body).toMatchObject({ thresholds: expect.arrayContaining([aThreshold()]) });
    expect(rules.headers.get("cache-control")).toContain("max-age=60");
  });

  test("can be taken back the same day or before it is in force, never once it has judged", async () => {
    await set(threshold());
    expect((await set(none, 1)).body).toMatchObject({ version: 2, value: none });
    expect(await directIsOpen("2027-07-01", 80_000)).toBe(false);
    await set(threshold({ from: "2026-11-01" }), 2);
    expect((await set(none, 3)).status).toBe(200);
    await set(threshold({ from: "2026-11-01" }), 4);
    app.clock.set("2026-11-24T09:00:00.000Z");
    expect((await set(none, 5)).body).toMatchObject({ status: 409, code: "settings.inForce" });
    const again = { ...none, thresholds: [aThreshold({ from: "2026-11-01" }), aThreshold()] };
    expect((await set(again, 5)).status).toBe(200);
  });

  test("is refused where it begins with another, ends before it begins, or gives no source", async () => {
    const twice = { ...none, thresholds: [aThreshold(), aThreshold({ amount: 95_000 })] };
    expect((await set(twice)).body).toMatchObject({
      code: "request.invalid",
      errors: expect.arrayContaining([expect.objectContaining({ path: "thresholds[1].from" })]),
    });
    expect((await set(threshold({ until: "2027-01-01" }))).body).toMatchObject({
      errors: [{ path: "thresholds[0].until" }],
    });
    expect((await set(threshold({ source: "" }))).body).toMatchObject({
      errors: [{ path: "thresholds[0].source" }],
    });
  });

  test("is written once: a version read before somebody else wrote is refused, and the journal tells both states", async () => {
    await set(threshold());
    expect((await set(none, 0)).status).toBe(412);
    await set(threshold({ amount: 91_000 }), 1);
    const { body } = await staff.get("/audit?subject=settings:law");
    const [last] = (body as { items: { code: string; details: Record<string, string> }[] }).items;
    expect(last?.code).toBe("SETTINGS_CHANGED");
    expect(JSON.parse(last?.details.before ?? "")).toMatchObject({ thresholds: [{ amount: 90_000 }] });
    expect(JSON.parse(last?.details.after ?? "")).toMatchObject({ thresholds: [{ amount: 91_000 }] });
  });
});

test("another process judges by what was set half a minute later", async () => {
  const other = await testApp({ store: () => ({ table: app.deps.table, feed: app.feed }) });
  const asked = { date: "2027-07-01", nature: "SERVICES", totalAmount: 80_000 };
  await other.visitor.post("/eligibility", asked);
  await app.deps.table.transact([
    {
      type: "put",
      item: {
        pk: "SETTINGS#law",
        sk: "SETTINGS",
        doc: {
          schemaVersion: 1,
          updatedAt: app.deps.now(),
          value: { ...none, thresholds: [{ ...aThreshold(), addedOn: "2026-11-22" }] },
        },
      },
      expect: "absent",
    },
  ]);
  expect(await directIsOpen("2027-07-01", 80_000)).toBe(false);
  app.clock.advance(31);
  expect(await directIsOpen("2027-07-01", 80_000)).toBe(true);
});

test("the list of social services and the EITI experiment are set the same way", async () => {
  const source = "Avis publié le 2 janvier 2027";
  await set({
    ...none,
    essServices: [
      {
        first: "77310000",
        last: "77319999",
        label: "espaces verts",
        listed: true,
        from: "2027-01-01",
        source,
      },
    ],
    eiti: [{ open: false, from: "2027-01-01", source }],
  });
  const need = { date: "2027-02-01", nature: "SERVICES", cpv: ["77310000-6"], durationMonths: 12 };
  const { modalities } = (await app.visitor.post("/eligibility", need)).as(eligibilityAnswerSchema);
  expect(modalities.find(({ modality }) => modality === "L2113-15")?.open).toBe(true);
  expect(modalities.find(({ modality }) => modality === "L2113-13")?.kindsAllowed).not.toContain("EITI");
});

test("settings are staff's alone", async () => {
  const member = await app.signIn("membre@exemple.fr");
  for (const concern of ["law", "categories"]) {
    const value = concern === "law" ? none : { families: [] };
    for (const [client, status] of [
      [app.visitor, 401],
      [member, 403],
    ] as const) {
      expect((await client.get(`/settings/${concern}`)).status).toBe(status);
      expect((await client.put(`/settings/${concern}`, value, 0)).status).toBe(status);
    }
    expect((await staff.request("PUT", `/settings/${concern}`, value)).status).toBe(428);
  }
});
