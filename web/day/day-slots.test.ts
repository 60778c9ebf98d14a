import { describe, expect, test } from "vitest";
import { aRencontre } from "../../tests/builders.ts";
import { dayNow, secondsUntil } from "./day-slots.ts";

const rencontre = {
  ...aRencontre(),
  slots: [
    { id: "a", start: "09:00", end: "09:20", session: "" },
    { id: "b", start: "09:25", end: "09:45", session: "" },
  ],
};

describe("where a day stands", () => {
  test.each([
    ["before it begins", "2027-03-18T07:00:00.000Z", undefined, "a"],
    ["as a slot begins", "2027-03-18T08:00:00.000Z", "a", "b"],
    ["between two slots", "2027-03-18T08:22:00.000Z", undefined, "b"],
    ["in the last slot", "2027-03-18T08:30:00.000Z", "b", undefined],
    ["once it is over", "2027-03-18T08:45:00.000Z", undefined, undefined],
    ["on another day", "2027-03-20T08:45:00.000Z", undefined, undefined],
  ])("%s", (_, instant, current, next) => {
    const now = dayNow(rencontre, instant);
    expect([now.current?.id, now.next?.id]).toEqual([current, next]);
  });
});

test("what is left until an hour is counted in whole seconds", () => {
  expect(secondsUntil("2027-03-18", "09:20", "2027-03-18T08:19:00.500Z")).toBe(60);
  expect(secondsUntil("2027-03-18", "09:20", "2027-03-18T08:21:00.000Z")).toBe(-60);
});
