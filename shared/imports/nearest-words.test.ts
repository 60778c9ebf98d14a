import { describe, expect, it } from "vitest";
import { nearestWords, unknownWord } from "./nearest-words.ts";

const words = ["CDD", "CDDI", "CDI", "APPRENTISSAGE", "CUI_CIE", "CUI_CAE"];

describe("the words that a mistyped one may mean", () => {
  it.each([
    ["aprentissage", ["APPRENTISSAGE"]],
    ["CDDD", ["CDD", "CDDI"]],
    ["cui", ["CDI", "CUI_CIE", "CUI_CAE"]],
    ["contrat d’apprentissage", ["APPRENTISSAGE"]],
    ["stage", []],
    ["X", []],
    ["", []],
  ])("« %s » may be %j", (text, near) => {
    expect(nearestWords(words, text)).toEqual(near);
  });

  it("are told, or else all of them", () => {
    expect(unknownWord(words, "aprentissage")).toBe(
      "« aprentissage » n’est pas une valeur connue : est-ce APPRENTISSAGE ?",
    );
    expect(unknownWord(["titulaire", "cotraitant"], "X")).toBe(
      "« X » n’est pas une valeur connue ; les valeurs sont titulaire, cotraitant",
    );
  });
});
