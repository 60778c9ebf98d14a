import { beforeEach, describe, expect, test } from "vitest";
import { mailDocuments } from "../../functions/mail/outbox/mails.ts";
import { queryDocuments } from "../../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { aSiret, aSupplier } from "../builders.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let owner: Client;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  owner = await app.signIn("direction@jardins.exemple.fr");
  staff = await app.signInStaff();
});

const create = async (changes = {}) =>
  (await owner.post("/suppliers", aSupplier(changes))).as(supplierSchema);
const publish = async (id: string) => {
  await owner.post(`/suppliers/${id}/submission`);
  return staff.post(`/suppliers/${id}/publication`);
};
const mailKinds = async () =>
  (await queryDocuments(app.deps.table, mailDocuments, mailsWithStatus("queued"))).items.map(
    ({ content }) => content.kind,
  );

describe("a supplier’s page", () => {
  test("is seen by its members and staff only, until it is published", async () => {
    const { id } = await create();
    expect((await app.visitor.get(`/suppliers/${id}`)).status).toBe(404);
    expect((await owner.get(`/suppliers/${id}`)).body).toMatchObject({ status: "draft", version: 1 });
    expect((await publish(id)).body).toMatchObject({ status: "published" });
    expect((await app.visitor.get(`/suppliers/${id}`)).status).toBe(200);
    expect(await mailKinds()).toContain("supplier-published");
  });

  test("shows a person to the public only if the supplier ticked so", async () => {
    const { id } = await create({ contact: { name: "Camille Roux", email: "c@exemple.fr", public: false } });
    await publish(id);
    expect((await app.visitor.get(`/suppliers/${id}`)).as(supplierSchema).contact).toBeUndefined();
    expect((await owner.get(`/suppliers/${id}`)).as(supplierSchema).contact?.name).toBe("Camille Roux");
  });

  test("belongs to one SIRET, and a second one is told how to join it", async () => {
    await create();
    const { status, body } = await owner.post("/suppliers", aSupplier({ name: "Autre" }));
    expect(status).toBe(409);
    expect(body).toMatchObject({ code: "supplier.exists" });
  });

  test("frees its SIRET when it takes another", async () => {
    const { id, version } = await create();
    expect((await owner.put(`/suppliers/${id}`, aSupplier({ siret: aSiret(2) }), version)).status).toBe(200);
    expect((await owner.post("/suppliers", aSupplier({ siret: aSiret(1) }))).status).toBe(201);
  });

  test("refuses a wrong SIRET and names each field at fault", async () => {
    const { status, body } = await owner.post("/suppliers", {
      ...aSupplier({ siret: "12345678912345" }),
      activities: [{ category: "Inconnue", services: [], zone: { type: "radius", km: 0 } }],
    });
    expect(status).toBe(400);
    expect(body).toMatchObject({
      errors: expect.arrayContaining([
        expect.objectContaining({ path: "siret" }),
        expect.objectContaining({ path: "activities[0].category" }),
        expect.objectContaining({ path: "activities[0].services" }),
        expect.objectContaining({ path: "activities[0].zone.km" }),
      ]),
    });
  });

  test("stands in a commune that exists", async () => {
    const address = { postalCode: "31000", city: "Toulouse", communeCode: "31999" };
    const refused = { code: "request.invalid", errors: [{ path: "address.communeCode", code: "unknown" }] };
    expect((await owner.post("/suppliers", aSupplier({ address }))).body).toMatchObject(refused);
    const { id, version } = await create();
    expect((await owner.put(`/suppliers/${id}`, aSupplier({ address }), version)).body).toMatchObject(
      refused,
    );
  });

  test("cannot be written over by somebody who read an older version", async () => {
    const { id, version } = await create();
    expect((await owner.put(`/suppliers/${id}`, aSupplier({ name: "Premier" }), version)).status).toBe(200);
    const late = await owner.put(`/suppliers/${id}`, aSupplier({ name: "Second" }), version);
    expect(late.status).toBe(412);
    expect((await owner.get(`/suppliers/${id}`)).body).toMatchObject({ name: "Premier" });
    expect((await owner.request("PUT", `/suppliers/${id}`, aSupplier())).status).toBe(428);
  });

  test("stays online as it is while its changes wait for staff", async () => {
    const { id } = await create();
    const { version } = (await publish(id)).as(supplierSchema);
    await owner.put(`/suppliers/${id}`, aSupplier({ name: "Nouveau nom" }), version);
    expect((await app.visitor.get(`/suppliers/${id}`)).body).toMatchObject({ name: "Les Jardins du Canal" });
    expect((await staff.get("/suppliers/moderation")).body).toMatchObject({ items: [] });
    expect((await owner.post(`/suppliers/${id}/submission`)).status).toBe(200);
    expect((await staff.get("/suppliers/moderation")).body).toMatchObject({ items: [{ id }] });
    expect((await staff.post(`/suppliers/${id}/publication`)).body).toMatchObject({ name: "Nouveau nom" });
    expect((await staff.get("/suppliers/moderation")).body).toMatchObject({ items: [] });
    expect((await app.visitor.get(`/suppliers/${id}`)).body).toMatchObject({ name: "Nouveau nom" });
  });

  test("comes back to its authors with the reason when staff refuse it", async () => {
    const { id } = await create();
    await owner.post(`/suppliers/${id}/submission`);
    expect((await staff.post(`/suppliers/${id}/refusal`, {})).status).toBe(400);
    const refused = await staff.post(`/suppliers/${id}/refusal`, {
      reason: "La convention n’est pas lisible.",
    });
    expect(refused.body).toMatchObject({ status: "draft", reason: "La convention n’est pas lisible." });
    expect(await mailKinds()).toContain("supplier-refused");
  });

  test("is incomplete without an activity or a proof of each kind", async () => {
    const { id } = await create({ activities: [], proofs: [] });
    const { status, body } = await owner.post(`/suppliers/${id}/submission`);
    expect(status).toBe(422);
    expect(body).toMatchObject({ errors: [{ path: "activities" }, { path: "proofs" }] });
  });

  test("is not published once its only proof has expired", async () => {
    const { id } = await create({
      proofs: [{ kind: "EI", reference: "C-1", validFrom: "2025-01-01", validUntil: "2026-11-21" }],
    });
    expect((await publish(id)).body).toMatchObject({ code: "supplier.proofMissing" });
  });

  test("leaves the annuaire when suspended, and comes back", async () => {
    const { id } = await create();
    await publish(id);
    expect((await staff.post(`/suppliers/${id}/suspension`, { reason: "Convention échue." })).status).toBe(
      200,
    );
    expect((await app.visitor.get(`/suppliers/${id}`)).status).toBe(404);
    expect((await staff.post(`/suppliers/${id}/publication`)).body).toMatchObject({ status: "published" });
  });

  test("is published once however often the button is pressed", async () => {
    const { id } = await create();
    await publish(id);
    expect((await staff.post(`/suppliers/${id}/publication`)).status).toBe(409);
    expect((await mailKinds()).filter((kind) => kind === "supplier-published")).toHaveLength(1);
  });
});

describe("who may not", () => {
  test.each([
    ["PUT", "", aSupplier()],
    ["POST", "/submission", undefined],
    ["POST", "/publication", undefined],
    ["POST", "/refusal", { reason: "parce que" }],
    ["POST", "/suspension", { reason: "parce que" }],
  ] as const)("a visitor and somebody else: %s /suppliers/{id}%s", async (method, path, body) => {
    const { id } = await create();
    const other = await app.signIn("autre@exemple.fr");
    const ifMatch = { "if-match": "1" };
    expect((await app.visitor.request(method, `/suppliers/${id}${path}`, body, ifMatch)).status).toBe(401);
    expect((await other.request(method, `/suppliers/${id}${path}`, body, ifMatch)).status).toBe(403);
  });

  test.each(["publication", "refusal", "suspension"])("its own members: %s", async (action) => {
    const { id } = await create();
    await owner.post(`/suppliers/${id}/submission`);
    expect((await owner.post(`/suppliers/${id}/${action}`, { reason: "parce que" })).status).toBe(403);
  });

  test("a visitor creates no page, and only staff see what waits", async () => {
    expect((await app.visitor.post("/suppliers", aSupplier())).status).toBe(401);
    expect((await owner.get("/suppliers/moderation")).status).toBe(403);
    expect((await staff.get("/suppliers/moderation")).status).toBe(200);
  });
});
