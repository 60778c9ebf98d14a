import { beforeEach, describe, expect, test } from "vitest";
import { signToken } from "../../functions/platform/tokens.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { conversationViewSchema } from "../../shared/messages/schema.ts";
import { aBuyer, anIntent } from "../builders.ts";
import { publishedSupplier } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let owner: Client;
let staff: Client;
let intentId: string;
let supplierId: string;

const buyerEmail = "achats@valmontes.exemple.fr";
const text = "Bonjour, intervenez-vous le samedi ?";

beforeEach(async () => {
  app = await testApp();
  owner = await app.signIn(buyerEmail);
  staff = await app.signInStaff();
  const { id: buyerId } = (await owner.post("/buyers", aBuyer())).body as { id: string };
  intentId = (await owner.post("/intents", { ...anIntent(), buyerId })).as(intentSchema).id;
  await owner.post(`/intents/${intentId}/submission`);
  supplierId = (await publishedSupplier(staff, 1)).id;
});

const write = (client: Client, said = text) =>
  client.post(`/intents/${intentId}/messages`, { supplierId, text: said });
const token = (id: string, side: string) => signToken(app.deps.config.secret, "message", `${id}.${side}`);

describe("a message of a buyer to a supplier", () => {
  test("reaches the supplier's contact, who answers by the link; neither sees the other's address", async () => {
    const sent = (await write(owner)).as(conversationViewSchema);
    const [mail] = await mailsOf(app, "relayed-message");
    expect(mail).toMatchObject({ to: "fournisseur-1@exemple.fr", essential: false, content: { text } });
    const opened = await app.visitor.get(`/messages/${token(sent.id, "supplier")}`);
    expect(opened.body).toMatchObject({ side: "supplier", open: true, messages: [{ from: "buyer", text }] });
    await app.visitor.post(`/messages/${token(sent.id, "supplier")}`, { text: "Oui, toute la journée." });
    const answer = (await mailsOf(app, "relayed-message")).find(({ to }) => to === buyerEmail);
    expect(answer?.content).toMatchObject({ side: "buyer", text: "Oui, toute la journée." });
    const { items } = (await owner.get(`/intents/${intentId}/messages`)).body as { items: unknown[] };
    expect(items).toHaveLength(1);
    for (const read of [opened.body, items, mail?.content, answer?.content])
      expect(JSON.stringify(read)).not.toContain("@");
  });

  test("is answered once by its link, however often the answer is sent under one key", async () => {
    const sent = (await write(owner)).as(conversationViewSchema);
    const path = `/messages/${token(sent.id, "supplier")}`;
    const send = (said: string) =>
      app.visitor.request("POST", path, { text: said }, { "idempotency-key": "9f1c2b7e-une-reponse" });
    const answers = [await send("Oui, le samedi."), await send("Oui, le samedi.")];
    expect(answers.map(({ status }) => status)).toEqual([201, 201]);
    expect(answers[1]?.body).toEqual(answers[0]?.body);
    expect(answers[1]?.as(conversationViewSchema).messages).toHaveLength(2);
    expect(await mailsOf(app, "relayed-message")).toHaveLength(2);
    expect((await send("Non.")).body).toMatchObject({ code: "request.keyReused" });
  });

  test("is not read by the team, who sees that it was sent", async () => {
    await write(owner);
    const [mail] = await mailsOf(app, "relayed-message");
    const seen = [
      (await staff.get(`/intents/${intentId}/messages`)).body,
      (await staff.get(`/mails/${mail?.id}`)).body,
      (await staff.get("/mails")).body,
      (await staff.get(`/audit?subject=${intentId}`)).body,
    ];
    expect(JSON.stringify(seen)).not.toContain("samedi");
    expect(seen[0]).toMatchObject({ items: [{ messages: [{ from: "buyer", at: expect.any(String) }] }] });
  });

  test("is written by members of the buyer alone: not by staff, another person or a visitor", async () => {
    const other = await app.signIn("autre@exemple.fr");
    expect([
      (await write(app.visitor)).status,
      (await write(other)).status,
      (await write(staff)).status,
    ]).toEqual([401, 403, 403]);
    expect((await app.visitor.get(`/intents/${intentId}/messages`)).status).toBe(401);
    expect((await other.get(`/intents/${intentId}/messages`)).status).toBe(403);
  });

  test("is refused for an intent not yet sent, a supplier offline, and an empty text", async () => {
    expect((await write(owner, "  ")).status).toBe(400);
    await staff.post(`/suppliers/${supplierId}/suspension`, { reason: "Convention expirée" });
    expect((await write(owner)).status).toBe(404);
    const { buyerId } = (await owner.get(`/intents/${intentId}`)).as(intentSchema);
    const draft = (await owner.post("/intents", { ...anIntent(), buyerId })).as(intentSchema);
    expect((await owner.post(`/intents/${draft.id}/messages`, { supplierId, text })).status).toBe(409);
  });

  test("is limited in number a day", async () => {
    for (let i = 0; i < 30; i++) expect((await write(owner)).status).toBe(201);
    expect((await write(owner)).body).toMatchObject({ code: "account.limited" });
  });
});

describe("the link of a relayed message", () => {
  test("opens one side of one conversation, and nothing when it is not ours", async () => {
    const { id } = (await write(owner)).as(conversationViewSchema);
    const { secret } = app.deps.config;
    for (const forged of [
      token(id, "staff"),
      token("cnv_autre", "buyer"),
      signToken(secret, "follow-up", `${id}.buyer`),
      `${token(id, "buyer").slice(0, -2)}xx`,
    ])
      expect((await app.visitor.get(`/messages/${forged}`)).status).toBe(404);
    expect((await app.visitor.get(`/messages/${token(id, "buyer")}`)).body).toMatchObject({ side: "buyer" });
  });

  test("still reads after six months of silence, but no longer writes", async () => {
    const { id } = (await write(owner)).as(conversationViewSchema);
    app.clock.advance(180 * 86_400);
    const path = `/messages/${token(id, "supplier")}`;
    expect((await app.visitor.get(path)).body).toMatchObject({ open: false });
    expect((await app.visitor.post(path, { text: "Encore là ?" })).body).toMatchObject({
      code: "conversation.closed",
    });
  });

  test("answers at most twenty times a day", async () => {
    const { id } = (await write(owner)).as(conversationViewSchema);
    const path = `/messages/${token(id, "supplier")}`;
    for (let i = 0; i < 20; i++) await app.visitor.post(path, { text: `Message ${i}` });
    expect((await app.visitor.post(path, { text: "Un de trop" })).status).toBe(429);
  });
});
