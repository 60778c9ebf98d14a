import { describe, expect, test } from "vitest";
import { clashesAmong } from "./at-once.ts";

const comer = (id: string, changes: { people?: number; person?: string } = {}) => ({
  id,
  name: id.toUpperCase(),
  people: 1,
  ...changes,
});
const pair = (buyer: string, supplier: string) => ({ buyer, supplier });

describe("the meetings of an hour that leave nobody for a pair", () => {
  test("are those of either, who comes alone", () => {
    const clashesWith = clashesAmong([comer("b"), comer("c"), comer("s"), comer("t")]);
    const here = [pair("b", "t"), pair("c", "s")];
    expect(clashesWith(here, pair("b", "s"))).toEqual([
      { meeting: here[0], who: "B" },
      { meeting: here[1], who: "S" },
    ]);
    expect(clashesWith([], pair("b", "s"))).toEqual([]);
  });

  test("of a buyer who comes with another, only the second one and those after it", () => {
    const clashesWith = clashesAmong([comer("b", { people: 2 }), comer("s"), comer("t"), comer("u")]);
    expect(clashesWith([pair("b", "t")], pair("b", "s"))).toEqual([]);
    expect(clashesWith([pair("b", "t"), pair("b", "u")], pair("b", "s"))).toHaveLength(1);
  });

  test("are those of another participant who shares the person, told as such", () => {
    const clashesWith = clashesAmong([
      comer("b"),
      comer("c"),
      comer("s", { person: "camille@exemple.fr" }),
      comer("t", { person: "camille@exemple.fr" }),
    ]);
    expect(clashesWith([pair("c", "t")], pair("b", "s"))).toEqual([
      { meeting: pair("c", "t"), who: "La personne qui vient pour S et pour T" },
    ]);
  });
});
