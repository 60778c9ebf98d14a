import { expect, it } from "vitest";
import { tellingWords } from "./fold-name.ts";

it("tells communes apart by their main words, however the small ones are written", () => {
  const same = (...names: string[]) => new Set(names.map((name) => tellingWords(name).join(" "))).size;
  expect(
    same("Schweighouse-sur-Moder", "SCHWEIGHOUSE/MODER", "SCHWEIGHOUSE S/ MODER", "Schweighouse s/Moder"),
  ).toBe(1);
  expect(same("Vandœuvre-lès-Nancy", "VANDOEUVRE LEZ NANCY", "VANDOEUVRE LES NANCY")).toBe(1);
  expect(same("Saint-Gaudens", "ST GAUDENS", "St. Gaudens")).toBe(1);
  expect(same("L'Union", "L UNION", "UNION")).toBe(1);
  expect(same("Le Mont-Dore", "MT DORE")).toBe(1);
  expect(same("Saint-Gaudens", "Sainte-Gaudens")).toBe(2);
});

it("keeps a name that is nothing but small words", () => {
  expect(tellingWords("Les Aux")).toEqual(["les", "aux"]);
});
