import { describe, expect, test } from "vitest";
import { linesOf, tableOf } from "./import-table.ts";
import { guessMapping } from "./map-headers.ts";
import { sheetsOfText } from "./read-file.ts";
import { supplierColumns } from "./supplier-columns.ts";

const read = (text: string, column: "siret" | "kind") => {
  const table = tableOf(sheetsOfText(text), supplierColumns);
  return linesOf(table, guessMapping(supplierColumns, table)).map(({ cells }) => cells[column]);
};

describe("a SIRET in two columns", () => {
  test.each([
    ["SIREN;NIC;Raison sociale;CP;Ville\n213105554;00017;Atelier;31000;Toulouse", ["21310555400017"]],
    ["SIREN;NIC;Raison sociale;CP;Ville\n213 105 554;17;Atelier;31000;Toulouse", ["21310555400017"]],
    [
      "Raison sociale;N° SIREN;Code NIC;CP;Ville\nA;5500001;00017;1150;Blyes\nB;213105554;;31000;Toulouse",
      ["00550000100017", "213105554"],
    ],
    ["SIREN;NIC;Siret;CP;Ville\n1;2;21310555400017;31000;Toulouse", ["21310555400017"]],
  ])("%j", (text, sirets) => {
    expect(read(text, "siret")).toEqual(sirets);
  });
});

describe("kinds of structure as crosses under their names", () => {
  test.each([
    ["SIRET;Nom;CP;Ville;EI;ACI;AI\n1;A;31000;Toulouse;X;;\n2;B;31000;Toulouse;;x;oui", ["EI", "ACI, AI"]],
    [
      "SIRET;Raison sociale;Entreprise d’insertion;Atelier et chantier d’insertion;Ville\n1;A;1;0;Toulouse\n2;B;0;0;Toulouse",
      ["Entreprise d’insertion", ""],
    ],
  ])("%j", (text, kinds) => {
    expect(read(text, "kind")).toEqual(kinds);
  });

  test("are no crosses where a cell says something else, or where one column alone is so called", () => {
    expect(read("SIRET;Raison sociale;Ville;EI;ACI\n1;A;Toulouse;X;12 ETP", "kind")).toEqual([undefined]);
    expect(read("SIRET;Raison sociale;Ville;EI\n1;A;Toulouse;X", "kind")).toEqual([undefined]);
  });
});
