import { beforeEach, describe, expect, test } from "vitest";
import { type Announcement, mailPreviewSchema } from "../../shared/mail/preview.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { runEngine, runMailer } from "../background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let rencontre: Rencontre;
let buyer: Registration;
let supplier: Registration;

/** One buyer and one supplier with a round that brings them together. */
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  rencontre = await openRencontre(staff);
  const { id } = await publishedSupplier(staff, 1);
  supplier = await registered(staff, rencontre.id, id);
  const { buyerId, intent } = await buyerWithIntent(staff, 1);
  buyer = await registered(staff, rencontre.id, buyerId, { intentIds: [intent.id] });
  await staff.post(`/rencontres/${rencontre.id}/closing`);
  await staff.post(`/rencontres/${rencontre.id}/rounds`, {});
  await runEngine(app);
});

const preview = async (telling: Announcement, registrationId?: string) =>
  (await staff.post(`/rencontres/${rencontre.id}/mail-preview`, { telling, registrationId })).as(
    mailPreviewSchema,
  );

const publication: Announcement = { kind: "publication", round: 1 };

/** What the mailer sent to an address, last. */
const received = async (to: string) => {
  await runMailer(app);
  const list = await staff.get(`/mailbox?to=${encodeURIComponent(to)}`);
  const { items } = list.body as { items: { id: string }[] };
  return (await staff.get(`/mailbox/${items[0]?.id}`)).body as {
    subject: string;
    html: string;
    text: string;
  };
};

describe("the preview of mails", () => {
  test("names everybody who would be told, and shows the mail of the one chosen exactly as it then leaves", async () => {
    const { recipients, mail } = await preview(publication, supplier.id);
    expect(recipients.map(({ id }) => id).sort()).toEqual([buyer.id, supplier.id].sort());
    expect(mail).toMatchObject({ registrationId: supplier.id, to: supplier.contact.email });
    expect(mail?.text).toContain("Acheteur 1");
    expect(await mailsOf(app, "convocation")).toEqual([]);
    await staff.post(`/rencontres/${rencontre.id}/rounds/1/publication`);
    await runEngine(app);
    const { subject, html, text } = await received(supplier.contact.email);
    expect({ subject, html, text }).toEqual({ subject: mail?.subject, html: mail?.html, text: mail?.text });
  });

  test.each<[string, Announcement, string, object]>([
    ["a postponement", { kind: "postponed", reason: "Grève des transports" }, "postponement", {}],
    ["a cancellation", { kind: "cancelled", reason: "Salle fermée" }, "cancellation", {}],
    ["a change of format", { kind: "formatChanged", format: "contactsOnly" }, "format", {}],
  ])("shows %s as it is then told", async (_, telling, path) => {
    const { mail } = await preview(telling, buyer.id);
    const { kind: _kind, ...input } = telling;
    expect((await staff.post(`/rencontres/${rencontre.id}/${path}`, input)).status).toBe(200);
    await runEngine(app);
    const { subject, html, text } = await received(buyer.contact.email);
    expect({ subject, html, text }).toEqual({ subject: mail?.subject, html: mail?.html, text: mail?.text });
  });

  test("of a second plan names only those whose plan changes", async () => {
    await staff.post(`/rencontres/${rencontre.id}/rounds/1/publication`);
    await runEngine(app);
    await staff.post(`/rencontres/${rencontre.id}/rounds`, {});
    await runEngine(app);
    expect(await preview({ kind: "publication", round: 2 })).toEqual({ recipients: [] });
  });

  test("of a draft tells nobody", async () => {
    const draft = (await staff.post("/rencontres", {
      title: "À venir",
      date: "2027-05-20",
      slots: rencontre.slots,
      tables: 5,
    })) as { body: { id: string } };
    const answer = await staff.post(`/rencontres/${draft.body.id}/mail-preview`, {
      telling: { kind: "cancelled", reason: "Trop tôt" },
    });
    expect(answer.body).toEqual({ recipients: [] });
  });

  test("refuses a date that is past, as the postponement itself would", async () => {
    const telling = { kind: "postponed", reason: "Grève", date: "2020-01-01" };
    const { body } = await staff.post(`/rencontres/${rencontre.id}/mail-preview`, { telling });
    expect(body).toMatchObject({ code: "request.invalid", errors: [{ path: "date" }] });
  });

  test("is staff’s business alone", async () => {
    const member = await app.signIn(buyer.contact.email);
    const path = `/rencontres/${rencontre.id}/mail-preview`;
    expect((await app.visitor.post(path, { telling: publication })).status).toBe(401);
    expect((await member.post(path, { telling: publication })).status).toBe(403);
  });
});
