import { expect, it } from "vitest";
import { buildGazetteer } from "../geo/gazetteer.ts";
import type { Zone } from "../geo/zones.ts";
import { coveredCommune, coveredShare, coverTest } from "./covers.ts";
import type { Entry } from "./entry.ts";

const gazetteer = buildGazetteer({
  regions: [
    ["76", "Occitanie"],
    ["75", "Nouvelle-Aquitaine"],
  ],
  departements: [
    ["31", "Haute-Garonne", "76"],
    ["82", "Tarn-et-Garonne", "76"],
    ["33", "Gironde", "75"],
  ],
  epcis: [["248200099", "CA Grand Montauban"]],
  communes: [
    ["31555", "Toulouse", "31", "", 500_000, "31000", 43.6, 1.44, 1],
    ["82121", "Montauban", "82", "248200099", 60_000, "82000", 44.02, 1.36, 1],
    ["82112", "Moissac", "82", "", 13_000, "82200", 44.1, 1.08, 1],
    ["33063", "Bordeaux", "33", "", 250_000, "33000", 44.84, -0.58, 1],
  ],
  aliases: [],
});
const toulouse = gazetteer.commune("31555");
const area = (type: "departement" | "region", code: string) => {
  const found = gazetteer.area({ type, code });
  if (!found) throw new Error(code);
  return found;
};
const working = (zone: Zone): Entry => ({
  ...{ id: "sup_1", siret: "", name: "", kinds: [], city: "Toulouse", departement: "31" },
  activities: [{ category: "batiment", zone }],
});
const shareOf = (zone: Zone, place: ReturnType<typeof area>): number =>
  coveredShare(place, () => true)(working(zone), toulouse?.vector);
const tarnEtGaronne = area("departement", "82");
const occitanie = area("region", "76");

it("a circle covers the part of a département where it reaches, by its inhabitants", () => {
  expect(shareOf({ type: "radius", km: 30 }, tarnEtGaronne)).toBe(0);
  expect(shareOf({ type: "radius", km: 50 }, tarnEtGaronne)).toBeCloseTo(60 / 73);
  expect(shareOf({ type: "radius", km: 100 }, tarnEtGaronne)).toBe(1);
});

it("places cover a region that they are in, in part, and what is in them as a whole", () => {
  const places = (...areas: Extract<Zone, { type: "areas" }>["areas"]): Zone => ({ type: "areas", areas });
  expect(shareOf(places({ type: "departement", code: "31" }), occitanie)).toBeCloseTo(500 / 573);
  expect(shareOf(places({ type: "epci", code: "248200099" }), tarnEtGaronne)).toBeCloseTo(60 / 73);
  expect(shareOf(places({ type: "commune", code: "82112" }), occitanie)).toBeGreaterThan(0);
  expect(shareOf(places({ type: "region", code: "76" }), tarnEtGaronne)).toBe(1);
  expect(shareOf(places({ type: "region", code: "75" }), tarnEtGaronne)).toBe(0);
  expect(shareOf({ type: "country" }, occitanie)).toBe(1);
});

it("only an activity of a category asked for covers", () => {
  const there = toulouse && coveredCommune(toulouse);
  const entry = working({ type: "country" });
  expect(coverTest(there, (category) => category === "batiment")(entry, undefined)).toBe(true);
  expect(coverTest(there, (category) => category === "nettoyage")(entry, undefined)).toBe(false);
});
