import { buildGazetteer, type CommuneRow, type GazetteerData } from "./gazetteer.ts";

const commune = (
  code: string,
  name: string,
  departement: string,
  epci: string,
  population: number,
  postalCodes: string,
  lat: number,
  lon: number,
): CommuneRow => [code, name, departement, epci, population, postalCodes, lat, lon, 1];

/** A corner of France for tests: true codes, rounded populations, an EPCI over two départements, Paris and La Réunion. */
export const sampleData: GazetteerData = {
  regions: [
    ["04", "La Réunion"],
    ["11", "Île-de-France"],
    ["76", "Occitanie"],
  ],
  departements: [
    ["31", "Haute-Garonne", "76"],
    ["75", "Paris", "11"],
    ["81", "Tarn", "76"],
    ["974", "La Réunion", "04"],
    ["988", "Nouvelle-Calédonie", ""],
  ],
  epcis: [
    ["200068641", "CA Le Muretain Agglo"],
    ["243100518", "Toulouse Métropole"],
    ["999900001", "CC Entre Deux Tarn"],
  ],
  communes: [
    commune("31069", "Blagnac", "31", "243100518", 26_000, "31700", 43.63276, 1.39399),
    commune("31149", "Colomiers", "31", "243100518", 40_000, "31770", 43.61058, 1.33467),
    commune("31395", "Muret", "31", "200068641", 25_000, "31600", 43.46059, 1.32567),
    commune("31424", "Plaisance-du-Touch", "31", "", 20_000, "31830", 43.56594, 1.29639),
    commune("31483", "Saint-Gaudens", "31", "", 12_000, "31800", 43.1089, 0.7242),
    commune(
      "31555",
      "Toulouse",
      "31",
      "243100518",
      500_000,
      "31000 31100 31200 31300 31400 31500",
      43.60426,
      1.44367,
    ),
    commune("31561", "L'Union", "31", "243100518", 12_000, "31240", 43.65652, 1.48441),
    commune("31584", "Villemur-sur-Tarn", "31", "999900001", 6_000, "31340", 43.86618, 1.50365),
    commune("75056", "Paris", "75", "", 2_100_000, "75001 75015 75020", 48.85341, 2.3488),
    commune("81145", "Les Cabannes", "81", "999900001", 300, "81170", 44.07, 1.94),
    commune("81220", "Rabastens", "81", "999900001", 5_700, "81800", 43.8213, 1.72557),
    commune("81999", "Le Désert", "81", "999900001", 0, "", 43.9, 1.8),
    commune("97411", "Saint-Denis", "974", "", 155_000, "97400 97417", -20.88231, 55.4504),
    ["98818", "Nouméa", "988", "", 94_000, "98800", null, null, 0],
  ],
  aliases: [
    ["75115", "Paris 15e Arrondissement", "75056"],
    ["31801", "Magrens", "31584"],
    ["31900", "Villemur", "31584"],
  ],
};

export const sampleGazetteer = buildGazetteer(sampleData);
