import { describe, expect, it } from "vitest";
import { clauseFolderWith } from "../../tests/fixtures/clause-files.ts";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { shippedCategories as categories } from "../categories/categories.ts";
import { faultText, type KnownClause, nothingKnown, type WantedKeys } from "./folder.ts";
import { readClauseFolder } from "./read-folder.ts";

const today = "2022-03-15";
const read = (files: ReadonlyMap<string, Uint8Array>, known: KnownClause = nothingKnown) =>
  readClauseFolder(files, known, { categories, gazetteer: sampleGazetteer, today });

describe("lines that depend on a refused one", () => {
  it("are refused, and say which, from the contract to the hours", async () => {
    const folder = await read(
      clauseFolderWith({
        "marches.csv": ["M9;;;A;public;;;RIEN;;;;;;;;;"],
        "attributions.csv": ["M9;;E1;titulaire;"],
        "contrats.csv": ["C9;B1;M9;;E1;;CDI;2020-01-01;"],
        "heures.csv": ["C9;2020-01;35"],
      }),
    );
    expect(folder.faults.slice(1).map(faultText)).toEqual([
      "attributions.csv, ligne 4 – Numéro du marché (colonne « marche ») : « M9 » dépend de la ligne 4 de marches.csv, refusée.",
      "contrats.csv, ligne 4 – Numéro du marché (colonne « marche ») : « M9 » dépend de la ligne 4 de marches.csv, refusée.",
      "heures.csv, ligne 5 – Contrat de travail (colonne « contrat ») : « C9 » dépend de la ligne 4 de contrats.csv, refusée.",
    ]);
    expect([folder.contracts.length, folder.employments.length, folder.hours.length]).toEqual([2, 2, 3]);
  });

  it("are refused even where the thing is stored, since what it becomes is not known", async () => {
    const known = { ...nothingKnown, companies: new Set(["E9"]) };
    const added = { "entreprises.csv": ["E9;;;;"], "attributions.csv": ["M1;1;E9;cotraitant;"] };
    const { faults } = await read(clauseFolderWith(added), known);
    expect(faults[1]?.message).toBe("Entreprise : « E9 » dépend de la ligne 4 d’entreprises.csv, refusée.");
  });

  it("are refused when the whole file is", async () => {
    const files = clauseFolderWith();
    files.set("contrats.csv", new Uint8Array());
    const { faults, hours } = await read(files);
    expect(faults[0]).toEqual({ file: "contrats.csv", line: 1, message: "Ce fichier est vide." });
    expect(faults[1]?.message).toContain("« C1 » dépend de contrats.csv, qui n’est pas lu");
    expect(hours).toEqual([]);
  });
});

describe("two lines with one key", () => {
  it("that say different things are both refused, each with the other’s number", async () => {
    const folder = await read(
      clauseFolderWith({ "beneficiaires.csv": ["B1;1997-08;H;BAC;RSA|DELD;oui;31555;PLIE;2020-01-15"] }),
    );
    expect(folder.faults.slice(0, 3).map(faultText)).toEqual([
      "beneficiaires.csv, ligne 2 – La ligne 4 dit autre chose de « B1 » (genre, niveau) : gardez l’une des deux.",
      "beneficiaires.csv, ligne 4 – La ligne 2 dit autre chose de « B1 » (genre, niveau) : gardez l’une des deux.",
      "contrats.csv, ligne 2 – Bénéficiaire : « B1 » dépend de la ligne 2 de beneficiaires.csv, refusée.",
    ]);
    expect(folder.participants.map(({ code }) => code)).toEqual(["B2"]);
  });

  it("three of them name the first", async () => {
    const added = ["E1;;Autre;34;BTP", "E1;;Encore une autre;34;BTP"];
    const { faults } = await read(clauseFolderWith({ "entreprises.csv": added }));
    expect(
      faults
        .filter(({ file }) => file === "entreprises.csv")
        .map(({ line, message }) => [line, message.slice(0, 10)]),
    ).toEqual([
      [2, "La ligne 4"],
      [4, "La ligne 2"],
      [5, "La ligne 2"],
    ]);
  });

  it.each(["C1;2020-01;70,5", "C1;01/2020;30"])(
    "of hours are refused, alike or not: « %s »",
    async (line) => {
      const folder = await read(clauseFolderWith({ "heures.csv": [line] }));
      expect(folder.faults.map(faultText)).toEqual([
        "heures.csv, ligne 2 – La ligne 5 donne aussi des heures à ce contrat pour ce mois : gardez une seule ligne, avec leur somme si ce sont deux relevés.",
        "heures.csv, ligne 5 – La ligne 2 donne aussi des heures à ce contrat pour ce mois : gardez une seule ligne, avec leur somme si ce sont deux relevés.",
      ]);
      expect(folder.hours.map(({ line: taken }) => taken)).toEqual([3, 4]);
    },
  );
});

describe("what is looked up of what is stored", () => {
  const wantedBy = async (files: ReadonlyMap<string, Uint8Array>) => {
    const asked: WantedKeys[] = [];
    const find = async (wanted: WantedKeys) => {
      asked.push(wanted);
      return nothingKnown;
    };
    await readClauseFolder(files, find, { categories, gazetteer: sampleGazetteer, today });
    return asked;
  };
  const contracts = [
    { number: "M1", lot: "1" },
    { number: "M2", lot: "" },
  ];

  it("is what the lines refer to and the folder does not tell of, and who holds the contracts", async () => {
    expect(await wantedBy(clauseFolderWith())).toEqual([
      { operations: [], contracts, companies: ["E1", "E2"], participants: [], employments: [] },
    ]);
    const alone = [...clauseFolderWith()].filter(([name]) => /^(?:contrats|heures|marches)/.test(name));
    expect(await wantedBy(new Map(alone))).toEqual([
      {
        ...{ operations: ["Téléo"], contracts, companies: ["E1", "E2"] },
        ...{ participants: ["B1", "B2"], employments: [] },
      },
    ]);
  });

  it("is nothing for a folder whose files cannot be read", async () => {
    expect(await wantedBy(new Map([["heures.csv", new Uint8Array()]]))).toEqual([
      { operations: [], contracts: [], companies: [], participants: [], employments: [] },
    ]);
  });
});
