import { beforeEach, expect, test } from "vitest";
import { mailPreviewSchema } from "../../shared/mail/preview.ts";
import { preparationSchema } from "../../shared/rencontres/preparation.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { runMailer } from "../background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { mailsOf } from "../queued-mails.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let rencontre: Rencontre;

const contact = (n: number, email = `contact${n}@exemple.fr`) => ({
  contact: { name: "Camille Roux", email, phone: "", public: false },
});

/** A buyer whom no registered supplier answers, and two of the annuaire who could. */
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  rencontre = await openRencontre(staff);
  await publishedSupplier(staff, 1, contact(1));
  await publishedSupplier(staff, 2, contact(2));
  const { buyerId, intent } = await buyerWithIntent(staff, 1);
  await registered(staff, rencontre.id, buyerId, { intentIds: [intent.id] });
});

const path = (rest: string) => `/rencontres/${rencontre.id}/${rest}`;
const invite = async () => (await staff.post(path("invitations"))).body as { invited: number };
const preview = async () =>
  (await staff.post(path("mail-preview"), { telling: { kind: "invitation" } })).as(mailPreviewSchema);
const sentTo = async () => (await mailsOf(app, "rencontre-invitation")).map(({ to }) => to).sort();

test("suppliers who could fill a gap are shown the mail they would have, then invited, each once", async () => {
  const { recipients, mail } = await preview();
  expect(recipients).toHaveLength(2);
  expect(mail?.text).toContain("Entretien d’espaces verts");
  expect(await sentTo()).toEqual([]);
  expect(await invite()).toEqual({ invited: 2 });
  expect(await sentTo()).toEqual(["contact1@exemple.fr", "contact2@exemple.fr"]);
  expect(await invite()).toEqual({ invited: 0 });
  expect((await preview()).recipients).toEqual([]);
  const { fillers } = (await staff.get(path("preparation"))).as(preparationSchema);
  expect(fillers.map(({ invitedAt }) => invitedAt)).toEqual([app.deps.now(), app.deps.now()]);
  const journal = await staff.get(`/audit?subject=${rencontre.id}`);
  expect(JSON.stringify(journal.body)).toContain("SUPPLIERS_INVITED");
});

test("an address that speaks for two suppliers is invited once", async () => {
  await publishedSupplier(staff, 3, contact(3, "contact1@exemple.fr"));
  expect(await invite()).toEqual({ invited: 2 });
  expect(await sentTo()).toEqual(["contact1@exemple.fr", "contact2@exemple.fr"]);
});

test("who wants no invitations is left alone, and not counted", async () => {
  const person = await app.signIn("contact1@exemple.fr");
  await person.put("/auth/me/mail-preferences", { family: "invitations", wanted: false }, 0);
  expect((await preview()).recipients).toHaveLength(1);
  expect(await invite()).toEqual({ invited: 1 });
  expect(await sentTo()).toEqual(["contact2@exemple.fr"]);
});

test("an invitation that could not leave before the day is of no use any more", async () => {
  await invite();
  app.clock.set(`${rencontre.date}T08:00:00.000Z`);
  await runMailer(app);
  expect(await sentTo()).toEqual([]);
  staff = await app.signInStaff();
  const { items } = (await staff.get("/mails?status=abandoned")).body as { items: { kind: string }[] };
  expect(items.filter(({ kind }) => kind === "rencontre-invitation")).toHaveLength(2);
});

test("nobody is invited once registration is closed", async () => {
  await staff.post(path("closing"));
  expect((await staff.post(path("invitations"))).body).toMatchObject({ code: "rencontre.wrongStatus" });
});

test("invitations are staff’s alone", async () => {
  expect((await app.visitor.post(path("invitations"))).status).toBe(401);
  expect((await (await app.signIn("membre@exemple.fr")).post(path("invitations"))).status).toBe(403);
});
