import { describe, expect, it } from "vitest";
import { shippedCategories } from "../../shared/categories/categories.ts";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import { readIntentRows } from "./read-intent-rows.ts";

const known = { gazetteer: loadGazetteer(), categories: shippedCategories };
const whole = {
  ...{ buyerSiret: "21310555400017", title: "Parcs", category: "espaces-verts/entretien" },
  ...{ places: "31555", modality: "L2113-13", launchDate: "2027-03-01" },
};
const read = (cells: Partial<Record<string, string>>, names = {}) => {
  const all = Object.fromEntries(
    Object.entries({ ...whole, ...cells }).map(([column, cell]) => [column, cell ?? ""]),
  );
  const { rows, refused } = readIntentRows([{ line: 2, cells: all }], { ...known, names });
  return { row: rows[0], wrong: refused[0]?.errors.map(({ message }) => message).join(" ") };
};

describe("an intent of a list", () => {
  it.each([
    ["31555", [{ type: "commune", code: "31555" }]],
    ["1004", [{ type: "commune", code: "01004" }]],
    ["2a004", [{ type: "commune", code: "2A004" }]],
    ["75117", [{ type: "commune", code: "75117" }]],
    ["D1", [{ type: "departement", code: "01" }]],
    ["D974", [{ type: "departement", code: "974" }]],
    ["31", [{ type: "departement", code: "31" }]],
    ["R76", [{ type: "region", code: "76" }]],
    ["243100518", [{ type: "epci", code: "243100518" }]],
    ["France", [{ type: "country" }]],
    ["Toulouse", [{ type: "commune", code: "31555" }]],
    [
      "TOULOUSE ; Saint-Orens-de-Gameville",
      [
        { type: "commune", code: "31555" },
        { type: "commune", code: "31506" },
      ],
    ],
    ["31555 Toulouse", [{ type: "commune", code: "31555" }]],
    ["Haute-Garonne", [{ type: "departement", code: "31" }]],
    ["Toulouse Métropole", [{ type: "epci", code: "243100518" }]],
    ["Occitanie", [{ type: "region", code: "76" }]],
    ["Saint-Denis (93)", [{ type: "commune", code: "93066" }]],
    [
      "31555 D31",
      [
        { type: "commune", code: "31555" },
        { type: "departement", code: "31" },
      ],
    ],
  ])("is done in « %s »", (places, expected) => {
    expect(read({ places })).toMatchObject({ row: { input: { places: expected } } });
  });

  it.each([
    ["99999", "aucune commune ne porte le code 99999"],
    ["31000", "code postal"],
    ["97127", "97801"],
    ["123456789", "aucune intercommunalité"],
    ["D99", "aucun département"],
    ["Saint-Denis", "plusieurs lieux"],
    ["DROM", "Guadeloupe (D971)"],
    ["Outre-mer", "Guadeloupe (D971)"],
    ["Toulousse-les-Bains", "n’est pas un lieu connu"],
  ])("is refused in « %s », with a word", (places, word) => {
    expect(read({ places }).wrong).toContain(word);
  });

  it.each([
    ["77310000", "Entretien d’espaces verts (espaces-verts/entretien)"],
    ["90911300-9 Nettoyage de vitres", "(nettoyage/vitrerie)"],
    ["79100000", "(prestations-intellectuelles"],
  ])("is refused with the families of « %s », a CPV code in the place of a family", (category, word) => {
    const { wrong } = read({ category });
    expect(wrong).toContain("est un code CPV");
    expect(wrong).toContain(word);
  });

  it("has no amount where its cell says 0, which the law would take for a small need", () => {
    expect(read({ yearlyAmount: "0" }).row?.input.yearlyAmount).toBeUndefined();
    expect(read({ totalAmount: "0,00 €" }).row?.input.totalAmount).toBeUndefined();
  });

  it.each([
    ["art. L. 2113-13", "L2113-13"],
    ["Article L2113-13-1 du code de la commande publique", "L2113-13-1"],
    ["l.2113-12", "L2113-12"],
    ["2113-15", "L2113-15"],
    ["R. 2122-8", "DIRECT"],
    ["Achat direct", "DIRECT"],
    ["Clause sociale d’exécution", "L2112-2"],
    ["À choisir avec l’équipe", "ADVISE"],
    ["à définir", "ADVISE"],
    ["Je ne sais pas", "ADVISE"],
    ["Je ne sais pas, conseillez-moi", "ADVISE"],
    ["à déterminer", "ADVISE"],
    ["NSP", "ADVISE"],
    ["non définie", "ADVISE"],
    ["ADVISE", "ADVISE"],
    ["réservé IAE", "L2113-13"],
    ["Réservé SIAE", "L2113-13"],
    ["marché réservé à l’insertion", "L2113-13"],
    ["réservation SIAE (EI, ACI)", "L2113-13"],
    ["réservé EA/ESAT", "L2113-12"],
    ["Lot réservé aux entreprises adaptées", "L2113-12"],
    ["réservé au secteur adapté et protégé (STPA)", "L2113-12"],
    ["réservé EA, ESAT et SIAE", "L2113-14"],
    ["réservé ESS", "L2113-15"],
    ["réservé au travail pénitentiaire", "L2113-13-1"],
    ["clause d'insertion", "L2112-2"],
    ["Clause sociale", "L2112-2"],
    ["clauses sociales d’insertion", "L2112-2"],
    ["critère d’insertion", "L2152-7"],
    ["critère social", "L2152-7"],
  ])("has its modality by « %s »", (modality, expected) => {
    expect(read({ modality })).toMatchObject({ row: { input: { modality: expected } } });
  });

  it.each([
    ["espaces-verts/entretien", "espaces-verts/entretien"],
    ["Entretien des espaces verts", "espaces-verts/entretien"],
    ["ENTRETIEN D'ESPACES VERTS", "espaces-verts/entretien"],
    ["travaux-publics/reseaux", "travaux-publics/reseaux"],
    ["Restauration", "restauration"],
  ])("has its family by « %s »", (category, expected) => {
    expect(read({ category })).toMatchObject({ row: { input: { category: expected } } });
  });

  it("has a SIRET with spaces, a duration in years, forms by their names and an amount", () => {
    expect(
      read({
        ...{ buyerSiret: "213 105 554 00017", durationMonths: "3 ans", yearlyAmount: "80.000" },
        ...{ services: "Mise à disposition de personnel", nature: "Travaux", launchDate: "31/12/2027" },
      }).row,
    ).toMatchObject({
      buyerSiret: "21310555400017",
      input: {
        ...{ durationMonths: 36, yearlyAmount: 80_000, services: ["MISE_A_DISPOSITION"], nature: "WORKS" },
        launchDate: "2027-12-31",
      },
      warnings: [],
    });
  });

  it("goes without what it can do without, and says so by the file’s own header", () => {
    const { row } = read(
      { yearlyAmount: "80,000", cpv: "99999999", durationMonths: "longtemps" },
      { yearlyAmount: "Budget" },
    );
    expect(row?.input.yearlyAmount).toBeUndefined();
    expect(row?.warnings.map(({ message }) => message)).toEqual([
      expect.stringContaining("99999999"),
      expect.stringContaining("Montant annuel (colonne « Budget ») : « 80,000 » peut se lire de deux façons"),
      expect.stringContaining("longtemps"),
    ]);
  });

  it("keeps amounts that contradict each other, and says so in the words of the page", () => {
    const { row } = read({
      ...{ yearlyAmount: "50 000", totalAmount: "80 000", durationMonths: "36", allLotsAmount: "60 000" },
    });
    expect(row?.input).toMatchObject({ yearlyAmount: 50_000, totalAmount: 80_000, allLotsAmount: 60_000 });
    expect(row?.warnings).toEqual([
      { path: "totalAmount", message: expect.stringContaining("se contredisent") },
      { path: "allLotsAmount", message: expect.stringContaining("dépasse la valeur de tous les lots") },
    ]);
    expect(
      read({ yearlyAmount: "50 000", totalAmount: "150 000", durationMonths: "36" }).row?.warnings,
    ).toEqual([]);
  });

  it.each([
    [{ launchDate: "mars 2027" }, "il manque le jour"],
    [{ launchDate: "12/31/2027" }, "n’est pas une date"],
    [{ launchDate: "" }, "Date de lancement : à remplir"],
    [{ title: "" }, "Titre : à remplir"],
    [{ modality: "L2113-12 et L2113-13" }, "plusieurs articles"],
    [{ modality: "réservé" }, "n’est pas une modalité connue"],
    [
      { modality: "marché réservé" },
      "réservé à qui ? Écrivez l’article (au handicap : L2113-12 ; à l’insertion : L2113-13",
    ],
    [{ modality: "clause et critère d’insertion" }, "n’est pas une modalité connue"],
    [{ modality: "appel d’offres" }, "achat direct, achat libre d’un acheteur privé"],
    [{ launchDate: "mars-27" }, "il manque le jour"],
    [{ launchDate: "Sept. 2027" }, "il manque le jour"],
    [{ category: "jardins/toits" }, "n’est pas une famille d’achats"],
    [{ title: "R\ufffdgie" }, "des caractères sont perdus"],
  ])("is refused with %o, and says why", (cells, word) => {
    expect(read(cells).wrong).toContain(word);
  });

  it.each([
    ["77310000-6/45000000-7", ["77310000-6", "45000000-7"]],
    ["77310000-6 Réalisation et entretien d’espaces verts", ["77310000-6"]],
    ["CPV : 77310000 – 6", ["77310000-6"]],
    ["77310000, 45000000 (travaux)", ["77310000", "45000000"]],
    ["77310000-6 - Réalisation d’espaces verts\n45000000-7 - Construction", ["77310000-6", "45000000-7"]],
  ])("has its CPV codes by « %s »", (cpv, expected) => {
    expect(read({ cpv }).row).toMatchObject({ input: { cpv: expected }, warnings: [] });
  });

  it.each([
    [{ cpv: "7731" }, "« 7731 » n’est pas un code CPV (8 chiffres, par exemple 77310000)"],
    [{ cpv: "77310000-6/450" }, "« 450 » n’est pas un code CPV"],
    [{ cpv: "espaces verts" }, "« espaces verts » n’est pas un code CPV"],
    [
      { services: "à voir" },
      "(prestation de service ou travaux, mise à disposition de personnel, fabrication de biens)",
    ],
    [{ yearlyAmount: "environ 80 000 €" }, "« environ 80 000 € » est lu comme 80"],
    [{ yearlyAmount: "80 000 € toutes taxes comprises" }, "toutes taxes comprises, un montant hors taxes"],
    [{ totalAmount: "80 000 €/an HT" }, "un montant par an"],
  ])("says of %o what was done", (cells, word) => {
    expect(read(cells).row?.warnings[0]?.message).toContain(word);
  });

  it("has the amount that is about", () => {
    expect(read({ yearlyAmount: "environ 80 000 €" }).row?.input.yearlyAmount).toBe(80_000);
  });

  it.each([
    ["places", "Toulouse et "],
    ["places", " "],
    ["buyerSiret", "1 "],
    ["category", "a-"],
    ["modality", "L2113-"],
    ["launchDate", "1/"],
  ])("is refused for a text without end in « %s »: « %s »", (column, part) => {
    const text = `x${part.repeat(100_000 / part.length)}x`;
    expect(read({ [column]: text }).wrong).toContain("la case est trop longue");
  });
});
