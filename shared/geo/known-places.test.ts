import { describe, expect, it } from "vitest";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { communeErrors, placeErrors } from "./known-places.ts";

describe("a list of places", () => {
  it("is at fault where a code does not exist, and the sentence says which", () => {
    expect(
      placeErrors(
        sampleGazetteer,
        [
          { type: "country" },
          { type: "commune", code: "31555" },
          { type: "commune", code: "31000" },
          { type: "departement", code: "99" },
        ],
        "places",
      ),
    ).toEqual([
      { path: "places[2].code", code: "unknown", message: "Code : aucune commune ne porte le code 31000." },
      { path: "places[3].code", code: "unknown", message: "Code : aucun département ne porte le code 99." },
    ]);
  });

  it("is right with old codes and arrondissements", () => {
    expect(placeErrors(sampleGazetteer, [{ type: "commune", code: "75115" }], "zone.areas")).toEqual([]);
  });
});

it("a commune is at fault where its code does not exist, and right without a code", () => {
  const errors = (code?: string) =>
    communeErrors(sampleGazetteer, code, "address.communeCode").map(({ message }) =>
      message.replace(/\s/g, " "),
    );
  expect(errors("31000")).toEqual(["Commune : aucune commune ne porte le code 31000."]);
  expect([...errors("31555"), ...errors("75115"), ...errors()]).toEqual([]);
});
