import { writeOds } from "hucre/ods";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it, test } from "vitest";
import { linesOf, tableOf } from "./import-table.ts";
import { guessMapping } from "./map-headers.ts";
import { readFile, sheetsOfText } from "./read-file.ts";
import { supplierColumns } from "./supplier-columns.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const read = (text: string) => {
  const table = tableOf(sheetsOfText(text), supplierColumns);
  const mapping = guessMapping(supplierColumns, table);
  return { ...table, mapping, lines: linesOf(table, mapping) };
};
const siret = "21310555400017";

describe("the table of a file", () => {
  it.each([";", ",", "\t", "|"])("is found whatever separates its cells: « %s »", (delimiter) => {
    const rows = [
      ["SIRET", "Raison sociale", "Type", "CP", "Ville"],
      [siret, "A", "EI", "31000", "Toulouse"],
    ];
    const { lines } = read(rows.map((cells) => cells.join(delimiter)).join("\n"));
    expect(lines).toEqual([
      { line: 2, cells: { siret, name: "A", kind: "EI", postalCode: "31000", city: "Toulouse" } },
    ]);
  });

  it("gives the kind that titles a section to the rows below it, until another title", () => {
    const { lines, mapping } = read(
      `SIRET;Nom;CP;Ville\nACI;;;\n${siret};A;31000;Toulouse\nTotal;1;;\n${siret};B;31000;Toulouse\nEntreprises adaptées (EA);;;\n${siret};C;31000;Toulouse\nAutres structures;;;\n${siret};D;31000;Toulouse`,
    );
    expect(mapping).toMatchObject({ kind: { header: "Titre de la section" } });
    expect(lines.map(({ cells: { name, kind } }) => [name, kind])).toEqual([
      ...[
        ["A", "ACI"],
        ["B", "ACI"],
      ],
      ...[
        ["C", "Entreprises adaptées (EA)"],
        ["D", ""],
      ],
    ]);
  });

  it("gives the kind that titles the first section above the header, and the next ones above the same header again", () => {
    const header = "SIRET;Nom;CP;Ville";
    const { lines } = read(
      `Structures de 2027\nACI\n${header}\n${siret};A;31000;Toulouse\n\nEI\n${header}\n${siret};B;31000;Toulouse`,
    );
    expect(lines.map(({ cells: { name, kind } }) => [name, kind])).toEqual([
      ["A", "ACI"],
      ["B", "EI"],
    ]);
  });

  it("leaves the titles of sections where a column says the kinds itself", () => {
    const { lines } = read(`SIRET;Nom;Type;Ville\nACI;;;\n${siret};A;EI;Toulouse`);
    expect(lines[0]?.cells.kind).toBe("EI");
  });

  it("has the text of cells that are guarded as formulas", () => {
    const { lines } = read(`SIRET;Nom;Type;CP;Ville\n="${siret}";A;EI;="01000";"=""Bourg"""`);
    expect(lines[0]?.cells).toMatchObject({ siret, postalCode: "01000", city: "Bourg" });
  });

  it("is that of a LibreOffice spreadsheet too, and the sheets left unread are named", async () => {
    const header = ["SIRET", "Nom", "Type", "CP", "Ville"];
    const row = [siret, "A", "EI", 1000, "Bourg-en-Bresse"];
    const sheets = [
      { name: "EI", rows: [header, row] },
      { name: "ACI", rows: [header, row] },
      { name: "Vide", rows: [] },
    ];
    for (const file of [await writeOds({ sheets }), await writeXlsx({ sheets })])
      expect(tableOf(await readFile(file), supplierColumns)).toMatchObject({
        ...{ sheet: "EI", otherSheets: ["ACI"] },
        rows: [{ line: 2, cells: [siret, "A", "EI", "1000", "Bourg-en-Bresse"] }],
      });
  });

  it("begins under its titles, after Excel’s own first line, and without blank lines or headers written again", () => {
    const header = "SIRET;Nom;Type;CP;Ville";
    const row = `${siret};A;EI;31000;Toulouse`;
    const { lines } = read(
      `sep=;\nListe des structures au 01/09/2026;;;;\n;;;;\n${header}\n${row}\n\n;;;;\n${header}\n${row}`,
    );
    expect(lines.map(({ line }) => line)).toEqual([5, 9]);
  });

  it("has a name for each column: a second one is numbered, an empty one has its letter, one without anything is left out", () => {
    expect(read(`SIRET;Email;Email;;Ville;;\n${siret};a@b.fr;c@d.fr;note;Toulouse;;`).headers).toEqual([
      ...["SIRET", "Email", "Email (2)", "Colonne D", "Ville"],
    ]);
  });

  it("does without a header where its first line holds a supplier", () => {
    const { headers, mapping, lines } = read(`${siret};Les Jardins;EI;31000\n13002526500013;Autre;ACI;09000`);
    expect(headers).toEqual(["Colonne A", "Colonne B", "Colonne C", "Colonne D"]);
    expect(mapping).toMatchObject({ siret: { header: "Colonne A" }, kind: { header: "Colonne C" } });
    expect(lines.length).toBe(2);
  });

  it("says which line has a separator too many, and where a quote is left open", () => {
    const { lines } = read(
      `SIRET;Nom;Ville\n${siret};A;B;Toulouse\n${siret};"A;Toulouse\n${siret};A;Toulouse`,
    );
    expect(lines.map(({ line, problem }) => [line, problem])).toEqual([
      [2, expect.stringContaining("4 cases pour 3 colonnes")],
      [3, expect.stringContaining("guillemet")],
      [4, undefined],
    ]);
  });

  it("has its cells without the apostrophe that keeps formulas away", () => {
    for (const [cell, name] of [
      ["'=x", "=x"],
      ["''=x", "'=x"],
      ["'x", "'x"],
    ])
      expect(read(`SIRET;Nom\n${siret};${cell}`).lines[0]?.cells.name).toBe(name);
    expect(read(`SIRET;Nom;Tel\n${siret};A;"'+33 5 61 00 00 00"`).lines[0]?.cells.phone).toBe(
      "+33 5 61 00 00 00",
    );
  });
});

test("one value can be given to every line", () => {
  const table = tableOf(sheetsOfText(`SIRET;Nom\n${siret};A`), supplierColumns);
  expect(linesOf(table, { siret: { header: "SIRET" }, kind: { value: "GEIQ" } })[0]?.cells).toEqual({
    siret,
    kind: "GEIQ",
  });
});

describe("lines that are no records", () => {
  it("are told apart, those of totals, sources and sections", () => {
    const { notes, lines } = read(
      `SIRET;Nom;Type;CP;Ville\nHaute-Garonne;;;;\n${siret};A;EI;31000;Toulouse\nTotal : 1;;;;\nSource : DDETS;;;;`,
    );
    expect(notes).toEqual([
      { line: 2, text: "Haute-Garonne" },
      { line: 4, text: "Total : 1" },
      { line: 5, text: "Source : DDETS" },
    ]);
    expect(lines.map(({ line }) => line)).toEqual([3]);
  });
});

describe("a text whose lines are each between quotes", () => {
  it.each([",", ";"])("is read without them, separated by « %s »", (by) => {
    const rows = [
      ["SIRET", "Raison sociale", "Type", "CP", "Ville"],
      [siret, '""Le Clos""', "EI", "31000", "Toulouse"],
    ];
    expect(read(rows.map((cells) => `"${cells.join(by)}"`).join("\r\n")).lines[0]?.cells).toMatchObject({
      ...{ siret, name: "Le Clos", kind: "EI", city: "Toulouse" },
    });
  });
});

describe("a spreadsheet", () => {
  const merged = {
    name: "Liste",
    rows: [
      ["Liste des structures au 01/09/2026"],
      ["SIRET", "Structure", null, null, null, "Contact", null, null],
      [null, "Nom", "Type", "CP", "Ville", "Nom", "Prénom", "Mail"],
      [siret, "Les Jardins", "EI", "31000", "Toulouse", "MARTIN", "Camille", "a@b.fr"],
      ["13002526500013", "Autre", null, "31000", "Toulouse", "ROUX", "Léa", "c@d.fr"],
    ],
    merges: [
      { startRow: 1, startCol: 1, endRow: 1, endCol: 4 },
      { startRow: 1, startCol: 5, endRow: 1, endCol: 7 },
      { startRow: 3, startCol: 2, endRow: 4, endCol: 2 },
    ],
  };

  it.each([
    ["xlsx", writeXlsx],
    ["ods", writeOds],
  ])("has the groups above its headers, and a merged cell on each of its lines (.%s)", async (_, write) => {
    const table = tableOf(await readFile(await write({ sheets: [merged] })), supplierColumns);
    expect(linesOf(table, guessMapping(supplierColumns, table)).map(({ cells }) => cells)).toEqual([
      expect.objectContaining({ siret, name: "Les Jardins", kind: "EI", contact: "MARTIN", email: "a@b.fr" }),
      expect.objectContaining({ name: "Autre", kind: "EI", contact: "ROUX", contactFirstName: "Léa" }),
    ]);
  });

  it("has hours as people read them", async () => {
    const row = [siret, "A", new Date("1899-12-31T10:30:00Z"), new Date("2027-12-31T09:05:00Z")];
    const file = await writeXlsx({ sheets: [{ name: "A", rows: [["SIRET", "Nom", "Heure", "Le"], row] }] });
    expect(tableOf(await readFile(file), supplierColumns).rows[0]?.cells).toEqual([
      ...[siret, "A", "10:30", "2027-12-31 09:05"],
    ]);
  });

  it("is read as it is: numbers whole, days as days, the number of its rows, the first sheet that has a list", async () => {
    const file = await writeXlsx({
      sheets: [
        { name: "Lisez-moi", rows: [["Liste de la DDETS"]] },
        {
          name: "Structures",
          rows: [
            ["Au 1er septembre"],
            [],
            ["SIRET", "Nom", "Type", "Code postal", "Ville", "Le"],
            [21310555400017, "A", "EI", 1150, "Blyes", new Date("2027-12-31T00:00:00Z")],
          ],
        },
      ],
    });
    const table = tableOf(await readFile(new Uint8Array(file)), supplierColumns);
    expect(table.sheet).toBe("Structures");
    expect(table.rows).toEqual([{ line: 4, cells: [siret, "A", "EI", "1150", "Blyes", "2027-12-31"] }]);
  });

  it.each([
    ["an old workbook", [0xd0, 0xcf, 0x11, 0xe0, 1, 2], "ancien classeur"],
    ["a PDF", [0x25, 0x50, 0x44, 0x46, 0x2d], "PDF"],
    ["an archive", [0x50, 0x4b, 3, 4, 0, 0], "archive"],
    ["a picture", [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], "image"],
    ["a compressed list", [0x1f, 0x8b, 8, 0], "archive"],
    ["nothing", [], "vide"],
    ["a page of the web", [...bytes("<!DOCTYPE html><table>")], "page web"],
    ["a JSON file", [...bytes('[{"siret":"21310555400017","nom":"A"}]')], "JSON"],
    [
      "a LibreOffice document",
      [0x50, 0x4b, 3, 4, ...bytes("mimetypeapplication/vnd.oasis.opendocument")],
      "LibreOffice",
    ],
    ["a file of 5 MB", new Array<number>(5 * 1_048_576).fill(65), "4 Mo"],
  ])("is not %s, and says so", async (_, content, word) => {
    await expect(readFile(Uint8Array.from(content))).rejects.toThrow(word);
  });

  it("of blank lines alone is empty", () => {
    expect(() => tableOf(sheetsOfText("\n;;\n  \n"), supplierColumns)).toThrow("vide");
  });
});
