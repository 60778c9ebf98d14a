import { beforeEach, describe, expect, test } from "vitest";
import { importSuppliersCommand } from "../../functions/commands/import-suppliers.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { addDays } from "../../shared/time/paris-days.ts";
import { aSupplier } from "../builders.ts";
import { buyerWithIntent, publishedSupplier } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

/** Instants on both sides of a midnight in Paris, with the day that they are in. */
const instants = [
  ["2026-11-22T22:30:00.000Z", "2026-11-22"],
  ["2026-11-22T23:30:00.000Z", "2026-11-23"],
  ["2026-11-23T00:30:00.000Z", "2026-11-23"],
  ["2026-07-13T21:30:00.000Z", "2026-07-13"],
  ["2026-07-13T22:30:00.000Z", "2026-07-14"],
  ["2026-07-13T23:30:00.000Z", "2026-07-14"],
  ["2026-03-28T22:30:00.000Z", "2026-03-28"],
  ["2026-03-28T23:30:00.000Z", "2026-03-29"],
  ["2026-03-29T00:30:00.000Z", "2026-03-29"],
  ["2026-03-29T22:30:00.000Z", "2026-03-30"],
  ["2026-10-24T21:30:00.000Z", "2026-10-24"],
  ["2026-10-24T22:30:00.000Z", "2026-10-25"],
  ["2026-10-25T01:30:00.000Z", "2026-10-25"],
  ["2026-10-25T23:30:00.000Z", "2026-10-26"],
] as const;

let app: TestApp;
let staff: Client;

describe.each(instants)("at %s, it is %s", (at, today) => {
  beforeEach(async () => {
    app = await testApp({ at });
    staff = await app.signInStaff();
  });

  const publication = async (validUntil: string): Promise<unknown> => {
    const proofs = [{ kind: "EI" as const, reference: "C-1", validFrom: "2025-01-01", validUntil }];
    const { id } = (await staff.post("/suppliers", aSupplier({ proofs }))).as(supplierSchema);
    await staff.post(`/suppliers/${id}/submission`);
    return (await staff.post(`/suppliers/${id}/publication`)).body;
  };

  test("for a proof that ends today, which lets a profile online", async () => {
    expect(await publication(today)).toMatchObject({ status: "published" });
  });

  test("for a proof that ended the day before, which does not", async () => {
    expect(await publication(addDays(today, -1))).toMatchObject({ code: "supplier.proofMissing" });
  });

  test("for intents, whose launch has passed from the day after it", async () => {
    await publishedSupplier(staff, 1);
    const reasonsOf = async (n: number, launchDate: string) => {
      const { intent } = await buyerWithIntent(staff, n, { launchDate });
      return JSON.stringify((await staff.get(`/intents/${intent.id}/suggestions`)).body);
    };
    expect(await reasonsOf(1, today)).toContain("Lancement prévu bientôt");
    expect(await reasonsOf(2, addDays(today, -1))).toContain("est passée");
  });
});

describe("in the first hour of a month in Paris", () => {
  beforeEach(async () => {
    app = await testApp({ at: "2026-11-30T22:30:00.000Z" });
    staff = await app.signInStaff();
  });

  test("a reading of a profile counts for that month", async () => {
    const { id } = await publishedSupplier(staff, 1);
    await app.visitor.post(`/suppliers/${id}/views`);
    app.clock.advance(3_600);
    await app.visitor.post(`/suppliers/${id}/views`);
    expect((await staff.get(`/suppliers/${id}/statistics`)).body).toMatchObject({
      months: [{ month: "2026-11" }, { month: "2026-12" }],
    });
  });

  test("the journal shows what was just done, although its keys are still of the month before", async () => {
    app.clock.advance(3_600);
    await staff.post("/suppliers", aSupplier());
    expect((await staff.get("/audit?limit=1")).body).toMatchObject({ items: [{ code: "SUPPLIER_CREATED" }] });
  });
});

test("a list imported after midnight counts as a proof from the day that has begun", async () => {
  app = await testApp({ at: "2026-07-13T22:30:00.000Z" });
  const file = new URL("../fixtures/one-supplier.csv", import.meta.url).pathname;
  await importSuppliersCommand.run(app.deps, [file, "--garantie-jusqu-au", "2027-12-31"], () => {}, {});
  staff = await app.signInStaff();
  const { items } = (await staff.get("/suppliers?q=jardins")).body as { items: { id: string }[] };
  const { proofs } = (await staff.get(`/suppliers/${items[0]?.id}`)).as(supplierSchema);
  expect(proofs).toMatchObject([{ reference: "Liste importée le 2026-07-14", validFrom: "2026-07-14" }]);
});
