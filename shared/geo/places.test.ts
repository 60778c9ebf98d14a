import { describe, expect, it } from "vitest";
import { placeKey, placeSchema } from "./places.ts";
import { zoneSchema } from "./zones.ts";

const messageFor = (value: unknown) => placeSchema.safeParse(value).error?.issues[0]?.message;

describe("a place", () => {
  it("is a commune, an EPCI, a département, a région or the country", () => {
    for (const place of [
      { type: "commune", code: "31555" },
      { type: "commune", code: "2A004" },
      { type: "commune", code: "97105" },
      { type: "epci", code: "243100518" },
      { type: "departement", code: "31" },
      { type: "departement", code: "2B" },
      { type: "departement", code: "974" },
      { type: "region", code: "76" },
      { type: "region", code: "01" },
      { type: "country" },
    ]) {
      expect(placeSchema.parse(place)).toEqual(place);
    }
  });

  it("says in French which code is missing or malformed", () => {
    expect(messageFor({ type: "commune" })).toBe("code INSEE de la commune attendu, par exemple 31555");
    expect(messageFor({ type: "epci", code: "31555" })).toBe(
      "SIREN de l’intercommunalité attendu, par exemple 243100518",
    );
    expect(messageFor({ type: "departement", code: "3" })).toBe(
      "code du département attendu, par exemple 31",
    );
    expect(messageFor({ type: "region", code: "Occitanie" })).toBe(
      "code de la région attendu, par exemple 76",
    );
  });

  it("of an unknown type is refused, and the country keeps no code", () => {
    expect(placeSchema.safeParse({ type: "canton", code: "3101" }).success).toBe(false);
    expect(placeSchema.parse({ type: "country", code: "FR" })).toEqual({ type: "country" });
  });

  it("has a key of its own", () => {
    expect(placeKey({ type: "commune", code: "31555" })).toBe("commune:31555");
    expect(placeKey({ type: "country" })).toBe("country");
  });
});

describe("a zone", () => {
  it("goes from 1 to 500 km around the address", () => {
    for (const km of [1, 30, 500]) expect(zoneSchema.safeParse({ type: "radius", km }).success).toBe(true);
    for (const km of [0, 0.5, 501, Number.NaN, "30"]) {
      expect(zoneSchema.safeParse({ type: "radius", km }).success).toBe(false);
    }
  });

  it("made of places has at least one", () => {
    expect(zoneSchema.safeParse({ type: "areas", areas: [] }).success).toBe(false);
    expect(
      zoneSchema.safeParse({ type: "areas", areas: [{ type: "departement", code: "31" }] }).success,
    ).toBe(true);
    expect(zoneSchema.safeParse({ type: "areas", areas: [{ type: "departement" }] }).success).toBe(false);
  });
});
