import { beforeEach, describe, expect, test } from "vitest";
import { followUpDocuments, followUpIdOf } from "../../functions/followups/repository.ts";
import { put } from "../../functions/platform/db/documents.ts";
import { rencontreDocuments } from "../../functions/rencontres/repository.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { type Rencontre, rencontreSchema } from "../../shared/rencontres/schema.ts";
import { aBuyer, anIntent, aSupplier } from "../builders.ts";
import { openRencontre, registered } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let person: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  person = await app.signIn("camille@exemple.fr");
});

type Item = { kind: string } & Record<string, unknown>;
const waiting = async (client = person) =>
  ((await client.get("/auth/me/waiting")).body as { items: Item[] }).items;
const kinds = async () => (await waiting()).map(({ kind }) => kind);

describe("what waits for a person", () => {
  test("is nothing at first, and is told to nobody who is not signed in", async () => {
    expect(await waiting()).toEqual([]);
    expect((await app.visitor.get("/auth/me/waiting")).status).toBe(401);
  });

  test("begins with those who ask to join, then what is not finished", async () => {
    const { id: buyerId } = (await person.post("/buyers", aBuyer())).body as { id: string };
    const { id } = (await person.post("/intents", { ...anIntent(), buyerId })).as(intentSchema);
    await person.post("/suppliers", aSupplier());
    expect(await waiting()).toMatchObject([
      { kind: "pageDraft", organisationName: "Les Jardins du Canal" },
      { kind: "intentDraft", intentId: id, title: "Entretien des parcs" },
    ]);
    const colleague = await app.signIn("lea@exemple.fr");
    await colleague.post(`/buyers/${buyerId}/members`, { note: "Je suis Léa." });
    expect((await waiting())[0]).toMatchObject({
      kind: "joinRequest",
      email: "lea@exemple.fr",
      note: "Je suis Léa.",
    });
    expect(await waiting(colleague)).toEqual([]);
  });

  test("tells a refusal with its reason, and a proof that ends within 60 days", async () => {
    const [proof] = aSupplier().proofs ?? [];
    const ending = aSupplier({ proofs: proof ? [{ ...proof, validUntil: "2027-01-10" }] : [] });
    const { id } = (await person.post("/suppliers", ending)).body as { id: string };
    await person.post(`/suppliers/${id}/submission`);
    expect(await kinds()).toEqual(["proofExpiring"]);
    await staff.post(`/suppliers/${id}/refusal`, { reason: "Il manque la convention." });
    expect(await waiting()).toMatchObject([
      { kind: "pageRefused", reason: "Il manque la convention." },
      { kind: "proofExpiring", proof: "EI", validUntil: "2027-01-10" },
    ]);
  });

  test("follows a rencontre: open, plan published, questions after the day until they close", async () => {
    const { id: buyerId } = (await person.post("/buyers", aBuyer())).body as { id: string };
    const rencontre = await openRencontre(staff);
    expect(await kinds()).toEqual(["registrationOpen"]);
    const registration = await registered(staff, rencontre.id, buyerId);
    expect(await kinds()).toEqual([]);
    await staff.post(`/rencontres/${rencontre.id}/postponement`, { reason: "Travaux", date: "2027-05-20" });
    const goOn = async (...statuses: Rencontre["status"][]) => {
      for (const status of statuses) {
        const now = (await staff.get(`/rencontres/${rencontre.id}`)).as(rencontreSchema);
        await app.deps.table.transact([put(rencontreDocuments, { ...now, status, publishedRound: 1 })]);
      }
    };
    await goOn("closed", "matched", "published");
    expect(await kinds()).toEqual(["planPublished"]);
    await goOn("running", "held");
    const sentAt = app.deps.now();
    await app.deps.table.transact([
      put(followUpDocuments, {
        id: followUpIdOf(rencontre.id, registration.id, 1),
        version: 0,
        createdAt: sentAt,
        updatedAt: sentAt,
        rencontreId: rencontre.id,
        registrationId: registration.id,
        organisationName: "Mairie de Valmontès",
        side: "buyer",
        wave: 1,
        meetingIds: [],
        status: "sent",
        sentAt,
        reminders: 0,
        notes: "",
      }),
    ]);
    const [question] = await waiting();
    expect(question).toMatchObject({ kind: "followUp", rencontreTitle: rencontre.title });
    const token = String(question?.path).replace("/suites/", "");
    expect((await app.visitor.get(`/follow-ups/${token}`)).body).toMatchObject({ wave: 1, status: "sent" });
    app.clock.advance(40 * 86_400);
    person = await app.signIn("camille@exemple.fr");
    expect(await kinds()).toEqual([]);
  });
});
