import { describe, expect, test } from "vitest";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { aSupplier } from "../builders.ts";
import { openLaggingTable } from "../lagging-table.ts";
import { testApp } from "../test-app.ts";

/** A minute: what an index lags here, by the clock of the test. */
const lag = 60_000;

describe("the annuaire, where indexes lag", () => {
  test("no longer shows a supplier that was suspended, at once and thirty days later", async () => {
    const app = await testApp({
      store: (now) => openLaggingTable({ now, lagOf: ({ pk }) => (pk.startsWith("SUPPLIERS#") ? lag : 0) }),
    });
    const staff = await app.signInStaff();
    const { id } = (await staff.post("/suppliers", aSupplier({}))).as(supplierSchema);
    await staff.post(`/suppliers/${id}/submission`);
    await staff.post(`/suppliers/${id}/publication`);
    app.clock.advance(3_600);
    expect((await app.visitor.get("/suppliers")).body).toMatchObject({ total: 1 });
    await staff.post(`/suppliers/${id}/suspension`, { reason: "Convention échue" });
    expect((await app.visitor.get("/suppliers")).body).toMatchObject({ total: 0 });
    app.clock.advance(30 * 86_400);
    expect((await app.visitor.get("/suppliers")).body).toMatchObject({ total: 0 });
  });
});
