import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { textOfLines } from "../../tests/fixtures/clause-files.ts";
import { faultText } from "./folder.ts";
import { companiesFile } from "./read-companies.ts";
import { readTable, type Told } from "./read-table.ts";

const { columns } = companiesFile;

const read = async (bytes: Uint8Array) => {
  const told: Told = { faults: [], warnings: [] };
  const table = await readTable("entreprises.csv", bytes, columns, told);
  return {
    lines: table?.rows.map((row) => table.lineOf(row)),
    faults: told.faults.map(faultText),
    warnings: told.warnings.map(faultText),
  };
};
const header = ["entreprise", "siret", "raison_sociale", "effectif", "activite"];

describe("a file of the clause", () => {
  it.each([";", ",", "\t", "|"])("is read whatever separates its cells: « %s »", async (delimiter) => {
    const rows = [header, ["E1", "", "Menuiserie", "34", "BTP"]];
    expect(await read(textOfLines(rows.map((cells) => cells.join(delimiter))))).toEqual({
      lines: [
        { line: 2, cells: { code: "E1", siret: "", name: "Menuiserie", headcount: "34", activity: "BTP" } },
      ],
      faults: [],
      warnings: [],
    });
  });

  it("has the physical numbers of its lines, under its titles, blank ones and quotes counted", async () => {
    const lines = [
      "Entreprises au 1er mars;;;;",
      "",
      header.join(";"),
      'E1;;"Menuiserie',
      'des Briques";;',
      "",
      "E2;;B;;",
    ];
    const table = await read(textOfLines(lines));
    expect(table.lines?.map(({ line, cells }) => [line, cells.name])).toEqual([
      [4, "Menuiserie\ndes Briques"],
      [7, "B"],
    ]);
  });

  it("says where a quote is left open, and reads the lines after it", async () => {
    const { lines } = await read(textOfLines([header.join(";"), 'E1;;"Menuiserie;;', "E2;;B;;"]));
    expect(lines?.map(({ line, problem }) => [line, problem])).toEqual([
      [2, expect.stringContaining("guillemet")],
      [3, undefined],
    ]);
  });

  it("may have its columns in any order, with capitals and accents", async () => {
    const { lines, faults } = await read(
      textOfLines(["Raison sociale;ENTREPRISE;Activité;SIRET;Effectif", "A;E1;BTP;;3"]),
    );
    expect(faults).toEqual([]);
    expect(lines?.[0]?.cells).toMatchObject({ code: "E1", name: "A", activity: "BTP", headcount: "3" });
  });
});

describe("a file is refused whole", () => {
  it.each<[name: string, content: Uint8Array, told: string]>([
    ["nothing", new Uint8Array(), "Ce fichier est vide."],
    ["blank lines", textOfLines(["", ";;;;", ""]), "Ce fichier est vide."],
    ["a PDF", new TextEncoder().encode("%PDF-1.7"), "C’est un document PDF, pas une liste."],
    [
      "a column too few",
      textOfLines(["entreprise;siret;effectif", "E1;;3"]),
      "Il manque la colonne « raison_sociale ». Colonnes du fichier : entreprise, siret, effectif.",
    ],
    [
      "another list",
      textOfLines(["nom;ville", "A;Toulouse"]),
      "Il manque les colonnes « entreprise » et « raison_sociale ». Colonnes du fichier : nom, ville.",
    ],
  ])("for %s", async (_, content, told) => {
    const table = await read(content);
    expect(table.lines).toBeUndefined();
    expect(table.faults).toEqual([expect.stringContaining(`entreprises.csv, ligne 1 – ${told}`)]);
  });
});

describe("a file is read with a warning", () => {
  it("of columns that are missing, and of those that are not read, with what they may mean", async () => {
    const { lines, warnings } = await read(
      textOfLines(["entreprise;raison_sociale;efectif;note", "E1;A;3;x"]),
    );
    expect(lines?.length).toBe(1);
    expect(warnings).toEqual([
      "entreprises.csv – Il manque les colonnes « siret », « effectif » et « activite » : rien n’en est connu.",
      "entreprises.csv – La colonne « efectif » n’est pas lue, est-ce « effectif » ?",
      "entreprises.csv – La colonne « note » n’est pas lue.",
    ]);
  });

  it("where it has no line", async () => {
    expect(await read(textOfLines([header.join(";")]))).toEqual({
      lines: [],
      faults: [],
      warnings: ["entreprises.csv – Ce fichier n’a que son en-tête, aucune ligne."],
    });
  });

  it("of the sheets of a spreadsheet that are left out", async () => {
    const row = ["E1", "", "A", 3, "BTP"];
    const file = await writeXlsx({
      sheets: [
        { name: "2020", rows: [header, row] },
        { name: "2019", rows: [header, row] },
      ],
    });
    const { lines, warnings } = await read(new Uint8Array(file));
    expect(lines?.map(({ line }) => line)).toEqual([2]);
    expect(warnings).toEqual(["entreprises.csv – La feuille « 2019 » n’est pas lue, seule l’est « 2020 »."]);
  });
});
