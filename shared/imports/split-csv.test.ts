import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { splitCsv } from "./split-csv.ts";

const linesRead = (text: string) => splitCsv(text, ";").map(({ line, cells }) => [line, ...cells]);

describe("the records of a text file", () => {
  it("have the number of the line on which they begin, blank lines and lines in quotes counted", () => {
    expect(linesRead('a;b\r\n\r\nc;"d\r\ne"\r\nf;g')).toEqual([
      [1, "a", "b"],
      [2, ""],
      [3, "c", "d\ne"],
      [5, "f", "g"],
    ]);
    expect(linesRead("a;b\rc;d")).toEqual([
      [1, "a", "b"],
      [2, "c", "d"],
    ]);
  });

  it("have their doubled quotes and separators between quotes", () => {
    expect(linesRead('"a ""b""; c";d')).toEqual([[1, 'a "b"; c', "d"]]);
  });

  it("lose the quotes around a cell that holds others not doubled", () => {
    expect(linesRead('1;"Le "Clos" fleuri";2')).toEqual([[1, "1", 'Le "Clos" fleuri', "2"]]);
  });

  it("take a quote inside a cell for a sign like another", () => {
    expect(linesRead('"Les Jardins" association;5" de tuyau;c')).toEqual([
      [1, '"Les Jardins" association', '5" de tuyau', "c"],
    ]);
  });

  it.each([
    ["never closed", 'a;b;c\n1;"x;y\n2;x;y\n3;x;y\n4;x;y'],
    ["closed by the next quote of the file", 'a;b;c\n1;"x;y\n2;x;y\n3;"x";y\n4;x;y'],
    ["closed by the next quote, whose cell ends there", 'a;b;c\n1;"x;y\n2;x;y\n3;x";y\n4;x;y'],
    ["closed on the line below", 'a;b;c\n1;"x;y\n2;x";y\n3;x;y\n4;x;y'],
  ])("lose no line to a quote that is %s: its own line says so", (_, text) => {
    const records = splitCsv(text, ";");
    expect(records.map(({ line, cells }) => [line, cells[0]])).toEqual([
      [1, "a"],
      [2, "1"],
      [3, "2"],
      [4, "3"],
      [5, "4"],
    ]);
    expect(records[1]?.problem).toContain("guillemet");
  });

  const sirets = ["21310555400017", "13002526500013", "21310069600013", "35600000000048"] as const;

  it.each([
    ["the name last", (siret: string, name: string) => `${siret};${name}`, 0],
    ["the name first", (siret: string, name: string) => `${name};${siret}`, 1],
    ["three columns", (siret: string, name: string) => `EI;${siret};${name}`, 1],
    ["spaces in the SIRET", (siret: string, name: string) => `${siret.replace(/(.{3})/, "$1 ")};${name}`, 0],
  ])("lose no line to a quote that a later line closes, %s", (_, lineOf, place) => {
    const names = ['"Chantier nouveau', "Atelier", 'Autre"', "X"];
    const lines = names.map((name, at) => lineOf(sirets[at] ?? "", name));
    const records = splitCsv(["SIRET;Nom", ...lines].join("\n"), ";");
    expect(records.map(({ line }) => line)).toEqual([1, 2, 3, 4, 5]);
    expect(records.slice(1).map(({ cells }) => cells[place]?.replace(" ", ""))).toEqual([...sirets]);
    expect(records.flatMap(({ line, problem }) => (problem ? [line] : []))).toEqual([2]);
  });

  it.each([
    [
      "as many separators as a line of the table",
      "Entretien\nbois, fer, verre, papier, carton, tri\nà Muret",
    ],
    ["a separator on each line", "Tonte, taille, a, b, c\ntri, a, b, c, d\ntri, a, b, c, d"],
    ["a SIRET in its words", "Siège : 13002526500013 à Paris\na, b, c, d, e, f"],
  ])("keep a text of several lines with %s", (_, description) => {
    const row = (siret: string, text: string) => `${siret},Les Jardins,EI,31000,Toulouse,"${text}"`;
    const text = ["SIRET,Nom,Type,CP,Ville,Présentation", row(sirets[0], description), row(sirets[1], "x")];
    expect(splitCsv(text.join("\n"), ",").slice(1)).toEqual([
      { line: 2, cells: [sirets[0], "Les Jardins", "EI", "31000", "Toulouse", description] },
      expect.objectContaining({ cells: [sirets[1], "Les Jardins", "EI", "31000", "Toulouse", "x"] }),
    ]);
  });

  it("hold every cell of a table that is written properly", () => {
    // A cell with both line breaks and separators may hold what looks like records: nobody can tell.
    const cell = fc.oneof(
      fc.string({ unit: fc.constantFrom("a", '"', "\n", " ", "é"), maxLength: 6 }),
      fc.string({ unit: fc.constantFrom("a", '"', ";", " ", "é"), maxLength: 6 }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 }), (rows) => {
        const text = rows
          .map((cells) => cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(";"))
          .join("\n");
        expect(splitCsv(text, ";").map(({ cells }) => cells)).toEqual(rows);
      }),
    );
  });
});
