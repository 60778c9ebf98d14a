import { expect, test } from "vitest";
import { rencontreSets, rencontreStatuses } from "./lifecycle.ts";

const allBut = (...left: string[]) => rencontreStatuses.filter((status) => !left.includes(status));

test("the format of a rencontre changes at any time before it is held, also while it is running", () => {
  const ended = ["held", "followedUp", "cancelled"];
  expect(rencontreStatuses.filter((status) => rencontreSets.formatChangeable.includes(status))).toEqual(
    allBut(...ended),
  );
});

test("a rencontre is put off or given up until its day begins", () => {
  const begun = ["running", "held", "followedUp", "cancelled"];
  for (const set of [rencontreSets.postponable, rencontreSets.cancellable])
    expect(rencontreStatuses.filter((status) => set.includes(status))).toEqual(allBut(...begun));
});

test("announced rencontres are to come, or over", () => {
  const sides = [...rencontreSets.upcoming, ...rencontreSets.over];
  expect(rencontreStatuses.filter((status) => sides.includes(status))).toEqual(allBut("draft"));
  expect(new Set(sides).size).toBe(sides.length);
});
