import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { createApp } from "../../functions/app.ts";
import { sendDueMails } from "../../functions/mail/delivery/send-due-mails.ts";
import type { Transport } from "../../functions/mail/delivery/transport.ts";
import { mailKinds } from "../../functions/mail/kinds/kinds.ts";
import { localMailbox } from "../../functions/mail/mailbox/mailbox.ts";
import { queueMail } from "../../functions/mail/outbox/queue-mail.ts";
import { mailSummarySchema, mailViewSchema } from "../../functions/mail/rendering/mail-view.ts";
import { renderMail } from "../../functions/mail/rendering/render-mail.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

const sender = { from: "Rencontres solidaires <rencontres@exemple.fr>" };
const pageSchema = z.object({ items: z.array(mailSummarySchema), cursor: z.string().optional() });

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const queue = async (kind: keyof typeof mailKinds, to = "zoe@exemple.fr"): Promise<void> => {
  app.clock.advance(1);
  const cause = { type: "test", id: "tst_1" };
  await app.deps.table.transact([queueMail(app.deps, { to, content: mailKinds[kind].sample, cause })]);
};

const send = (transport: Transport = localMailbox(sender.from)) =>
  sendDueMails({ ...app.deps, transport, sender });

const silent: Transport = {
  name: "smtp",
  reportsLater: false,
  send: async () => ({ outcome: "unknown", reason: "ETIMEDOUT" }),
};

const list = async (query = "") => (await staff.get(`/mails${query}`)).as(pageSchema);

describe("the outbox", () => {
  test("is staff's alone", async () => {
    const member = await app.signIn("zoe@exemple.fr");
    expect((await app.visitor.get("/mails")).status).toBe(401);
    expect((await member.get("/mails")).status).toBe(403);
    const [mail] = (await list()).items;
    expect((await member.get(`/mails/${mail?.id}`)).status).toBe(403);
    expect((await member.post(`/mails/${mail?.id}/resending`, {})).status).toBe(403);
    expect((await member.post(`/mails/${mail?.id}/settlement`, { outcome: "sent" })).status).toBe(403);
  });

  test("lists mails of every state, newest first, page after page, none twice and none left out", async () => {
    for (const kind of ["convocation", "reminder", "follow-up", "sign-in", "intent-received"] as const)
      await queue(kind);
    await send();
    for (const kind of ["supplier-published", "proof-expiring"] as const) await queue(kind);
    await send(silent);
    await queue("staff-digest");
    const seen: { kind: string; status: string }[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(`?limit=2${cursor ? `&cursor=${cursor}` : ""}`);
      expect(page.items.length).toBeLessThanOrEqual(2);
      seen.push(...page.items.map(({ kind, status }) => ({ kind, status })));
      cursor = page.cursor;
    } while (cursor);
    expect(seen.map(({ kind, status }) => `${kind} ${status}`)).toEqual([
      "staff-digest queued",
      "proof-expiring doubtful",
      "supplier-published doubtful",
      "intent-received sent",
      "sign-in sent",
      "follow-up sent",
      "reminder sent",
      "convocation sent",
      // The staff's own.
      "sign-in sent",
    ]);
    expect((await list("?status=doubtful")).items.map(({ kind }) => kind)).toEqual([
      "proof-expiring",
      "supplier-published",
    ]);
    expect((await staff.get("/mails?cursor=abc")).status).toBe(400);
    expect((await staff.get("/mails?status=lost")).status).toBe(400);
  });

  test("shows a mail's subject and text, without a link that opens anything", async () => {
    await queue("sign-in");
    const [summary] = (await list()).items;
    expect(summary).toMatchObject({
      subject: "Votre lien de connexion",
      to: "zoe@exemple.fr",
      status: "queued",
    });
    const answer = await staff.get(`/mails/${summary?.id}`);
    const { text } = answer.as(mailViewSchema);
    expect(text).toContain("Voici le lien que vous avez demandé");
    expect(text).toMatch(/connexion\/…$/m);
    expect(JSON.stringify(answer.body)).not.toContain("lnk_1");
    expect((await staff.get("/mails/mai_none")).status).toBe(404);
  });

  test("lets staff settle a doubt, or have the mail sent again", async () => {
    await queue("convocation");
    await queue("reminder");
    await send(silent);
    const [reminder, convocation] = (await list("?status=doubtful")).items;
    const settled = await staff.post(`/mails/${reminder?.id}/settlement`, { outcome: "sent" });
    expect(settled.as(mailViewSchema).status).toBe("sent");
    const resent = await staff.post(`/mails/${convocation?.id}/resending`, {});
    expect(resent.as(mailViewSchema)).toMatchObject({ status: "queued", resendings: 1 });
    expect((await staff.post(`/mails/${convocation?.id}/settlement`, { outcome: "failed" })).status).toBe(
      409,
    );
    await send();
    expect((await staff.get(`/mails/${convocation?.id}`)).as(mailViewSchema).status).toBe("sent");
    const journal = await staff.get(`/audit?subject=${convocation?.id}`);
    expect(JSON.stringify(journal.body)).toContain("MAIL_RESENT");
  });
});

describe("one click in a mail program (RFC 8058)", () => {
  const unsubscribeUrl = async (kind: "reminder" | "follow-up") => {
    const content = queueMail(app.deps, {
      to: "zoe@exemple.fr",
      content: mailKinds[kind].sample,
      cause: { type: "t", id: "t" },
    });
    if (content.type !== "put") throw new Error("a mail is queued by a put");
    const { unsubscribeUrl = "" } = await renderMail(
      {
        to: "zoe@exemple.fr",
        queuedAt: app.deps.now(),
        ...z.object({ content: z.any() }).parse(content.item.doc),
      },
      { ...app.deps.config, ...sender },
      [],
    );
    return new URL(unsubscribeUrl).pathname;
  };
  const press = (path: string, body: string) =>
    createApp(app.deps).request(path, {
      method: "POST",
      headers: { "content-type": "application/x-www-form-urlencoded" },
      body,
    });
  const statuses = async () => {
    await queue("reminder");
    await queue("follow-up");
    await queue("convocation");
    await send();
    return Object.fromEntries((await list("?limit=3")).items.map(({ kind, status }) => [kind, status]));
  };

  test("stops that family for that address, without a sign-in; opening the link does not", async () => {
    const path = await unsubscribeUrl("reminder");
    const opened = await createApp(app.deps).request(path);
    expect(opened.status).toBe(200);
    expect(await opened.text()).toContain("Ne plus les recevoir");
    expect(await statuses()).toEqual({ reminder: "sent", "follow-up": "sent", convocation: "sent" });
    expect((await press(path, "List-Unsubscribe=One-Click")).status).toBe(200);
    expect((await press(path, "List-Unsubscribe=One-Click")).status).toBe(200);
    expect(await statuses()).toEqual({ reminder: "suppressed", "follow-up": "sent", convocation: "sent" });
  });

  test("can be taken back on the page", async () => {
    const path = await unsubscribeUrl("follow-up");
    const stopped = await press(path, "choice=stop");
    expect(await stopped.text()).toContain("Annuler et les recevoir de nouveau");
    await press(path, "choice=resume");
    expect(await statuses()).toMatchObject({ "follow-up": "sent" });
  });

  test("does nothing with a link that is not ours", async () => {
    const path = await unsubscribeUrl("reminder");
    const forged = path.replace(/.$/, (last) => (last === "A" ? "B" : "A"));
    expect((await press(forged, "List-Unsubscribe=One-Click")).status).toBe(404);
    expect((await createApp(app.deps).request(forged)).status).toBe(404);
    expect(await statuses()).toMatchObject({ reminder: "sent" });
  });
});

describe("the mailbox of this machine, as data", () => {
  test("gives what was received, to whoever sits at it", async () => {
    await queue("convocation");
    await send();
    const items = (await app.visitor.get("/mailbox?to=zoe@exemple.fr")).as(
      z.object({ items: z.array(z.object({ id: z.string(), kind: z.string(), subject: z.string() })) }),
    ).items;
    expect(items.map(({ kind }) => kind)).toEqual(["convocation"]);
    const message = await app.visitor.get(`/mailbox/${items[0]?.id}`);
    expect(message.body).toMatchObject({
      text: expect.stringContaining("Zoé Évrard"),
      attachments: [{ filename: "invitation.ics" }, { filename: "rendez-vous.ics" }],
    });
    expect((await app.visitor.get("/mailbox/mai_none")).status).toBe(404);
  });

  test("does not exist where mails leave the machine", async () => {
    const elsewhere = createApp({ ...app.deps, config: { ...app.deps.config, localMailbox: false } });
    expect((await elsewhere.request("/api/mailbox")).status).toBe(404);
  });
});
