import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { communeOfAddress, findCommune } from "../../shared/geo/find-commune.ts";
import { loadGazetteer } from "./load-gazetteer.ts";

const gazetteer = loadGazetteer();

const codeOf = (postalCode: string, city: string): string => {
  const found = findCommune(gazetteer, postalCode, city);
  return "commune" in found ? found.commune.code : found.reason;
};

/** Addresses as lists hold them: postal code, town, INSEE code. */
const written = [
  "75017 PARIS 17 | 75056",
  "75008 PARIS VIIIE | 75056",
  "75380 PARIS CEDEX 08 | 75056",
  "69008 LYON 8EME | 69123",
  "69422 LYON CEDEX 03 | 69123",
  "13009 MARSEILLE 09 | 13055",
  "13236 MARSEILLE CEDEX 02 | 13055",
  "20000 AJACCIO | 2A004",
  "20200 BASTIA | 2B033",
  "20291 BASTIA CEDEX | 2B033",
  "97150 SAINT-MARTIN | 97801",
  "97133 ST BARTHELEMY | 97701",
  "97500 SAINT PIERRE | 97502",
  "97122 BAIE-MAHAULT | 97103",
  "97600 MAMOUDZOU | 97611",
  "97715 SAINT-DENIS MESSAG CEDEX 9 | 97411",
  "97490 STE CLOTILDE | 97411",
  "97494 STE CLOTILDE CEDEX | 97411",
  "98600 MATA UTU | 98613",
  "98713 PAPEETE | 98735",
  "98714 PAPEETE TAHITI | 98735",
  "98800 NOUMEA | 98818",
  "98845 NOUMEA CEDEX | 98818",
  "98809 MONT-DORE | 98817",
  "74960 CRAN GEVRIER | 74010",
  "74940 ANNECY LE VIEUX | 74010",
  "93380 PIERREFITTE SUR SEINE | 93066",
  "49500 SEGRE | 49331",
  "50110 TOURLAVILLE | 50129",
  "01200 BELLEGARDE SUR VALSERINE | 01033",
  "67068 STRASBOURG CEDEX | 67482",
  "31094 TOULOUSE CEDEX 01 | 31555",
  "31060 Toulouse Cédex 9 | 31555",
  "95725 ROISSY CDG CEDEX | 95527",
  "91011 EVRY CEDEX | 91228",
  "95011 CERGY PONTOISE CEDEX | 95127",
  "95303 CERGY PONTOISE CEDEX | 95500",
  "93212 LA PLAINE ST DENIS CEDEX | 93066",
  "67590 SCHWEIGHOUSE/MODER | 67458",
  "71100 CHALON S/ SAONE | 71076",
  "94120 FONTENAY S/S BOIS | 94033",
  "54500 VANDOEUVRE LEZ NANCY | 54547",
  "63000 CLERMONT FD | 63113",
  "78105 ST GERM LAYE CEDEX | 78551",
  "62223 ST LAURENT BLANGY | 62753",
  "31800 ST GAUDENS | 31483",
  "31520 RAMONVILLE ST AGNE | 31446",
  "31470 STE FOY DE PEYROLIERES | 31481",
  "31240 L UNION | 31561",
  "94240 LHAY LES ROSES | 94038",
  "59650 VILLENEUVE DASCQ | 59009",
  "85460 L'AIGUILLON SUR MER | 85001",
  "85460 LA FAUTE SUR MER | 85001",
  "85340 OLONNE SUR MER | 85194",
  "85180 CHATEAU D'OLONNE | 85194",
  "27240 DAMVILLE | 27198",
  "56450 THEIX | 56251",
  "69160 TASSIN LA DEMI LUNE | 69244",
  "02400 Etampes-sur-Marne | 02292",
  "9000 FOIX | 09122",
];

describe("the commune of an address", () => {
  it("is found however lists write it", () => {
    const found = written.map((line) => {
      const [, postalCode = "", city = ""] = /^(\d+) (.*) \|/.exec(line) ?? [];
      return `${postalCode} ${city} | ${codeOf(postalCode, city)}`;
    });
    expect(found).toEqual(written);
  });

  it("is told with a note where its name had to be interpreted", () => {
    expect(findCommune(gazetteer, "31000", "TOULOUSSE")).toMatchObject({
      commune: { code: "31555" },
      note: "« TOULOUSSE » est lu comme Toulouse (31555)",
    });
    expect(findCommune(gazetteer, "31300", "La Cépière")).toMatchObject({
      note: "« La Cépière » est lu comme Toulouse (31555), seule commune du code postal 31300",
    });
    expect(findCommune(gazetteer, "31555", "Toulouse")).not.toHaveProperty("note");
  });

  it("is proposed, not chosen, where it could be another", () => {
    expect(codeOf("92042", "PARIS LA DEFENSE CEDEX")).toBe(
      "Aucune commune ne s’appelle « PARIS LA DEFENSE CEDEX » avec le code postal 92042 : la commune est-elle Nanterre (92050), Courbevoie (92026) ou Puteaux (92062) ?",
    );
    expect(codeOf("31700", "TOULOUSE")).toMatch(
      /^Le code postal 31700 n’est pas celui de « TOULOUSE » : .*Toulouse \(31555\), Blagnac/,
    );
    expect(codeOf("31999", "TOULOUZE")).toMatch(/la commune est-elle Toulouse \(31555\) \?$/);
    expect(codeOf("00000", "NULLE PART")).toMatch(/^Aucune commune ne s’appelle/);
  });

  it("is that of its code first", () => {
    const address = { communeCode: "31555", postalCode: "67000", city: "Strasbourg" };
    expect(communeOfAddress(gazetteer, address)?.code).toBe("31555");
    expect(communeOfAddress(gazetteer, { ...address, communeCode: undefined })?.code).toBe("67482");
    expect(communeOfAddress(gazetteer, { city: "Strasbourg" })).toBeUndefined();
  });

  it("is itself for every commune, under each of its postal codes, in capitals without accents", () => {
    const served = gazetteer.communes.filter(({ postalCodes }) => postalCodes.length > 0);
    fc.assert(
      fc.property(fc.constantFrom(...served), fc.nat(), fc.boolean(), (commune, n, capitals) => {
        const postalCode = commune.postalCodes[n % commune.postalCodes.length] ?? "";
        const plain = commune.name
          .normalize("NFD")
          .replace(/\p{M}/gu, "")
          .replace(/[-']/g, " ")
          .toUpperCase();
        return codeOf(postalCode, capitals ? plain : commune.name) === commune.code;
      }),
      { numRuns: 300 },
    );
  });

  it("is never another than the town of a CEDEX", () => {
    const towns = gazetteer.communes.filter(({ population }) => population > 8_000);
    fc.assert(
      fc.property(fc.constantFrom(...towns), fc.integer({ min: 0, max: 99 }), (commune, office) => {
        const postalCode = `${commune.postalCodes[0]?.slice(0, 3)}${String(office).padStart(2, "0")}`;
        const found = findCommune(gazetteer, postalCode, `${commune.name} CEDEX`);
        return !("commune" in found) || found.commune === commune;
      }),
      { numRuns: 300 },
    );
  });
});
