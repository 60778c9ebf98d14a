import { describe, expect, test } from "vitest";
import { differences, merge } from "./differences.ts";

const initial = { name: "Les Jardins", kinds: ["EI"], note: "", rows: [{ key: "1", text: "Tonte" }] };

describe("two entries that began from the same", () => {
  test("differ in what one of them says otherwise", () => {
    const mine = { ...initial, name: "Les Jardins du Canal" };
    const theirs = { ...initial, note: "À rappeler" };
    expect(differences(mine, theirs, initial)).toEqual([
      { field: "name", mine: "Les Jardins du Canal", theirs: "Les Jardins", proposed: "mine" },
      { field: "note", mine: "", theirs: "À rappeler", proposed: "theirs" },
    ]);
  });

  test("do not differ in the keys of rows, the order of properties or what is left empty", () => {
    const mine = {
      note: "",
      rows: [{ key: "7", text: "Tonte", zone: "" }],
      name: "Les Jardins",
      kinds: ["EI"],
    };
    expect(differences<object>(mine, { ...initial, phone: undefined }, initial)).toEqual([]);
  });

  test("become one by choosing, field by field", () => {
    const mine = { ...initial, name: "Les Jardins du Canal" };
    const theirs = { ...initial, note: "À rappeler", name: "Jardins" };
    expect(merge(mine, theirs, { name: "mine", note: "theirs" })).toEqual({
      ...initial,
      name: "Les Jardins du Canal",
      note: "À rappeler",
    });
  });
});
