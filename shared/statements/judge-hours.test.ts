import { expect, test } from "vitest";
import { endFault, hoursFault } from "./judge-hours.ts";

const since = { start: "2026-09-01" };

test("a person may work what a month holds, in the days of their employment", () => {
  expect(hoursFault(265, "2026-10", since)).toBeUndefined();
  expect(hoursFault(24, "2026-10", { start: "2026-10-30" })).toBeUndefined();
  expect(hoursFault(0, "2026-10", { start: "2027-01-01" })).toBeUndefined();
});

test.each([
  [-1, since, "ne peuvent pas être négatives"],
  [266, since, "un mois de 31 jours en compte au plus 265"],
  [24.5, { start: "2026-10-30" }, "24,5 heures pour 2 jours de contrat"],
  [7, { start: "2026-11-02" }, "commence le 2 novembre 2026"],
  [7, { start: "2026-09-01", end: "2026-09-30" }, "a pris fin le 30 septembre 2026"],
])("%d hours are refused with their reason", (hours, dates, why) => {
  expect(hoursFault(hours, "2026-10", dates)).toContain(why);
});

test("an employment ends on its first day or later", () => {
  expect(endFault("2026-09-01", "2026-09-01")).toBeUndefined();
  expect(endFault("2026-08-31", "2026-09-01")).toContain("1er septembre 2026");
});
