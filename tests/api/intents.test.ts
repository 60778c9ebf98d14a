import { beforeEach, describe, expect, test } from "vitest";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { aBuyer, anIntent, aSupplier } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let owner: Client;
let staff: Client;
let buyerId: string;
beforeEach(async () => {
  app = await testApp();
  owner = await app.signIn("achats@valmontes.exemple.fr");
  staff = await app.signInStaff();
  buyerId = (await owner.post("/buyers", aBuyer())).as(buyerSchema).id;
});

const create = async (changes = {}) =>
  (await owner.post("/intents", { ...anIntent(changes), buyerId })).as(intentSchema);

describe("an intent", () => {
  test("is drafted, submitted to TME and qualified by staff, each step kept", async () => {
    const { id } = await create();
    expect((await owner.post(`/intents/${id}/submission`)).body).toMatchObject({ status: "submitted" });
    expect((await owner.post(`/intents/${id}/steps`, { status: "qualified" })).status).toBe(403);
    const qualified = (await staff.post(`/intents/${id}/steps`, { status: "qualified" })).as(intentSchema);
    expect(qualified.history.map(({ status }) => status)).toEqual(["draft", "submitted", "qualified"]);
    expect((await owner.post(`/intents/${id}/steps`, { status: "scoping", note: "Trois lots" })).status).toBe(
      200,
    );
  });

  test("cannot be stepped before it is submitted, nor to a draft, nor past the check of staff", async () => {
    const { id } = await create();
    expect((await staff.post(`/intents/${id}/steps`, { status: "qualified" })).status).toBe(409);
    await owner.post(`/intents/${id}/submission`);
    expect((await staff.post(`/intents/${id}/steps`, { status: "draft" })).status).toBe(409);
    expect((await staff.post(`/intents/${id}/steps`, { status: "awarded" })).status).toBe(409);
  });

  test("is dropped with a reason, from any step but the last", async () => {
    const { id } = await create();
    expect((await owner.post(`/intents/${id}/withdrawal`, { reason: " " })).status).toBe(400);
    expect((await owner.post(`/intents/${id}/withdrawal`, { reason: "Budget refusé" })).body).toMatchObject({
      status: "dropped",
      reason: "Budget refusé",
    });
    expect((await owner.post(`/intents/${id}/withdrawal`, { reason: "Encore" })).status).toBe(409);
  });

  test("can no longer change once its notice is out", async () => {
    const { id } = await create();
    await owner.post(`/intents/${id}/submission`);
    await staff.post(`/intents/${id}/steps`, { status: "qualified" });
    const { version } = (await owner.post(`/intents/${id}/steps`, { status: "launched" })).as(intentSchema);
    expect((await owner.put(`/intents/${id}`, anIntent(), version)).body).toMatchObject({
      code: "intent.wrongStatus",
    });
  });

  test("is submitted once however often the button is pressed", async () => {
    const { id } = await create();
    const first = await owner.post(`/intents/${id}/submission`);
    const second = await owner.post(`/intents/${id}/submission`);
    expect(second.body).toEqual(first.body);
  });

  test("is listed page by page for its buyer, newest first", async () => {
    for (const title of ["Un", "Deux", "Trois"]) await create({ title });
    const first = await owner.get(`/intents?buyerId=${buyerId}&limit=2`);
    const { items, cursor } = first.body as { items: { title: string }[]; cursor: string };
    expect(items.map(({ title }) => title)).toEqual(["Trois", "Deux"]);
    const rest = await owner.get(`/intents?buyerId=${buyerId}&limit=2&cursor=${encodeURIComponent(cursor)}`);
    expect(rest.body).toMatchObject({ items: [{ title: "Un" }] });
  });

  test("is answered by suppliers ranked with reasons, and says why the others are left out", async () => {
    const { id: supplierId } = (await staff.post("/suppliers", aSupplier())).as(supplierSchema);
    await staff.post(`/suppliers/${supplierId}/submission`);
    await staff.post(`/suppliers/${supplierId}/publication`);
    const { id } = await create();
    expect((await owner.get(`/intents/${id}/suggestions`)).body).toMatchObject({
      matches: [
        {
          supplierId,
          supplierName: "Les Jardins du Canal",
          reasons: expect.arrayContaining([expect.any(String)]),
        },
      ],
      excluded: [],
    });
    const other = await create({ modality: "L2113-12" });
    expect((await owner.get(`/intents/${other.id}/suggestions`)).body).toMatchObject({
      matches: [],
      excluded: [{ supplierId, code: "kindNotAllowed" }],
      counts: { kindNotAllowed: 1 },
    });
  });

  test("refuses a place without its code and a date that does not exist", async () => {
    const { body } = await owner.post("/intents", {
      ...anIntent(),
      buyerId,
      places: [{ type: "commune" }],
      launchDate: "2027-02-30",
    });
    expect(body).toMatchObject({
      errors: [
        { path: "places[0].code" },
        { path: "launchDate", message: "Date de lancement : cette date n’existe pas." },
      ],
    });
  });
});

describe("who may not", () => {
  test.each([
    ["GET", "", undefined],
    ["GET", "/suggestions", undefined],
    ["PUT", "", anIntent()],
    ["POST", "/submission", undefined],
    ["POST", "/withdrawal", { reason: "parce que" }],
    ["POST", "/steps", { status: "qualified" }],
  ] as const)("a visitor and another buyer: %s /intents/{id}%s", async (method, path, body) => {
    const { id } = await create();
    const other = await app.signIn("autre@exemple.fr");
    const headers = { "if-match": "1" };
    expect((await app.visitor.request(method, `/intents/${id}${path}`, body, headers)).status).toBe(401);
    expect((await other.request(method, `/intents/${id}${path}`, body, headers)).status).toBe(403);
  });

  test("another buyer lists or adds no intent, and staff alone see those of a status", async () => {
    const other = await app.signIn("autre@exemple.fr");
    expect((await other.get(`/intents?buyerId=${buyerId}`)).status).toBe(403);
    expect((await other.post("/intents", { ...anIntent(), buyerId })).status).toBe(403);
    expect((await owner.get("/intents?status=submitted")).status).toBe(403);
    expect((await staff.get("/intents?status=submitted")).status).toBe(200);
  });

  test("another person reads or changes a buyer", async () => {
    const other = await app.signIn("autre@exemple.fr");
    expect((await other.get(`/buyers/${buyerId}`)).status).toBe(403);
    expect((await other.put(`/buyers/${buyerId}`, aBuyer(), 1)).status).toBe(403);
    expect((await app.visitor.get("/buyers")).status).toBe(401);
    expect((await owner.get("/buyers")).status).toBe(403);
  });
});
