import { beforeEach, describe, expect, test } from "vitest";
import { receivedMailDocuments } from "../../functions/mail/mailbox/mailbox.ts";
import { everyDocument } from "../../functions/platform/db/documents.ts";
import { mailbox } from "../../functions/platform/db/keys/mails.ts";
import { roundViewSchema } from "../../functions/rounds/view.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import { runEngine, runMailer } from "../background.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
let rencontre: Rencontre;
const path = (rest = "") => `/rencontres/${rencontre.id}${rest}`;
const post = async (verb: string, body?: object) => {
  app.clock.advance(1);
  const answer = await staff.post(path(verb), body);
  expect(answer.status).toBeLessThan(300);
  await runEngine(app);
  await runMailer(app);
};

const contactOf = (name: string) => ({ contact: { name: "Claude Martin", email: `${name}@exemple.fr` } });

/** A buyer and two suppliers that it meets, each with the convocation of the first plan. */
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  rencontre = await openRencontre(staff);
  for (const n of [1, 2])
    await registered(
      staff,
      rencontre.id,
      (await publishedSupplier(staff, n)).id,
      contactOf(`fournisseur-${n}`),
    );
  const { buyerId, intent } = await buyerWithIntent(staff, 1);
  await registered(staff, rencontre.id, buyerId, {
    ...contactOf("acheteur-1"),
    intentIds: [intent.id],
  });
  await post("/closing");
  await post("/rounds", {});
  await post("/rounds/1/publication");
});

type Event = { sequence: number; status: string; start: string; location: string };

const propertyOf = (event: string, name: string): string =>
  new RegExp(`^${name}(?:;[^:]*)?:(.*)$`, "m").exec(event)?.[1]?.trim() ?? "";

/** The calendar of somebody who takes in every invitation and every file, as RFC 5546 says: the highest SEQUENCE stays. */
const calendarsNow = async (): Promise<Map<string, Map<string, Event>>> => {
  const received = await everyDocument(app.deps.table, receivedMailDocuments, mailbox);
  const calendars = new Map<string, Map<string, Event>>();
  for (const mail of received.toSorted((a, b) => a.receivedAt.localeCompare(b.receivedAt))) {
    if (mail.attachments.length === 0) continue;
    const calendar = calendars.get(mail.to) ?? new Map<string, Event>();
    calendars.set(mail.to, calendar);
    for (const { content } of mail.attachments)
      for (const event of content.replace(/\r\n /g, "").split("BEGIN:VEVENT").slice(1)) {
        const sequence = Number(propertyOf(event, "SEQUENCE"));
        const uid = propertyOf(event, "UID");
        if (sequence < (calendar.get(uid)?.sequence ?? 0)) continue;
        const status = propertyOf(event, "STATUS");
        calendar.set(uid, {
          ...{ sequence, status },
          start: propertyOf(event, "DTSTART"),
          location: propertyOf(event, "LOCATION"),
        });
      }
  }
  return calendars;
};

/** What still stands in each calendar. */
const standing = async (): Promise<Record<string, Event[]>> =>
  Object.fromEntries(
    [...(await calendarsNow())].map(([to, calendar]) => [
      to,
      [...calendar.values()].filter(({ status }) => status === "CONFIRMED"),
    ]),
  );

const nothingLeft = {
  "acheteur-1@exemple.fr": [],
  "fournisseur-1@exemple.fr": [],
  "fournisseur-2@exemple.fr": [],
};
const counts = async () =>
  Object.fromEntries(Object.entries(await standing()).map(([to, events]) => [to, events.length]));

describe("what a calendar took in of a convocation, the invitation and each meeting", () => {
  test("stands until something changes", async () => {
    expect(await counts()).toEqual({
      "acheteur-1@exemple.fr": 3,
      "fournisseur-1@exemple.fr": 2,
      "fournisseur-2@exemple.fr": 2,
    });
  });

  test("is cancelled for everybody when the rencontre is postponed, then made anew for its day", async () => {
    await post("/postponement", { date: "2027-06-10", reason: "Salle indisponible" });
    expect(await standing()).toEqual(nothingLeft);
    for (const { id } of ((await staff.get(path("/registrations"))).body as { items: Registration[] }).items)
      await post(`/registrations/${id}/confirmation`);
    await post("/closing");
    await post("/rounds", {});
    await post("/rounds/2/publication");
    const days = Object.values(await standing())
      .flat()
      .map(({ start }) => start.slice(0, 8));
    expect(days).toEqual(Array(7).fill("20270610"));
  });

  test("is cancelled for everybody when no new date is known", async () => {
    await post("/postponement", { reason: "Salle indisponible" });
    expect(await standing()).toEqual(nothingLeft);
  });

  test("is cancelled for everybody when the rencontre is cancelled", async () => {
    await post("/cancellation", { reason: "Confinement" });
    expect(await standing()).toEqual(nothingLeft);
  });

  test("is cancelled when only contacts are exchanged, and comes back with the hours", async () => {
    await post("/format", { format: "contactsOnly" });
    expect(await standing()).toEqual(nothingLeft);
    await post("/format", { format: "inPerson" });
    expect(Object.values(await standing()).flat()).toHaveLength(7);
  });

  test("is updated, not doubled, when the meetings take place at a distance", async () => {
    await post("/format", { format: "remote", link: "https://visio.exemple.fr/salle" });
    const events = Object.values(await standing()).flat();
    expect(events).toHaveLength(7);
    for (const { location, sequence } of events) {
      expect(location).toContain("https://visio.exemple.fr/salle");
      expect(sequence).toBe(1);
    }
  });

  test("loses the meeting that a new plan drops, on both sides, and keeps the others", async () => {
    const { plan } = (await staff.get(path("/rounds/1"))).as(roundViewSchema);
    const [dropped, ...others] = plan?.meetings ?? [];
    const pins = others.map(({ buyer, supplier, slot, table }) => ({
      ...{ type: "pin", buyer, supplier, slot, table },
    }));
    await post("/rounds", {});
    await post("/rounds/2/adjustments", {
      adjustments: [...pins, { type: "veto", buyer: dropped?.buyer, supplier: dropped?.supplier }],
    });
    await post("/rounds/2/publication");
    const left = await counts();
    expect(left["acheteur-1@exemple.fr"]).toBe(2);
    expect([left["fournisseur-1@exemple.fr"], left["fournisseur-2@exemple.fr"]].sort()).toEqual([0, 2]);
  });
});
