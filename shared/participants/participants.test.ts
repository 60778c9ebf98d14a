import { describe, expect, test } from "vitest";
import { identityErasedOn } from "./identity.ts";
import { answerOf, windowOf } from "./milestones.ts";
import { comparedName } from "./person-name.ts";

test("a name is compared without case, accents, hyphens, nor the order of its parts", () => {
  const names = [
    { firstName: "JEAN-PIERRE ", lastName: " Élan" },
    { firstName: "jean pierre", lastName: "elan" },
    { firstName: "Élan", lastName: "Jean‑Pierre" },
  ];
  expect(new Set(names.map(comparedName))).toEqual(new Set(["elan jean pierre"]));
  expect(comparedName({ firstName: "Cœur", lastName: "d’Été" })).toBe("coeur dete");
});

describe("an identity is kept", () => {
  const today = "2026-11-30";
  const kept = (employments: { end?: string }[], enteredOn = "2026-11-02") =>
    identityErasedOn(employments, { enteredOn, today });

  test("two years after the last employment ended", () => {
    expect(kept([{ end: "2026-11-20" }, { end: "2027-06-30" }])).toBe("2029-06-30");
  });

  test("two years from now while one still runs", () => {
    expect(kept([{ end: "2026-11-20" }, {}])).toBe("2028-11-30");
  });

  test("two years after it was entered without an employment, or long after the last one", () => {
    expect(kept([])).toBe("2028-11-02");
    expect(kept([{ end: "2019-01-01" }])).toBe("2028-11-02");
  });
});

test("a question is answered by the situation nearest to its day, within its time", () => {
  const situations = [{ on: "2026-09-15" }, { on: "2026-12-20" }, { on: "2027-04-30" }, { on: "2027-06-30" }];
  expect(windowOf("2026-03-01", 12)).toEqual({ from: "2026-12-01", to: "2027-06-01" });
  expect(answerOf(situations, "2026-03-01", 12)).toEqual({ on: "2027-04-30" });
  expect(answerOf(situations, "2026-03-01", 3)).toBeUndefined();
  expect(answerOf(situations, "2026-03-01", 6)).toEqual({ on: "2026-09-15" });
});
