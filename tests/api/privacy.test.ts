import { beforeEach, describe, expect, test } from "vitest";
import { mailDocuments, mailStatuses } from "../../functions/mail/outbox/mails.ts";
import { queueMail } from "../../functions/mail/outbox/queue-mail.ts";
import { everyDocument } from "../../functions/platform/db/documents.ts";
import { journalOfMonth } from "../../functions/platform/db/keys/journal.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import { journalDocuments } from "../../functions/platform/journal.ts";
import { buyerSchema } from "../../shared/buyers/schema.ts";
import { supplierSchema } from "../../shared/suppliers/schema.ts";
import { aBuyer, anIntent, aSiret, aSupplier } from "../builders.ts";
import { openRencontre, registered } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

const email = "camille@exemple.fr";
const contact = { name: "Camille Roux", email, phone: "0536490001", public: true };

let app: TestApp;
let staff: Client;
let person: Client;
let supplierId: string;
let buyerId: string;

beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  person = await app.signIn(email);
  supplierId = (await person.post("/suppliers", aSupplier({ contact }))).as(supplierSchema).id;
  buyerId = (await person.post("/buyers", aBuyer({ contact }))).as(buyerSchema).id;
  await person.post(`/suppliers/${supplierId}/submission`);
  await staff.post(`/suppliers/${supplierId}/publication`);
  const { id } = (await person.post("/intents", { ...anIntent(), buyerId })).body as { id: string };
  await person.post(`/intents/${id}/submission`);
});

const everything = async () => {
  const stored: unknown[] = [];
  for (const status of mailStatuses)
    stored.push(await everyDocument(app.deps.table, mailDocuments, mailsWithStatus(status)));
  for (const path of [`/suppliers/${supplierId}`, `/buyers/${buyerId}`, "/suppliers", `/buyers`])
    stored.push((await staff.get(path)).body);
  stored.push(await everyDocument(app.deps.table, journalDocuments, journalOfMonth("2026-11")));
  return JSON.stringify(stored);
};

describe("all that is kept of a person", () => {
  test("is handed to that person: account, memberships, contacts and mails", async () => {
    const rencontre = await openRencontre(staff);
    await registered(staff, rencontre.id, buyerId, { contact: { ...contact, public: undefined } });
    const { body, headers } = await person.get("/auth/me/export");
    expect(body).toMatchObject({
      email,
      account: { staff: false },
      memberships: [{ organisationId: supplierId }, { organisationId: buyerId }].sort((a, b) =>
        a.organisationId < b.organisationId ? -1 : 1,
      ),
      contacts: [
        { of: "supplier", id: supplierId, contact: { name: "Camille Roux", email } },
        { of: "buyer", id: buyerId },
        { of: "registration" },
      ],
    });
    expect(JSON.stringify(body)).toContain("intent-received");
    expect(headers.get("content-disposition")).toContain("mes-donnees.json");
  });

  test("is handed to nobody else, but to staff on request", async () => {
    expect((await app.visitor.get("/auth/me/export")).status).toBe(401);
    const other = await app.signIn("autre@exemple.fr");
    expect((await other.post("/auth/people/export", { email })).status).toBe(403);
    expect((await app.visitor.post("/auth/people/export", { email })).status).toBe(401);
    expect((await staff.post("/auth/people/export", { email })).body).toMatchObject({ email });
  });
});

describe("erasing a person", () => {
  test("leaves no name, address or phone anywhere, and closes every session", async () => {
    const elsewhere = await app.signIn(email);
    expect(await everything()).toContain(email);
    expect((await person.delete("/auth/me")).status).toBe(204);
    const left = await everything();
    for (const trace of [email, "Camille Roux", "0536490001"]) expect(left).not.toContain(trace);
    for (const client of [person, elsewhere]) expect((await client.get("/auth/me")).status).toBe(401);
  });

  test("keeps what the organisations did, and gives them another member as contact", async () => {
    await person.post(`/suppliers/${supplierId}/invitations`, { email: "lea@exemple.fr" });
    const colleague = await app.signIn("lea@exemple.fr");
    await colleague.post(`/auth/me/invitations/${supplierId}`, { accepted: true });
    await person.delete("/auth/me");
    expect((await colleague.get(`/suppliers/${supplierId}`)).as(supplierSchema)).toMatchObject({
      status: "published",
      contact: { name: "Contact retiré", email: "lea@exemple.fr", public: false },
    });
    expect((await staff.get(`/buyers/${buyerId}`)).as(buyerSchema).contact.email).toBe(
      "personne@anonyme.invalid",
    );
    expect((await staff.get(`/intents?status=submitted`)).body).toMatchObject({ items: [{ buyerId }] });
  });

  test("keeps back what was still to be sent, and takes its contact out of what others were sent", async () => {
    await app.deps.table.transact([
      queueMail(app.deps, {
        to: "zoe@exemple.fr",
        content: {
          kind: "convocation",
          rencontre: { id: "ren_1", title: "R", date: "2026-12-01", format: "inPerson" },
          registrationId: "reg_1",
          organisationName: "Ville",
          meetings: [
            {
              id: "mtg_1",
              counterpart: {
                organisationName: "Jardins",
                contactName: "Camille Roux",
                email,
                phone: "05 36",
              },
              intents: [],
            },
          ],
          sequence: 0,
        },
        cause: { type: "rencontre", id: "ren_1" },
      }),
    ]);
    await person.delete("/auth/me");
    const suppressed = await everyDocument(app.deps.table, mailDocuments, {
      ...mailsWithStatus("suppressed"),
    });
    expect(suppressed.length).toBeGreaterThan(0);
    expect(suppressed.every(({ to }) => to === "personne@anonyme.invalid")).toBe(true);
    const queued = await everyDocument(app.deps.table, mailDocuments, mailsWithStatus("queued"));
    expect(queued.find(({ to }) => to === "zoe@exemple.fr")?.content).toMatchObject({
      meetings: [{ counterpart: { organisationName: "Jardins", contactName: "", email: "", phone: "" } }],
    });
  });

  test("reaches where it is the contact of an organisation that it does not speak for", async () => {
    const other = await app.signIn("lea@exemple.fr");
    const page = aSupplier({ siret: aSiret(7), contact });
    const { id } = (await other.post("/suppliers", page)).as(supplierSchema);
    expect((await person.get("/auth/me/export")).body).toMatchObject({
      contacts: expect.arrayContaining([expect.objectContaining({ of: "supplier", id })]),
    });
    await person.delete("/auth/me");
    expect((await staff.get(`/suppliers/${id}`)).as(supplierSchema).contact).toMatchObject({
      name: "Contact retiré",
      email: "lea@exemple.fr",
    });
  });

  test("can be asked for by staff, once or twice; by nobody for somebody else", async () => {
    const other = await app.signIn("autre@exemple.fr");
    expect((await other.post("/auth/people/erasure", { email })).status).toBe(403);
    expect((await app.visitor.post("/auth/people/erasure", { email })).status).toBe(401);
    expect((await app.visitor.delete("/auth/me")).status).toBe(401);
    for (let i = 0; i < 2; i++)
      expect((await staff.post("/auth/people/erasure", { email })).status).toBe(204);
    expect(await everything()).not.toContain(email);
    const again = await app.signIn(email);
    expect((await again.get("/auth/me")).body).toMatchObject({ email, organisations: [] });
  });
});
