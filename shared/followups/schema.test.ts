import { describe, expect, test } from "vitest";
import {
  closesAt,
  type FollowUp,
  followUpDueAt,
  followUpsEndAt,
  reminderDue,
  waveStartsAt,
} from "./schema.ts";

const sentAt = "2027-03-19T08:00:00.000Z";
const followUp = (changes: Partial<FollowUp> = {}): FollowUp => ({
  id: "fup_1",
  version: 1,
  createdAt: sentAt,
  updatedAt: sentAt,
  rencontreId: "ren_1",
  registrationId: "reg_1",
  organisationName: "Mairie",
  side: "buyer",
  wave: 1,
  meetingIds: [],
  status: "sent",
  sentAt,
  reminders: 0,
  notes: "",
  ...changes,
});

describe("a wave", () => {
  test("starts at nine in Paris, in winter and in summer time", () => {
    expect(waveStartsAt("2027-03-18", 1)).toBe("2027-03-19T08:00:00.000Z");
    expect(waveStartsAt("2027-03-18", 30)).toBe("2027-04-17T07:00:00.000Z");
  });

  test("is the last 180 days after, and closes three weeks later", () => {
    expect(followUpsEndAt("2027-03-18")).toBe("2027-10-05T07:00:00.000Z");
  });
});

describe("a question without an answer", () => {
  test.each([
    ["2027-03-26T07:59:59.000Z", 0, undefined],
    ["2027-03-26T08:00:00.000Z", 0, 1],
    ["2027-03-26T08:00:00.000Z", 1, undefined],
    ["2027-04-02T06:59:59.000Z", 1, undefined],
    ["2027-04-02T07:00:00.000Z", 1, 2],
    ["2027-04-02T07:00:00.000Z", 0, 2],
    ["2027-04-08T07:00:00.000Z", 2, undefined],
  ])("at %s, after %i reminders, has reminder %s due", (now, reminders, due) => {
    expect(reminderDue(followUp({ reminders }), now)).toBe(due);
  });

  test("is looked at again at each of these times", () => {
    expect([0, 1, 2].map((reminders) => followUpDueAt(followUp({ reminders })))).toEqual([
      "2027-03-26T08:00:00.000Z",
      "2027-04-02T07:00:00.000Z",
      "2027-04-09T07:00:00.000Z",
    ]);
  });
});

test("an answered question is not repeated, and closes at its time", () => {
  const answered = followUp({ status: "answered" });
  expect(reminderDue(answered, "2027-04-03T07:00:00.000Z")).toBeUndefined();
  expect(followUpDueAt(answered)).toBe(closesAt(answered));
});

test("a closed question is never looked at again", () => {
  expect(followUpDueAt(followUp({ status: "closed" }))).toBeUndefined();
});
