import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { everyItem } from "../../functions/platform/db/documents.ts";
import { mailsWithStatus } from "../../functions/platform/db/keys/mails.ts";
import { uniqueKey } from "../../functions/platform/db/keys/unique-keys.ts";
import { hashToken, signToken } from "../../functions/platform/tokens.ts";
import type { PendingDraft } from "../../shared/intents/drafts.ts";
import { intentPreviewSchema } from "../../shared/intents/preview.ts";
import { eligibilityAnswerSchema } from "../../shared/law/eligibility-schema.ts";
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

  test("tells the same thresholds and procedure as the simulator, in the same sentences", async () => {
    for (const changes of [
      {},
      { yearlyAmount: undefined, totalAmount: 300_000, durationMonths: 8 },
      { yearlyAmount: 100_000, durationMonths: 4 },
      { yearlyAmount: undefined, totalAmount: 30_000, allLotsAmount: 400_000 },
      { category: "action-sociale/petite-enfance", cpv: [], yearlyAmount: 900_000 },
    ]) {
      const { thresholds, totalAmount, modalities } = await preview({ launchDate: "2027-03-01", ...changes });
      const { category, cpv, yearlyAmount, durationMonths } = written;
      const need = { date: "2027-03-01", category, cpv, yearlyAmount, durationMonths, ...changes };
      const told = (await app.visitor.post("/eligibility", need)).as(eligibilityAnswerSchema);
      expect(thresholds).toEqual(told.thresholds);
      expect(totalAmount).toEqual(told.totalAmount);
      expect(modalities.map(({ modality, open, toVerify }) => [modality, open, toVerify])).toEqual(
        told.modalities.map(({ modality, open, toVerify }) => [modality, open, toVerify]),
      );
    }
  });

  test("does not advise to buy directly on the faith of a yearly amount for some months", async () => {
    const some = await preview({ yearlyAmount: 100_000, durationMonths: 4 });
    expect(some.advice?.modality).not.toBe("DIRECT");
    expect(some.modalities.find(({ modality }) => modality === "DIRECT")?.open).toBe(false);
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

  test("stands in no mail", async () => {
    await app.visitor.post("/auth/links", { email, draft });
    const stored = [];
    for await (const item of everyItem(app.deps.table, mailsWithStatus("queued"))) stored.push(item);
    expect(JSON.stringify(stored)).not.toContain("espaces-verts");
  });

  test("outlives its link: one that has expired says so, and another, asked for by it, brings the entry", async () => {
    await app.visitor.post("/auth/links", { email, draft });
    const expired = await lastToken();
    app.clock.advance(15 * 60 + 1);
    const late = await app.visitor.post("/auth/sessions", { token: expired });
    expect(late).toMatchObject({ status: 400, body: { code: "account.linkExpired" } });
    expect(JSON.stringify(late.body)).not.toContain("valmontes");
    const renewed = await app.visitor.post("/auth/links/renewals", { token: expired });
    expect(renewed).toMatchObject({ status: 202, body: "" });
    const mails = await mailsOf(app, "sign-in");
    expect(mails.map(({ to }) => to)).toEqual([email, email]);
    expect(mails.at(-1)?.content).toMatchObject({ withDraft: true, draftOf: "intent" });
    const opened = await app.visitor.post("/auth/sessions", { token: await lastToken() });
    expect(opened).toMatchObject({ status: 201, body: { draft: { key: draft.key, value: draft.value } } });
  });

  test("is handed over once, however many links were asked for by the one that it came with", async () => {
    await app.visitor.post("/auth/links", { email, draft });
    const first = await lastToken();
    app.clock.advance(2 * 86_400);
    await app.visitor.post("/auth/links/renewals", { token: first });
    const second = await lastToken();
    await app.visitor.post("/auth/links/renewals", { token: first });
    const third = await lastToken();
    const opened = await app.visitor.post("/auth/sessions", { token: second });
    expect(opened.body).toMatchObject({ draft: { value: draft.value } });
    const again = await app.visitor.post("/auth/sessions", { token: third });
    expect(again.status).toBe(201);
    expect(again.body).not.toHaveProperty("draft");
  });

  test("is neither replaced by a stranger who gives the same address, nor followed by their words", async () => {
    await app.visitor.post("/auth/links", { email, draft });
    const mine = await lastToken();
    const theirs = { ...draft, value: { ...draft.value, title: "Ce que je n’ai pas écrit" } };
    await app.visitor.post("/auth/links", { email, draft: theirs });
    await app.visitor.post("/auth/links", { email });
    const plain = await app.visitor.post("/auth/sessions", { token: await lastToken() });
    expect(plain.status).toBe(201);
    expect(plain.body).not.toHaveProperty("draft");
    app.clock.advance(86_400);
    await app.visitor.post("/auth/links/renewals", { token: mine });
    const opened = await app.visitor.post("/auth/sessions", { token: await lastToken() });
    expect(opened.body).toMatchObject({ draft: { value: draft.value } });
  });

  test("keeps nobody from signing in where a later release reads it no more, nor an earlier link", async () => {
    await app.visitor.post("/auth/links", { email, draft });
    const token = await lastToken();
    const key = uniqueKey("LINK", hashToken(token));
    const link = await app.deps.table.get(key);
    const { draftId } = z.object({ draftId: z.string() }).parse(link?.doc);
    const draftKey = uniqueKey("DRAFT", draftId);
    const waiting = await app.deps.table.get(draftKey);
    await app.deps.table.transact([
      {
        type: "put",
        item: { ...draftKey, doc: { key: "fiche-d-un-autre-temps", value: {} } },
        expect: waiting?.version ?? "absent",
      },
      { type: "put", item: { ...key, doc: { email, draftId } }, expect: link?.version ?? "absent" },
    ]);
    const opened = await app.visitor.post("/auth/sessions", { token });
    expect(opened.status).toBe(201);
    expect(opened.body).not.toHaveProperty("draft");
    expect(await app.deps.table.get(draftKey)).toBeUndefined();
  });

  test("is for its own address alone, and gone after seven days", async () => {
    await app.visitor.post("/auth/links", { email, draft });
    const expired = await lastToken();
    await app.visitor.post("/auth/links", { email: "autre@exemple.fr" });
    const other = await app.visitor.post("/auth/sessions", { token: await lastToken() });
    expect(other.body).not.toHaveProperty("draft");
    app.clock.advance(7 * 86_400 + 1);
    const renewed = await app.visitor.post("/auth/links/renewals", { token: expired });
    expect(renewed.body).toMatchObject({ code: "account.tokenInvalid" });
  });

  test("corrected, is what the link asked for with the correction hands over", async () => {
    await app.visitor.post("/auth/links", { email, draft });
    const corrected = { ...draft, value: { ...draft.value, title: "Taille des haies" } };
    await app.visitor.post("/auth/links", { email, draft: corrected });
    const opened = await app.visitor.post("/auth/sessions", { token: await lastToken() });
    expect(opened.body).toMatchObject({ draft: { value: { title: "Taille des haies" } } });
  });

  test("goes with the person who asks to be erased, and so does the link that holds their address", async () => {
    const person = await app.signIn(email);
    await app.visitor.post("/auth/links", { email, draft });
    const token = await lastToken();
    const key = uniqueKey("LINK", hashToken(token));
    const { draftId } = z.object({ draftId: z.string() }).parse((await app.deps.table.get(key))?.doc);
    const left = await person.request("DELETE", "/auth/me");
    expect(left.status).toBeLessThan(300);
    expect(await app.deps.table.get(key)).toBeUndefined();
    expect(await app.deps.table.get(uniqueKey("DRAFT", draftId))).toBeUndefined();
    const opened = await app.visitor.post("/auth/sessions", { token });
    expect(opened.body).toMatchObject({ code: "account.tokenInvalid" });
  });

  test("a link that was used, or that we never made, is not renewed and says nothing of anybody", async () => {
    await app.visitor.post("/auth/links", { email });
    const token = await lastToken();
    await app.visitor.post("/auth/sessions", { token });
    for (const one of [token, `${token}x`, "inconnu"]) {
      const answer = await app.visitor.post("/auth/links/renewals", { token: one });
      expect(answer).toMatchObject({ status: 400, body: { code: "account.tokenInvalid" } });
    }
    expect(await mailsOf(app, "sign-in")).toHaveLength(1);
  });

  test("a profile waits for its address in the same way", async () => {
    const supplier = {
      key: "fiche-nouvelle",
      value: {
        ...{ siret: "", name: "Les Jardins du Canal", kinds: ["EI"], description: "", website: "" },
        ...{ address: { line: "", postalCode: "", city: "" }, activities: [], proofs: [] },
        contact: { name: "", email, phone: "", public: false },
      },
    };
    expect((await app.visitor.post("/auth/links", { email, draft: supplier })).status).toBe(202);
    expect((await mailsOf(app, "sign-in"))[0]?.content).toMatchObject({
      withDraft: true,
      draftOf: "profile",
    });
    app.clock.advance(86_400);
    await app.visitor.post("/auth/links/renewals", { token: await lastToken() });
    const opened = await app.visitor.post("/auth/sessions", { token: await lastToken() });
    expect(opened.body).toMatchObject({
      draft: { key: "fiche-nouvelle", value: { name: "Les Jardins du Canal" } },
    });
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
