import { describe, expect, test } from "vitest";
import { intentStatuses } from "./lifecycle.ts";
import { whyNotStep } from "./steps.ts";

describe("a step of an intent", () => {
  test("goes forward and back between the states that follow the check of staff", () => {
    const life = intentStatuses.filter((status) => !["draft", "submitted", "dropped"].includes(status));
    for (const from of life) for (const to of life) expect(whyNotStep(from, to)).toBeUndefined();
  });

  test.each([
    ["draft", "qualified", "L’acheteur ne l’a pas encore envoyée."],
    ["dropped", "qualified", "Elle est abandonnée."],
    ["qualified", "draft", "Une intention envoyée ne redevient pas un brouillon."],
    ["sourcing", "dropped", "L’abandon se décide sur la page de l’intention, avec sa raison."],
    ["submitted", "sourcing", "Elle doit d’abord être qualifiée."],
  ] as const)("does not go from %s to %s", (from, to, why) => expect(whyNotStep(from, to)).toBe(why));

  test("may qualify what was sent, and take it back", () => {
    expect(whyNotStep("submitted", "qualified")).toBeUndefined();
    expect(whyNotStep("qualified", "submitted")).toBeUndefined();
  });
});
