import { beforeEach, describe, expect, test } from "vitest";
import { everyItem } from "../../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import { signToken } from "../../functions/platform/tokens.ts";
import type { PendingDraft } from "../../shared/intents/drafts.ts";
import { intentPreviewSchema } from "../../shared/intents/preview.ts";
import { aBuyer, anIntent, aSiret } from "../builders.ts";
import { publishedSupplier } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
beforeEach(async () => {
  app = await testApp();
});

const { title, modality: _modality, launchDate: _launchDate, ...written } = anIntent();
const preview = async (changes: object = {}) =>
  (await app.visitor.post("/intents/preview", { ...written, title, ...changes })).as(intentPreviewSchema);

describe("who could answer an intent that is being written", () => {
  beforeEach(async () => {
    const staff = await app.signInStaff();
    await publishedSupplier(staff, 1);
    await publishedSupplier(staff, 2);
    await publishedSupplier(staff, 3, {
      kinds: ["ESAT"],
      proofs: [{ kind: "ESAT", reference: "A", validFrom: "2026-01-01", validUntil: "2028-01-01" }],
    });
  });

  test("is told to anybody, without contacts, before a modality and a date are chosen", async () => {
    const answer = await app.visitor.post("/intents/preview", written);
    const found = answer.as(intentPreviewSchema);
    expect(found).toMatchObject({ total: 3, date: "2026-11-22", dateAssumed: true });
    expect(found.matches[0]?.reasons.length).toBeGreaterThan(0);
    expect(JSON.stringify(answer.body)).not.toMatch(/@|Claude Martin/);
  });

  test("follows the modality, and is counted for each of them", async () => {
    const reserved = await preview({ modality: "L2113-12", launchDate: "2027-03-01" });
    expect(reserved.total).toBe(1);
    expect(reserved.matches.map(({ supplierName }) => supplierName)).toEqual(["Fournisseur 3"]);
    const counts = Object.fromEntries(
      reserved.modalities.map(({ modality, suppliers }) => [modality, suppliers]),
    );
    expect(counts).toMatchObject({ "L2113-12": 1, "L2113-13": 2, "L2113-14": 3, "L2112-2": 3 });
  });

  test("comes with the modality to begin with: the reservation that enough suppliers can answer", async () => {
    expect((await preview()).advice).toMatchObject({ modality: "L2113-13", suppliers: 2 });
    expect((await preview({ yearlyAmount: undefined })).advice?.modality).toBe("L2113-13");
  });

  test("advises to buy directly below the threshold, and freely to a private buyer", async () => {
    const small = await preview({ yearlyAmount: 20_000, durationMonths: 12 });
    expect(small.advice).toMatchObject({ modality: "DIRECT", suppliers: 3 });
    expect(small.thresholds[0]).toMatchObject({ rule: "direct", amount: 60_000, below: true });
    expect((await preview({ legalStatus: "PRIVATE" })).advice?.modality).toBe("LIBRE");
  });

  test("advises a clause where nobody could compete for a reservation", async () => {
    const nobody = await preview({ places: [{ type: "commune", code: "29019" }] });
    expect(nobody).toMatchObject({ total: 0, matches: [], advice: { modality: "L2112-2", suppliers: 0 } });
  });

  test("is refused without a place, for an unknown place, and beyond what one person writes", async () => {
    expect((await app.visitor.post("/intents/preview", { ...written, places: [] })).status).toBe(400);
    const unknown = await app.visitor.post("/intents/preview", {
      ...written,
      places: [{ type: "commune", code: "31999" }],
    });
    expect(unknown.body).toMatchObject({ errors: [{ path: "places[0].code" }] });
    for (let i = 0; i < 300; i++) await app.visitor.post("/intents/preview", written);
    expect((await app.visitor.post("/intents/preview", written)).body).toMatchObject({
      code: "account.limited",
    });
    app.clock.advance(600);
    expect((await app.visitor.post("/intents/preview", written)).status).toBe(200);
  });
});

describe("a first intent, without an account", () => {
  const email = "achats@valmontes.exemple.fr";
  const draft: PendingDraft = {
    key: "intention-nouvelle",
    value: {
      title: "Entretien des parcs",
      description: "",
      category: "espaces-verts/entretien",
      services: ["PRESTATION"],
      cpv: [],
      places: [{ type: "commune", code: "31555" }],
      modality: "",
      nature: "",
      launchDate: "",
      buyerId: "",
      buyer: {
        siret: "",
        name: "",
        legalStatus: "AUTHORITY",
        contact: { name: "", email, phone: "", public: false },
      },
    },
  };
  const lastToken = async () => {
    const content = (await mailsOf(app, "sign-in")).at(-1)?.content;
    return signToken(app.deps.config.secret, "sign-in", content?.linkId ?? "");
  };

  test("waits with the link and is handed once to whoever opens it, on any device", async () => {
    expect((await app.visitor.post("/auth/links", { email, draft })).status).toBe(202);
    const [mail] = await mailsOf(app, "sign-in");
    expect(mail?.content).toMatchObject({ withDraft: true });
    const opened = await app.visitor.post("/auth/sessions", { token: await lastToken() });
    expect(opened.body).toMatchObject({ email, draft: { ...draft, at: "2026-11-22T09:00:00.000Z" } });
    expect((await app.visitor.get("/auth/me")).body).not.toHaveProperty("draft");
  });

  test("is gone with the link after 15 minutes, and stands in no mail", async () => {
    await app.visitor.post("/auth/links", { email, draft });
    const stored = [];
    for await (const item of everyItem(app.deps.table, mailsWithStatus("queued"))) stored.push(item);
    expect(JSON.stringify(stored)).not.toContain("espaces-verts");
    app.clock.advance(15 * 60 + 1);
    expect((await app.visitor.post("/auth/sessions", { token: await lastToken() })).status).toBe(400);
  });

  test("is refused in a shape that the form could not hold", async () => {
    const bad = { ...draft, value: { ...draft.value, places: "partout" } };
    expect((await app.visitor.post("/auth/links", { email, draft: bad })).status).toBe(400);
  });

  test("ends with an organisation that is found by its SIRET, by name alone, once signed in", async () => {
    const owner = await app.signIn(email);
    await owner.post("/buyers", aBuyer());
    const other = await app.signIn("collegue@valmontes.exemple.fr");
    const path = `/buyers/by-siret?siret=${aSiret(900)}`;
    expect((await app.visitor.get(path)).status).toBe(401);
    const { body } = await other.get(path);
    expect(body).toEqual({ buyer: { id: expect.any(String), name: "Mairie de Valmontès" } });
    expect((await other.get(`/buyers/by-siret?siret=${aSiret(901)}`)).body).toEqual({});
    for (let i = 0; i < 58; i++) await other.get(path);
    expect((await other.get(path)).status).toBe(429);
  });
});
