import { describe, expect, test } from "vitest";
import { applySesEvent } from "../../functions/mail/delivery/feedback.ts";
import { conversationViewSchema } from "../../shared/messages/schema.ts";
import { runMailer } from "../background.ts";
import { aBuyer } from "../builders.ts";
import {
  app,
  buyer,
  buyerId,
  contactEmail,
  deliveries,
  inbox,
  read,
  staff,
  supplier,
  supplierId,
  text,
  unread,
  unsubscribe,
  write,
} from "../inbox-world.ts";
import { publishedSupplier } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import type { Client } from "../test-app.ts";

describe("a message of a buyer", () => {
  test("is in the inbox of both organisations, unread for the supplier until it is read", async () => {
    const sent = await write();
    expect(await inbox(supplier, supplierId)).toMatchObject({
      items: [
        {
          ...{ id: sent.id, otherName: aBuyer().name, unread: true },
          last: { text, own: false },
        },
      ],
    });
    expect((await inbox(buyer, buyerId)).items).toMatchObject([{ unread: false, last: { own: true } }]);
    expect([await unread(supplier), await unread(buyer)]).toEqual([1, 0]);
    expect((await read(supplier, sent)).status).toBe(204);
    expect(await unread(supplier)).toBe(0);
    expect((await inbox(supplier, supplierId)).items).toMatchObject([{ unread: false }]);
  });

  test("is answered in the inbox, which tells the buyer by its badge and by mail", async () => {
    const sent = await write();
    app.clock.advance(1);
    const answered = await supplier.post(`/conversations/${sent.id}/messages`, {
      text: "Oui, toute la journée.",
    });
    expect(answered.status).toBe(201);
    expect(answered.body).toMatchObject({
      side: "supplier",
      messages: [
        { from: "buyer" },
        { from: "supplier", text: "Oui, toute la journée.", delivery: "waiting" },
      ],
    });
    expect(await unread(buyer)).toBe(1);
    const mails = await mailsOf(app, "relayed-message");
    expect(mails.map(({ to }) => to)).toEqual([contactEmail, "achats@valmontes.exemple.fr"]);
    expect(JSON.stringify(answered.body)).not.toContain("@");
  });

  test("is counted once, and for each organisation of the reader", async () => {
    await write();
    const { id: accountId } = (await supplier.get("/auth/me")).body as { id: string };
    await supplier.post(`/buyers/${buyerId}/members`, { note: "J’achète aussi." });
    await buyer.post(`/buyers/${buyerId}/members/${accountId}/approval`);
    const counts = async (client: Client) => (await client.get("/conversations/unread")).body;
    expect(await counts(supplier)).toEqual({
      count: 1,
      organisations: expect.arrayContaining([
        { organisationId: supplierId, count: 1 },
        { organisationId: buyerId, count: 0 },
      ]),
    });
    expect(await counts(buyer)).toEqual({ count: 0, organisations: [{ organisationId: buyerId, count: 0 }] });
  });

  test("that comes while one reads is still unread afterwards", async () => {
    const first = await write();
    await write("Encore une question.");
    await read(supplier, first);
    expect(await unread(supplier)).toBe(1);
    await read(supplier, await write("Et une autre."));
    await read(supplier, first);
    expect(await unread(supplier)).toBe(0);
  });

  test("is read by each member for themselves", async () => {
    const sent = await write();
    const colleague = await app.signIn("lea@jardins.exemple.fr");
    await supplier.post(`/suppliers/${supplierId}/invitations`, { email: "lea@jardins.exemple.fr" });
    await colleague.post(`/auth/me/invitations/${supplierId}`, { accepted: true });
    await read(supplier, sent);
    expect([await unread(supplier), await unread(colleague)]).toEqual([0, 1]);
  });

  test("asked for twice with one key is sent once", async () => {
    const { id } = await write();
    const key = { "idempotency-key": "une-seule-fois" };
    for (let i = 0; i < 2; i++)
      await supplier.request("POST", `/conversations/${id}/messages`, { text: "Oui." }, key);
    const { messages } = (await supplier.get(`/conversations/${id}`)).as(conversationViewSchema);
    expect(messages).toHaveLength(2);
  });

  test("comes page by page, the last exchange first", async () => {
    for (const n of [2, 3]) await write(`À ${n}`, (await publishedSupplier(staff, n)).id);
    await write("Au premier");
    const first = await inbox(buyer, buyerId, "&limit=2");
    expect(first.items.map(({ last }) => last.text)).toEqual(["Au premier", "À 3"]);
    const next = await inbox(buyer, buyerId, `&limit=2&cursor=${encodeURIComponent(first.cursor ?? "")}`);
    expect(next.items.map(({ last }) => last.text)).toEqual(["À 2"]);
  });
});

describe("the sender is told what became of the message", () => {
  test("a mail is on its way, then has left, then came back", async () => {
    const { id } = await write();
    expect(await deliveries(buyer, id)).toEqual({ hasAccount: true, last: "waiting" });
    await runMailer(app);
    expect(await deliveries(buyer, id)).toEqual({ hasAccount: true, last: "notified" });
    const [mail] = await mailsOf(app, "relayed-message");
    await applySesEvent(app.deps, {
      eventType: "Bounce",
      mail: { timestamp: app.deps.now(), messageId: "m", tags: { mailId: [mail?.id] } },
      bounce: { bounceType: "Permanent" },
    });
    expect(await deliveries(buyer, id)).toEqual({ hasAccount: true, last: "returned" });
    await write("Vous m’avez lu ?");
    expect(await deliveries(buyer, id)).toEqual({ hasAccount: true, last: "refused" });
  });

  test("the supplier no longer wants such mails: it is in the inbox, and no mail is written", async () => {
    await unsubscribe(contactEmail);
    const { id } = await write();
    expect(await deliveries(buyer, id)).toEqual({ hasAccount: true, last: "unsubscribed" });
    expect(await mailsOf(app, "relayed-message")).toEqual([]);
    expect((await inbox(supplier, supplierId)).items).toMatchObject([{ id, unread: true }]);
  });

  test("the supplier unsubscribed while the mail waited", async () => {
    const { id } = await write();
    await unsubscribe(contactEmail);
    await runMailer(app);
    expect(await deliveries(buyer, id)).toEqual({ hasAccount: true, last: "unsubscribed" });
  });

  test("what the other side is told of is not shown to the reader", async () => {
    const { id } = await write();
    const seen = (await supplier.get(`/conversations/${id}`)).as(conversationViewSchema);
    expect(seen.messages[0]).not.toHaveProperty("delivery");
  });
});

describe("an inbox", () => {
  test("is open to the members of its organisation alone: not to staff, other people or visitors", async () => {
    const { id, messages } = await write();
    const other = await app.signIn("autre@exemple.fr");
    const requests = (client: Client) => [
      client.get(`/conversations?organisationId=${supplierId}`),
      client.get(`/conversations/${id}`),
      client.post(`/conversations/${id}/messages`, { text: "Moi aussi." }),
      client.request("PUT", `/conversations/${id}/read`, { readUntil: messages[0]?.at }),
    ];
    for (const [client, status] of [
      [app.visitor, 401],
      [other, 403],
      [staff, 403],
    ] as const)
      expect((await Promise.all(requests(client))).map((answer) => answer.status)).toEqual(
        Array(4).fill(status),
      );
    expect((await app.visitor.get("/conversations/unread")).status).toBe(401);
    expect((await supplier.get(`/conversations?organisationId=${buyerId}`)).status).toBe(403);
    expect((await supplier.get("/conversations/cnv_aucun")).status).toBe(404);
  });

  test("takes at most twenty answers a day and conversation, and none when it is closed", async () => {
    const { id } = await write();
    for (let i = 0; i < 20; i++)
      await supplier.post(`/conversations/${id}/messages`, { text: `Message ${i}` });
    expect((await supplier.post(`/conversations/${id}/messages`, { text: "Un de trop" })).status).toBe(429);
    app.clock.advance(181 * 86_400);
    const back = await app.signIn("camille@jardins.exemple.fr");
    expect((await back.post(`/conversations/${id}/messages`, { text: "Encore là ?" })).body).toMatchObject({
      code: "conversation.closed",
    });
  });

  test("is part of what one is given of oneself, and forgets who held the pen with the person", async () => {
    const sent = await write();
    app.clock.advance(1);
    await supplier.post(`/conversations/${sent.id}/messages`, { text: "Oui." });
    await read(supplier, sent);
    const kept = (await supplier.get("/auth/me/export")).body as { conversations: unknown[] };
    expect(kept.conversations).toMatchObject([
      { id: sent.id, readUntil: sent.messages[0]?.at, messages: [{ text: "Oui." }] },
    ]);
    const toStaff = await staff.post("/auth/people/export", { email: "camille@jardins.exemple.fr" });
    expect(JSON.stringify(toStaff.body)).not.toContain("Oui.");
    expect((await supplier.delete("/auth/me")).status).toBe(204);
    const { messages } = (await buyer.get(`/conversations/${sent.id}`)).as(conversationViewSchema);
    expect(messages.map(({ text: said }) => said)).toEqual([text, "Oui."]);
    const again = await app.signIn("camille@jardins.exemple.fr");
    expect((await again.get("/auth/me/export")).body).toMatchObject({ conversations: [] });
  });
});
