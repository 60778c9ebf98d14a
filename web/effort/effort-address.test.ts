import { expect, test } from "vitest";
import { parseSearch } from "../platform/address.ts";
import { addressOf, isAsked, readEffortSearch, textsOf } from "./effort-address.ts";

test("what was typed stands in the address as it was typed, and comes back", () => {
  const texts = {
    ...{ montant: "1,2 M€", metier: "Maçonnerie", part: "", effort: "7,5 %" },
    ...{ cout: "", duree: "2 ans", famille: "batiment" },
  };
  const search = addressOf(texts, "int_1");
  expect(search).not.toHaveProperty("part");
  expect(textsOf(readEffortSearch(search))).toEqual(texts);
  expect(search.intention).toBe("int_1");
});

test("an address that another page began asks for nothing yet", () => {
  expect(isAsked({ montant: "80000", famille: "batiment" })).toBe(false);
  expect(isAsked({ montant: "80000", effort: "5" })).toBe(true);
  expect(readEffortSearch({ effort: "5", autre: "x" })).toEqual({ effort: "5" });
});

test("a form sent empty, without scripts, asks: what is missing is told", () => {
  expect(isAsked(readEffortSearch(parseSearch("?montant=&metier=&effort=")))).toBe(true);
});
