import { describe, expect, test } from "vitest";
import { tellUnreached } from "../../functions/messages/tell-unreached.ts";
import { intentSchema } from "../../shared/intents/schema.ts";
import { conversationViewSchema } from "../../shared/messages/schema.ts";
import type { StaffInbox } from "../../shared/overview/staff-inbox.ts";
import { anIntent } from "../builders.ts";
import {
  app,
  buyer,
  buyerId,
  deliveries,
  staff,
  supplier,
  text,
  unread,
  unsubscribe,
  write,
} from "../inbox-world.ts";
import { publishedSupplier } from "../made-by-staff.ts";
import { mortalTable } from "../mortal-table.ts";
import { mailsOf } from "../queued-mails.ts";
import type { Client } from "../test-app.ts";

describe("a message that reaches nobody", () => {
  test("nobody has an account there and no mail can be written: the team is told", async () => {
    const alone = await publishedSupplier(staff, 2);
    const waiting = async () =>
      ((await staff.get("/desk")).body as StaffInbox).groups.find(({ kind }) => kind === "unreachedMessages");
    await unsubscribe("fournisseur-2@exemple.fr");
    const { id } = await write(text, alone.id);
    expect(await deliveries(buyer, id)).toEqual({ hasAccount: false, last: "unsubscribed" });
    expect(await waiting()).toMatchObject({ count: 1, items: [{ id: alone.id, title: alone.name }] });
    expect(JSON.stringify(await waiting())).not.toContain("samedi");
    const newcomer = await app.signIn("lea@exemple.fr");
    await newcomer.post(`/suppliers/${alone.id}/members`, { note: "Je suis Léa." });
    const { id: accountId } = (await newcomer.get("/auth/me")).body as { id: string };
    await staff.post(`/suppliers/${alone.id}/members/${accountId}/approval`);
    expect(await waiting()).toMatchObject({ count: 0 });
    expect(await unread(newcomer)).toBe(1);
  });

  test("the team has it told again once there is an address that takes it: by one mail, whose words it is not shown", async () => {
    const alone = await publishedSupplier(staff, 2);
    const address = "fournisseur-2@exemple.fr";
    await unsubscribe(address);
    const { id } = await write("Bonjour.", alone.id);
    await write(text, alone.id);
    const tellAgain = (client: Client) =>
      client.post("/conversations/unreached", { organisationId: alone.id });
    expect((await tellAgain(app.visitor)).status).toBe(401);
    for (const client of [supplier, buyer]) expect((await tellAgain(client)).status).toBe(403);
    expect((await tellAgain(staff)).body).toMatchObject({
      ...{ status: 409, code: "message.unreachable" },
      detail: expect.stringContaining("ne veut plus d’avis"),
    });
    expect(await mailsOf(app, "relayed-message")).toEqual([]);
    const contact = await app.signIn(address);
    await contact.put("/auth/me/mail-preferences", { family: "messages", wanted: true }, 0);
    const answer = await tellAgain(staff);
    expect([answer.body, (await tellAgain(staff)).body]).toEqual([{ told: 1 }, { told: 0 }]);
    expect(JSON.stringify(answer.body)).not.toContain("samedi");
    expect(await mailsOf(app, "relayed-message")).toMatchObject([{ to: address, content: { text } }]);
    const { messages } = (await buyer.get(`/conversations/${id}`)).as(conversationViewSchema);
    expect(messages.map(({ delivery }) => delivery)).toEqual(["waiting", "waiting"]);
    const { groups } = (await staff.get("/desk")).body as StaffInbox;
    expect(groups.find(({ kind }) => kind === "unreachedMessages")?.count).toBe(0);
  });

  test("two conversations are told of once each: killed at any step and asked again, or asked twice at once", async () => {
    const alone = await publishedSupplier(staff, 2);
    const address = "fournisseur-2@exemple.fr";
    await unsubscribe(address);
    await write(text, alone.id);
    const other = (await buyer.post("/intents", { ...anIntent({ title: "Cours d’école" }), buyerId })).as(
      intentSchema,
    );
    await buyer.post(`/intents/${other.id}/submission`);
    await buyer.post(`/intents/${other.id}/messages`, { supplierId: alone.id, text });
    const contact = await app.signIn(address);
    await contact.put("/auth/me/mail-preferences", { family: "messages", wanted: true }, 0);
    const operator = { type: "system", name: "test" } as const;
    const organisation = { organisationId: alone.id };
    for (const [step, mailed] of [
      [1, 0],
      [2, 1],
      [1, 1],
    ] as const) {
      const killed = { ...app.deps, table: mortalTable(app.deps.table, step).table };
      await expect(tellUnreached(killed, operator, organisation)).rejects.toThrow("killed");
      expect(await mailsOf(app, "relayed-message")).toHaveLength(mailed);
    }
    await Promise.allSettled([1, 2].map(() => staff.post("/conversations/unreached", organisation)));
    expect((await staff.post("/conversations/unreached", organisation)).body).toEqual({ told: 0 });
    const mails = await mailsOf(app, "relayed-message");
    expect(new Set(mails.map(({ content }) => JSON.stringify(content))).size).toBe(2);
    expect(mails).toHaveLength(2);
  });

  test("what nobody could be told waits for the team as long as it can be answered", async () => {
    const alone = await publishedSupplier(staff, 2);
    await unsubscribe("fournisseur-2@exemple.fr");
    await write(text, alone.id);
    const waiting = async () => {
      const team = await app.signInStaff();
      const { groups } = (await team.get("/desk")).body as StaffInbox;
      return groups.find(({ kind }) => kind === "unreachedMessages")?.count;
    };
    app.clock.advance(179 * 86_400);
    expect(await waiting()).toBe(1);
    app.clock.advance(2 * 86_400);
    expect(await waiting()).toBe(0);
  });
});
