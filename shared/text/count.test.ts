import { expect, test } from "vitest";
import { count, pluralize } from "./count.ts";

test.each([
  [0, "mail"],
  [1, "mail"],
  [1.5, "mail"],
  [-1, "mail"],
  [2, "mails"],
  [-2, "mails"],
  [1_234, "mails"],
])("%d is followed by « %s »", (quantity, noun) => {
  expect(pluralize(quantity, "mail")).toBe(noun);
});

test("nouns that end in s, x or z stay as they are", () => {
  expect(["rendez-vous", "prix", "nez"].map((noun) => pluralize(2, noun))).toEqual([
    "rendez-vous",
    "prix",
    "nez",
  ]);
});

test("another plural is given", () => {
  expect(pluralize(2, "marché signé", "marchés signés")).toBe("marchés signés");
  expect(count(2, "journal", "journaux")).toBe("2 journaux");
});

test("a count is written as the French do", () => {
  expect(count(1_234, "mail")).toBe("1\u202f234 mails");
  expect(count(0, "mail")).toBe("0 mail");
});
