import { expect, test } from "vitest";
import type { EffortSettings } from "../../shared/settings/effort-settings.ts";
import { effortLines, everyTrade } from "./effort-lines.ts";

const settings: EffortSettings = {
  labourShares: [
    { trade: "Maçonnerie", share: 0.45, from: "2026-06-01", source: "Nos marchés", addedOn: "2026-05-01" },
    { trade: "Maçonnerie", share: 0.4, from: "2027-06-01", source: "Nos marchés", addedOn: "2026-11-22" },
  ],
  hourlyCosts: [],
};
const days = { day: "2026-11-22", today: "2026-11-22" };

test("rows stand by trade and date, the shipped one replaced by that of the team from its day", () => {
  const lines = effortLines("labourShares", settings, days).filter(({ what }) => what === "Maçonnerie");
  expect(lines.map(({ from, state, own }) => [from, state, own?.settled])).toEqual([
    ["2015-01-01", "past", undefined],
    ["2026-06-01", "current", true],
    ["2027-06-01", "future", false],
  ]);
});

test("an hourly cost without a trade is that of all", () => {
  const [line] = effortLines("hourlyCosts", settings, days);
  expect(line).toMatchObject({ what: everyTrade, state: "current" });
  expect(line?.value).toMatch(/25 à 30/);
});
