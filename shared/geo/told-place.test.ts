import { describe, expect, it } from "vitest";
import { sampleGazetteer as gazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { isTold, nameWithTold, withJoinedCodes } from "./told-place.ts";

it.each([
  ["Saint-Denis 93", { name: "Saint-Denis", told: "93" }],
  ["Saint-Denis (La Réunion)", { name: "Saint-Denis", told: "La Réunion" }],
  ["Bastia - 2b", { name: "Bastia", told: "2b" }],
  ["Toulouse, 31000", { name: "Toulouse", told: "31000" }],
  ["Toulouse", undefined],
  ["31000", undefined],
])("« %s » is a name with what tells it: %o", (text, expected) => {
  expect(nameWithTold(text)).toEqual(expected);
});

it.each([
  ["31 069", "31069"],
  ["31\u00a0555", "31555"],
  ["31 000 Toulouse", "31000 Toulouse"],
  ["Toulouse (31 000)", "Toulouse (31000)"],
  ["31 069 31 555", "31069 31555"],
  ["243 100 518", "243100518"],
  ["31 974", "31 974"],
  ["31 81 32", "31 81 32"],
  ["D31 069", "D31 069"],
])("« %s » is the codes « %s »", (text, joined) => {
  expect(withJoinedCodes(gazetteer, text)).toBe(joined);
});

describe("what is told beside the name of a place", () => {
  it.each(["31", "31700", "31069", "Haute-Garonne", "HAUTE GARONNE", "Occitanie", "France"])(
    "« %s » tells Blagnac",
    (told) => {
      const blagnac = gazetteer.area({ type: "commune", code: "31069" });
      expect(blagnac && isTold(gazetteer, blagnac, told)).toBe(true);
    },
  );

  it.each(["81", "Tarn", "31000", "Île-de-France"])("« %s » does not", (told) => {
    const blagnac = gazetteer.area({ type: "commune", code: "31069" });
    expect(blagnac && isTold(gazetteer, blagnac, told)).toBe(false);
  });
});
