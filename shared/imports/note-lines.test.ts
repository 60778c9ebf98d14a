import { describe, expect, it } from "vitest";
import { noteIn } from "./note-lines.ts";

const siret = "21310555400017";

describe("a line of a table that is no record", () => {
  it.each([
    ["Total : 45;;;;", "Total : 45"],
    ["Total;45;;;1 234,50 €", "Total"],
    ["Sous-total ACI;;12;;", "Sous-total ACI"],
    ["TOTAUX;12;100 %;;", "TOTAUX"],
    ["Nombre de structures;45;;;", "Nombre de structures"],
    ["Source : DDETS 31, septembre 2026;;;;", "Source : DDETS 31, septembre 2026"],
    ["* conventionnement en cours;;;;", "* conventionnement en cours"],
    ["Mise à jour : 01/09/2026;;;;", "Mise à jour : 01/09/2026"],
    [";;Ateliers et chantiers d’insertion;;", "Ateliers et chantiers d’insertion"],
    ["Haute-Garonne (31);;;;", "Haute-Garonne (31)"],
    ["Liste établie le 01/09/2026;;;;", "Liste établie le 01/09/2026"],
  ])("« %s »", (line, text) => {
    expect(noteIn({ line: 9, cells: line.split(";") }, 5)).toEqual({ line: 9, text });
  });

  it.each([
    `${siret};;;;`,
    `Total Services;${siret};EI;31000;Toulouse`,
    "Total Services;;EI;31000;Toulouse",
    "2,13106E+13;;;;",
    "123456789;;;;",
    "12345678912345;Les Jardins;EI;31000;Toulouse",
    ";Les Jardins;EI;31000;Toulouse",
    ";Les Jardins;;31000;",
    "Source;Les Jardins;EI;;",
    "12;;;;",
  ])("is not « %s »", (line) => {
    expect(noteIn({ line: 9, cells: line.split(";") }, 5)).toBeUndefined();
  });

  it("is not told by one filled cell in a table of two columns", () => {
    expect(noteIn({ line: 2, cells: ["", "Les Jardins"] }, 2)).toBeUndefined();
  });
});
