import { describe, expect, it } from "vitest";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { communeErrors, placeErrors } from "./known-places.ts";
import type { Place } from "./places.ts";

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
      {
        path: "places[2].code",
        code: "unknown",
        message: "Lieux d’exécution : 31000 est un code postal : la commune est-elle Toulouse (31555) ?",
      },
      {
        path: "places[3].code",
        code: "unknown",
        message: "Lieux d’exécution : aucun département ne porte le code 99.",
      },
    ]);
  });

  it("is right with old codes and arrondissements", () => {
    expect(placeErrors(sampleGazetteer, [{ type: "commune", code: "75115" }], "zone.areas")).toEqual([]);
  });

  it("is named as the form names it", () => {
    const labels = (path: string) =>
      placeErrors(sampleGazetteer, [{ type: "commune", code: "99999" }], path).map(
        ({ message }) => message.split(/\s: /)[0],
      );
    expect(labels("places")).toEqual(["Lieux d’exécution"]);
    expect(labels("activities[0].zone.areas")).toEqual(["Territoires"]);
  });
});

it("a commune is at fault where its code does not exist, and right without a code", () => {
  const errors = (code?: string) =>
    communeErrors(sampleGazetteer, code, "address.communeCode").map(({ message }) =>
      message.replace(/\s/g, " "),
    );
  expect(errors("31000")).toEqual([
    "Commune : 31000 est un code postal : la commune est-elle Toulouse (31555) ?",
  ]);
  expect(errors("31999")).toEqual(["Commune : aucune commune ne porte le code 31999."]);
  expect([...errors("31555"), ...errors("75115"), ...errors()]).toEqual([]);
});

it("a code that does not exist comes with the one that is probably meant", () => {
  const message = (place: Place) =>
    placeErrors(sampleGazetteer, [place], "places").map(({ message: text }) => text.replace(/\s/g, " "))[0];
  expect(message({ type: "commune", code: "31240" })).toBe(
    "Lieux d’exécution : 31240 est un code postal : la commune est-elle L'Union (31561) ?",
  );
  expect(message({ type: "epci", code: "243100581" })).toMatch(
    /: est-ce Toulouse Métropole \(243100518\) \?$/,
  );
  expect(message({ type: "epci", code: "123456789" })).toMatch(/ne porte le code 123456789\.$/);
  expect(message({ type: "departement", code: "20" })).toMatch(/: la Corse a deux départements, 2A et 2B\.$/);
  expect(message({ type: "region", code: "31" })).toMatch(
    /: est-ce Occitanie \(76\), celle du département 31 \?$/,
  );
  expect(message({ type: "region", code: "99" })).toMatch(/ne porte le code 99\.$/);
});
