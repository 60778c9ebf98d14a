import { describe, expect, it } from "vitest";
import { buildGazetteer, type CommuneRow } from "../geo/gazetteer.ts";
import { placeFinder } from "./place-in-text.ts";

const metropole = "243100518";
const town = (
  code: string,
  name: string,
  people: number,
  postalCodes: string,
  [lat, lon]: readonly [lat: number, lon: number],
  epci = "",
): CommuneRow => [code, name, code.slice(0, 2), epci, people, postalCodes, lat, lon, 1];

const gazetteer = buildGazetteer({
  regions: [
    ["76", "Occitanie"],
    ["44", "Grand Est"],
    ["52", "Pays de la Loire"],
    ["93", "Provence-Alpes-Côte d’Azur"],
  ],
  departements: [
    ["31", "Haute-Garonne", "76"],
    ["09", "Ariège", "76"],
    ["32", "Gers", "76"],
    ["46", "Lot", "76"],
    ["81", "Tarn", "76"],
    ["82", "Tarn-et-Garonne", "76"],
    ["18", "Cher", "44"],
    ["57", "Moselle", "44"],
    ["59", "Nord", "44"],
    ["44", "Loire-Atlantique", "52"],
    ["84", "Vaucluse", "93"],
  ],
  epcis: [
    [metropole, "Toulouse Métropole"],
    ["243100633", "CA du Sicoval"],
    ["200068641", "CA Le Muretain Agglo"],
    ["200034957", "CC du Frontonnais"],
  ],
  communes: [
    town("31555", "Toulouse", 510_000, "31000 31100 31200", [43.6, 1.44], metropole),
    town("31149", "Colomiers", 39_000, "31770", [43.61, 1.33], metropole),
    town("31557", "Tournefeuille", 28_000, "31170", [43.58, 1.34], metropole),
    town("31044", "Balma", 17_000, "31130", [43.61, 1.5], metropole),
    town("31445", "Quint-Fonsegrives", 6_000, "31130", [43.58, 1.54], metropole),
    town("31506", "Saint-Orens-de-Gameville", 12_500, "31650", [43.55, 1.53], metropole),
    town("31561", "L'Union", 12_000, "31240", [43.66, 1.48], metropole),
    town("31446", "Ramonville-Saint-Agne", 14_500, "31520", [43.54, 1.47], "243100633"),
    town("31254", "Labège", 5_000, "31670", [43.53, 1.51], "243100633"),
    town("31395", "Muret", 25_000, "31600", [43.46, 1.33], "200068641"),
    town("31424", "Plaisance-du-Touch", 19_000, "31830", [43.57, 1.3], "200068641"),
    town("31202", "Fronton", 6_500, "31620", [43.84, 1.39], "200034957"),
    town("31047", "Bax", 90, "31310", [43.22, 1.28]),
    town("32376", "Saint-Orens", 80, "32120", [43.7, 0.97]),
    town("32319", "Plaisance", 1_400, "32160", [43.6, 0.05]),
    town("81271", "Saint-Sulpice-la-Pointe", 9_500, "81370", [43.77, 1.69]),
    town("81004", "Albi", 49_000, "81000", [43.93, 2.15]),
    town("46042", "Cahors", 20_000, "46000", [44.45, 1.44]),
    town("09122", "Foix", 9_700, "09000", [42.97, 1.61]),
    town("09225", "Pamiers", 16_000, "09100", [43.12, 1.61]),
    town("82121", "Montauban", 61_000, "82000", [44.02, 1.36]),
    town("18033", "Bourges", 65_000, "18000", [47.08, 2.4]),
    town("57336", "L'Hôpital", 5_300, "57490", [49.16, 6.73]),
    town("57001", "La Couture", 900, "57001", [49.2, 6.5]),
    town("59350", "Lille", 235_000, "59000", [50.63, 3.06]),
    town("59507", "Saint-Orens-en-Artois", 600, "59507", [50.4, 3]),
    town("44082", "Ligné", 5_300, "44850", [47.41, -1.38]),
    town("58151", "La Machine", 3_100, "58260", [46.89, 3.46]),
    town("84087", "Orange", 28_000, "84100", [44.14, 4.81]),
  ],
  aliases: [["31997", "Les Minimes-le-Vieux", "31555"]],
});

const common = new Set(
  "nettoyage couture espaces verts vert de la le les bureaux ecoles feuille lot ea urgent".split(" "),
);
const find = placeFinder(gazetteer);
const read = (text: string) => find(text, (word) => common.has(word));
const nameIn = (text: string): string | undefined => read(text)?.name;

describe("the place of a question", () => {
  it.each([
    ["traiteur Toulouse pour un buffet", "Toulouse"],
    ["nettoyage Muret écoles", "Muret"],
    ["plombier Balma urgent", "Balma"],
    ["nettoyage Toulouse CEDEX", "Toulouse"],
    ["nettoyage Toulouse cedex 9", "Toulouse"],
    ["nettoyage balma 31130", "Balma"],
    ["nettoyage Quint-Fonsegrives 31130", "Quint-Fonsegrives"],
    ["nettoyage 31130", "Balma"],
    ["nettoyage 31555", "Toulouse"],
    ["nettoyage L'Union", "L'Union"],
    ["nettoyage Tlse", "Toulouse"],
    ["ménage à Bax", "Bax"],
    ["plombier à côté de Muret", "Muret"],
    ["plombier aux alentours de Muret", "Muret"],
  ])("« %s » is %s", (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  it.each([
    ["plombier St-Orens", "Saint-Orens-de-Gameville"],
    ["Saint Orens traiteur", "Saint-Orens-de-Gameville"],
    ["nettoyage Plaisance", "Plaisance-du-Touch"],
    ["nettoyage St Sulpice", "Saint-Sulpice-la-Pointe"],
    ["nettoyage Ramonville", "Ramonville-Saint-Agne"],
  ])("of homonyms is the populated and near one: « %s »", (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  it.each([
    ["nettoyage toulouze", "Toulouse"],
    ["nettoyage tolouse", "Toulouse"],
    ["nettoyage Colomier", "Colomiers"],
    ["nettoyage Tourne-feuille", "Tournefeuille"],
    ["nettoyage Ramonvile", "Ramonville-Saint-Agne"],
  ])("may be misspelt where it is a town of the territory: « %s »", (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  it.each([
    ["nettoyage 09", "Ariège"],
    ["nettoyage 31/82", "Haute-Garonne et Tarn-et-Garonne"],
    ["31/82", "Haute-Garonne et Tarn-et-Garonne"],
    ["peinture 31, 81 et 82", "Haute-Garonne, Tarn et Tarn-et-Garonne"],
    ["nettoyage dans le 82", "Tarn-et-Garonne"],
    ["déménageur département 31", "Haute-Garonne"],
    ["menuiserie dans le Lot", "Lot"],
    ["peinture Tarn", "Tarn"],
    ["peinture en Ariège", "Ariège"],
    ["goodies région Occitanie", "Occitanie"],
    ["le Sicoval informatique", "CA du Sicoval"],
    ["nettoyage Muretain", "CA Le Muretain Agglo"],
    ["nettoyage agglomération toulousaine", "agglomération toulousaine"],
    ["nettoyage nord toulousain", "Nord toulousain"],
    ["imprimeur en Midi-Pyrénées", "Midi-Pyrénées"],
  ])("may be a département or a territory: « %s »", (text, name) => {
    expect(nameIn(text)).toBe(name);
  });

  it.each([
    ["couture quartier du Mirail", "Mirail (Toulouse)"],
    ["nettoyage Bagatelle", "Bagatelle (Toulouse)"],
    ["traiteur Basso Cambo", "Basso Cambo (Toulouse)"],
    ["quartier Saint-Cyprien", "Saint-Cyprien (Toulouse)"],
  ])("may be a quarter: « %s »", (text, name) => {
    const found = read(text);
    expect(found?.name).toBe(name);
    expect(found?.area.communes.map(({ code }) => code)).toEqual(["31555"]);
  });

  it.each([
    "qui fait de la couture",
    "faire de la couture",
    "nettoyage hôpital",
    "nettoyage de l'hôpital",
    "cours en ligne",
    "couture à la machine",
    "murs de la vieille ville",
    "traiteur pas cher",
    "gardiennage zone nord",
    "jus d'orange",
    "espaces verts",
    "construction d'un muret",
    "murets en pierre",
    "lot 3 peinture",
    "peinture lot n° 4",
    "traiteur pour 50",
    "50 repas",
    "nettoyage ISO 14001",
    "mise sous pli 44850 plis",
  ])("is none for words of every day: « %s »", (text) => {
    expect(nameIn(text)).toBeUndefined();
  });

  it("leaves the other words", () => {
    expect(read("nettoyage Balma 31130 urgent")?.rest).toBe("nettoyage urgent");
    expect(read("nettoyage dans le 82")?.rest).toBe("nettoyage dans le");
  });
});

describe("several places", () => {
  it("are told in their order and count together", () => {
    const found = read("traiteur à Muret et Toulouse");
    expect(found?.name).toBe("Muret et Toulouse");
    expect(found?.area.communes).toHaveLength(2);
    expect(nameIn("nettoyage Balma, Muret ou Colomiers")).toBe("Balma, Muret et Colomiers");
  });

  it("of which one holds the other are the smaller", () => {
    expect(nameIn("peinture 31 Toulouse")).toBe("Toulouse");
    expect(nameIn("peinture Muret (31)")).toBe("Muret");
    expect(nameIn("peinture Toulouse Haute-Garonne")).toBe("Toulouse");
  });

  it("have distances from the first town, a département has none", () => {
    expect(read("nettoyage Muret")?.near).toEqual({ lat: 43.46, lon: 1.33 });
    expect(read("nettoyage Tarn")?.near).toBeUndefined();
  });
});
