import { beforeEach, describe, expect, test } from "vitest";
import * as z from "zod";
import { followUpViewSchema } from "../../functions/followups/view.ts";
import { followUpSchema } from "../../shared/followups/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { tick } from "../background.ts";
import { mailsOf } from "../queued-mails.ts";
import { type StartedDay, startedDay } from "../started-day.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let day: StartedDay;
/** The questions of the day after have gone out. */
beforeEach(async () => {
  app = await testApp();
  day = await startedDay(app);
  await day.staff.post(`/rencontres/${day.rencontre.id}/end`);
  await tickAt("2027-03-19");
});

const tickAt = async (date: string) => {
  app.clock.set(parisInstant(date, "09:00"));
  await tick(app);
};
const asked = async () => {
  const { body } = await day.staff.get(`/follow-ups?rencontreId=${day.rencontre.id}`);
  const { items } = z.object({ items: z.array(followUpSchema) }).parse(body);
  const question = items.find(({ side }) => side === "buyer");
  if (!question) throw new Error("the buyer was not asked");
  return question;
};
const remind = async (client: Client) => client.post(`/follow-ups/${(await asked()).id}/reminder`);
const reminders = () => mailsOf(app, "follow-up-reminder");

describe("a reminder by staff", () => {
  test("goes out at once, and counts as the first: the clock then sends the second alone", async () => {
    expect((await remind(day.staff)).as(followUpSchema).reminders).toBe(1);
    expect(await reminders()).toHaveLength(1);
    await tickAt("2027-03-26");
    const toBuyer = async () =>
      (await reminders())
        .filter(({ to }) => to === day.buyer.contact.email)
        .map(({ content }) => content.reminder);
    expect(await toBuyer()).toEqual([1]);
    await tickAt("2027-04-02");
    expect(await toBuyer()).toEqual([1, 2]);
  });

  test("is refused a third time, and once there is an answer", async () => {
    await remind(day.staff);
    await remind(day.staff);
    expect((await remind(day.staff)).body).toMatchObject({ code: "followUp.wrongStatus" });
    expect(await reminders()).toHaveLength(2);
  });

  test("is sent by staff alone", async () => {
    const buyer = await app.signIn(day.buyer.contact.email);
    expect((await remind(buyer)).status).toBe(403);
    expect((await remind(app.visitor)).status).toBe(401);
  });
});

describe("answers given by telephone", () => {
  const at = async () => `/follow-ups/${(await asked()).id}/answers`;

  test("are noted by staff, and stand as the participant’s own", async () => {
    const view = (await day.staff.get(await at())).as(followUpViewSchema);
    const [meeting] = view.meetings;
    const { body } = await day.staff.post(await at(), {
      answers: [{ meetingId: meeting?.id, answer: "visitOrQuote" }],
      satisfaction: 4,
    });
    expect(body).toMatchObject({ status: "answered", satisfaction: 4 });
    const { items } = (await day.staff.get("/outcomes")).body as { items: object[] };
    expect(items).toMatchObject([{ meetingId: meeting?.id, side: "buyer", answer: "visitOrQuote" }]);
  });

  test("name the field that is missing", async () => {
    const view = (await day.staff.get(await at())).as(followUpViewSchema);
    const { body } = await day.staff.post(await at(), {
      answers: [{ meetingId: view.meetings[0]?.id, answer: "noFollowUp", why: "" }],
    });
    expect(body).toMatchObject({ code: "request.invalid", errors: [{ path: "answers[0].why" }] });
  });

  test("are read and noted by staff alone", async () => {
    const buyer = await app.signIn(day.buyer.contact.email);
    for (const [client, status] of [
      [buyer, 403],
      [app.visitor, 401],
    ] as const) {
      expect((await client.get(await at())).status).toBe(status);
      expect((await client.post(await at(), { answers: [], satisfaction: 1 })).status).toBe(status);
    }
  });
});
