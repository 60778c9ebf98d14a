import { describe, expect, test } from "vitest";
import { isLate, relativeTime } from "./relative-time.ts";

const now = "2026-11-24T12:00:00.000Z";

describe("how long something has waited", () => {
  test.each([
    ["2026-11-24T11:30:00.000Z", "depuis moins d’une heure"],
    ["2026-11-24T11:00:00.000Z", "depuis 1\u00a0heure"],
    ["2026-11-23T13:00:00.000Z", "depuis 23\u00a0heures"],
    ["2026-11-23T12:00:00.000Z", "depuis 1\u00a0jour"],
    ["2026-11-11T12:00:00.000Z", "depuis 13\u00a0jours"],
    ["2026-11-10T12:00:00.000Z", "depuis 2\u00a0semaines"],
    ["2026-09-20T12:00:00.000Z", "depuis 2\u00a0mois"],
    ["2024-01-01T12:00:00.000Z", "depuis 2\u00a0ans"],
    ["2026-11-24T12:05:00.000Z", "depuis moins d’une heure"],
  ])("%s: %s", (since, words) => expect(relativeTime(since, now)).toBe(words));

  test("is late from a week on", () => {
    expect(isLate("2026-11-17T12:00:00.000Z", now)).toBe(true);
    expect(isLate("2026-11-17T12:00:01.000Z", now)).toBe(false);
  });
});
