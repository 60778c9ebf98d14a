import { beforeEach, describe, expect, test } from "vitest";
import { mailDocuments } from "../../functions/mail/outbox/mails.ts";
import { queryDocuments } from "../../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { type Intent, intentSchema } from "../../shared/intents/schema.ts";
import { registrationSchema } from "../../shared/rencontres/schema.ts";
import type { Supplier } from "../../shared/suppliers/schema.ts";
import { aBuyer, anIntent, aSiret, aSupplier } from "../builders.ts";
import { openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let owner: Client;
let buyerId: string;
let intent: Intent;
let supplier: Supplier;
let path: string;
let rencontreId: string;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  owner = await app.signIn("achats@valmontes.exemple.fr");
  buyerId = (await owner.post("/buyers", aBuyer())).as(buyerSchema).id;
  const draft = (await owner.post("/intents", { ...anIntent(), buyerId })).as(intentSchema);
  intent = (await owner.post(`/intents/${draft.id}/submission`)).as(intentSchema);
  supplier = await publishedSupplier(staff, 1);
  rencontreId = (await openRencontre(staff)).id;
  path = `/rencontres/${rencontreId}/registrations`;
});

const contact = { name: "Dominique Faure", email: "achats@valmontes.exemple.fr" };
const input = (changes = {}) => ({ organisationId: buyerId, contact, intentIds: [intent.id], ...changes });
const register = async (changes = {}) => (await owner.post(path, input(changes))).as(registrationSchema);
const fieldsOf = async (changes: object) => {
  const { body } = await owner.post(path, input(changes));
  expect(body).toMatchObject({ code: "registration.invalid", status: 422 });
  return (body as { errors: { path: string }[] }).errors.map((error) => error.path);
};

describe("registering", () => {
  test("is done by a member, whose contact is mailed what TME received", async () => {
    const registration = await register({ wishes: [supplier.id], unavailableSlots: ["s3"] });
    expect(registration).toMatchObject({
      side: "buyer",
      status: "registered",
      organisationName: aBuyer().name,
    });
    const queued = await queryDocuments(app.deps.table, mailDocuments, {
      ...mailsWithStatus("queued"),
    });
    expect(queued.items.filter(({ content }) => content.kind === "registration-received")).toMatchObject([
      { to: contact.email, content: { registrationId: registration.id, intentTitles: [intent.title] } },
    ]);
  });

  test("is done by staff for an organisation", async () => {
    expect((await staff.post(path, input())).status).toBe(201);
  });

  test("is refused to others", async () => {
    const other = await app.signIn("autre@exemple.fr");
    expect((await app.visitor.post(path, input())).status).toBe(401);
    expect((await other.post(path, input())).status).toBe(403);
  });

  test("happens once for an organisation, even asked for twice at once", async () => {
    const answers = await Promise.all([owner.post(path, input()), owner.post(path, input())]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
    expect((await staff.post(path, input())).body).toMatchObject({ code: "registration.exists" });
  });

  test("waits for the rencontre to open, and ends when it closes; staff may until the rounds are done", async () => {
    await staff.post(`/rencontres/${rencontreId}/closing`);
    expect((await owner.post(path, input())).body).toMatchObject({ code: "rencontre.wrongStatus" });
    expect((await staff.post(path, input())).status).toBe(201);
  });

  test("is for suppliers that are online", async () => {
    const seller = await app.signIn("contact@jardins-du-canal.exemple.fr");
    const { body } = await seller.post("/suppliers", aSupplier({ siret: aSiret(7) }));
    const { id } = body as Supplier;
    const answer = await seller.post(path, { organisationId: id, contact });
    expect(answer.body).toMatchObject({
      code: "registration.invalid",
      errors: [{ path: "organisationId", code: "notPublished" }],
    });
    await seller.post(`/suppliers/${id}/submission`);
    await staff.post(`/suppliers/${id}/publication`);
    expect((await seller.post(path, { organisationId: id, contact })).body).toMatchObject({
      side: "supplier",
    });
  });

  test("brings the buyer’s own intents, once TME has received them", async () => {
    const draft = (await owner.post("/intents", { ...anIntent(), buyerId })).as(intentSchema);
    expect(await fieldsOf({ intentIds: [intent.id, draft.id, "int_absent"] })).toEqual([
      "intentIds[1]",
      "intentIds[2]",
    ]);
    expect(
      (await staff.post(path, { organisationId: supplier.id, contact, intentIds: [intent.id] })).body,
    ).toMatchObject({ errors: [{ path: "intentIds" }] });
  });

  test("names organisations of the other side, and slots that exist", async () => {
    expect(
      await fieldsOf({ wishes: [buyerId], vetoes: ["sup_absent"], unavailableSlots: ["s1", "s9"] }),
    ).toEqual(["unavailableSlots[1]", "wishes[0]", "vetoes[0]"]);
    expect(await fieldsOf({ wishes: [supplier.id], vetoes: [supplier.id] })).toEqual(["wishes[0]"]);
    expect(await fieldsOf({ minMeetings: 4, maxMeetings: 3 })).toEqual(["maxMeetings"]);
  });

  test("names an organisation that exists", async () => {
    expect((await staff.post(path, input({ organisationId: "buy_absent" }))).body).toMatchObject({
      code: "buyer.notFound",
    });
    expect((await staff.post(path, input({ organisationId: "sup_absent" }))).body).toMatchObject({
      code: "supplier.notFound",
    });
    expect((await staff.post(path, input({ organisationId: "inconnue" }))).body).toMatchObject({
      code: "registration.invalid",
      errors: [{ message: "Organisation : aucune ne porte cet identifiant." }],
    });
  });
});

describe("a registration", () => {
  test("is changed by its organisation at the version read", async () => {
    const { id, version } = await register();
    const changed = await owner.put(`${path}/${id}`, { contact, maxMeetings: 4 }, version);
    expect(changed.body).toMatchObject({ maxMeetings: 4, intentIds: [], organisationId: buyerId });
    expect((await owner.put(`${path}/${id}`, { contact }, version)).status).toBe(412);
    const back = await owner.put(`${path}/${id}`, { contact }, version + 1);
    expect(back.body).not.toHaveProperty("maxMeetings");
  });

  test("is neither read nor changed by others", async () => {
    const { id } = await register();
    const other = await app.signIn("autre@exemple.fr");
    expect((await other.get(`${path}/${id}`)).status).toBe(403);
    expect((await other.put(`${path}/${id}`, { contact }, 1)).status).toBe(403);
    expect((await other.post(`${path}/${id}/withdrawal`)).status).toBe(403);
    expect((await other.post(`${path}/${id}/confirmation`)).status).toBe(403);
    expect((await app.visitor.get(`${path}/${id}`)).status).toBe(401);
    expect((await owner.get(`${path}/${id}`)).status).toBe(200);
  });

  test("is withdrawn, after which the organisation may register again", async () => {
    const { id } = await register();
    expect((await owner.post(`${path}/${id}/withdrawal`)).body).toMatchObject({ status: "withdrawn" });
    expect((await owner.post(`${path}/${id}/withdrawal`)).status).toBe(200);
    expect((await owner.put(`${path}/${id}`, { contact }, 2)).body).toMatchObject({
      code: "registration.wrongStatus",
    });
    expect((await owner.post(path, input())).status).toBe(201);
  });

  test("is listed to staff with all others, to members with their own", async () => {
    await register();
    await registered(staff, rencontreId, supplier.id);
    expect((await staff.get(path)).body).toMatchObject({ items: [{ side: "buyer" }, { side: "supplier" }] });
    expect((await owner.get(path)).body).toMatchObject({ items: [{ side: "buyer" }] });
    expect((await app.visitor.get(path)).status).toBe(401);
  });

  test("is found again by its organisation among those of all rencontres, the latest first", async () => {
    const first = await register();
    const other = await openRencontre(staff);
    const second = await registered(staff, other.id, buyerId);
    const { body } = await owner.get(`/registrations?organisationId=${buyerId}`);
    expect((body as { items: { id: string }[] }).items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect((await app.visitor.get(`/registrations?organisationId=${buyerId}`)).status).toBe(401);
    expect((await owner.get(`/registrations?organisationId=${supplier.id}`)).status).toBe(403);
  });

  test("lets its organisation see who else takes part, by name alone", async () => {
    await registered(staff, rencontreId, supplier.id);
    const participants = `/rencontres/${rencontreId}/participants`;
    expect((await owner.get(participants)).status).toBe(403);
    await register();
    expect((await owner.get(participants)).body).toEqual({
      items: [
        { organisationId: supplier.id, organisationName: "Fournisseur 1", side: "supplier" },
        { organisationId: buyerId, organisationName: "Mairie de Valmontès", side: "buyer" },
      ],
    });
    expect((await app.visitor.get(participants)).status).toBe(401);
  });
});
