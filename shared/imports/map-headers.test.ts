import { describe, expect, it, test } from "vitest";
import { linesOf, tableOf } from "./import-table.ts";
import { guessMapping } from "./map-headers.ts";
import { sheetsOfText } from "./read-file.ts";
import { supplierColumns } from "./supplier-columns.ts";

const read = (text: string) => {
  const table = tableOf(sheetsOfText(text), supplierColumns);
  const mapping = guessMapping(supplierColumns, table);
  return { mapping, lines: linesOf(table, mapping) };
};
const siret = "21310555400017";

describe("columns are recognised", () => {
  it.each([
    ["raison_sociale", "name"],
    ["DENOMINATION_SOCIALE", "name"],
    ["MESURE", "kind"],
    ["Catégorie", "kind"],
    ["Type de SIAE", "kind"],
    ["Secteur(s) d’activités", "activities"],
    ["Pôles de compétences", "activities"],
    ["CODE_POST_COM", "postalCode"],
    ["Code postal de la structure", "postalCode"],
    ["LIB_COM", "city"],
    ["Commune", "city"],
    ["code_commune", "communeCode"],
    ["MAIL_SIAE", "email"],
    ["Adresse e-mail", "email"],
    ["Adresse de la structure", "line"],
    ["Tel public", "phone"],
    ["Téléphone (standard)", "phone"],
    ["N° SIRET", "siret"],
    ["Numéro de SIRET", "siret"],
    ["URL", "website"],
    ["Code APE", "naf"],
  ])("« %s » by its words", (header, column) => {
    expect(read(`${header};x\n1;2`).mapping).toMatchObject({ [column]: { header } });
  });

  it.each([
    "Structure;SIRET;Type;CP;Ville;Nom;Prénom;Mail",
    "Raison sociale;SIRET;Type;CP;Ville;Nom;Prénom;Mail",
    "Dénomination;SIRET;Type;CP;Ville;Nom;Prénom;Mail",
    "Association;SIRET;Type;CP;Ville;Nom;Prénom;Mail",
    "Établissement;SIRET;Type;CP;Ville;Nom;Fonction;Mail",
    "Nom;SIRET;Type;CP;Ville;Nom;Prénom;Mail",
    "Nom;SIRET;Type;CP;Ville;Nom du contact;Prénom du contact;Mail",
    "Nom de la structure;SIRET;Type;CP;Ville;NOM;Civilité;Prénom",
    "Structure;SIRET;Type;CP;Ville;Nom et prénom;Fonction;Mail",
    "Nom;SIRET;Type;CP;Ville;Nom du dirigeant;Fonction;Mail",
  ])("« Nom » is a person’s where the structure has its own or a first name is near: %s", (header) => {
    const { lines } = read(`${header}\nLes Jardins;${siret};EI;31000;Toulouse;MARTIN;Camille;a@b.fr`);
    expect(lines[0]?.cells).toMatchObject({ name: "Les Jardins", contact: "MARTIN" });
  });

  it("« Nom » beside « Prénom » names nobody’s structure, even alone", () => {
    const { mapping } = read(`SIRET;Type;Nom;Prénom\n${siret};EI;MARTIN;Camille`);
    expect(mapping).not.toHaveProperty("name");
    expect(mapping).toMatchObject({ contact: { header: "Nom" }, contactFirstName: { header: "Prénom" } });
    expect(read(`SIRET;Nom\n${siret};A`).mapping).toMatchObject({ name: { header: "Nom" } });
  });

  it.each([
    ["SIRET;Raison sociale;Forme;Dispositif IAE;CP;Ville", "Association;ACI"],
    ["SIRET;Raison sociale;Forme;Dispositif IAE;CP;Ville", "SAS;ACI"],
    ["SIRET;Raison sociale;Nature;Type de conventionnement;CP;Ville", "Association;ACI"],
    ["SIRET;Raison sociale;Statut;Mesure;CP;Ville", "Association;ACI"],
    ["SIRET;Raison sociale;Type;Type de SIAE;CP;Ville", "Association;ACI"],
    ["SIRET;Raison sociale;Type;Catégorie;CP;Ville", "Privé;ACI"],
    ["SIRET;Raison sociale;Forme juridique;Nature;CP;Ville", "Association;ACI"],
    ["SIRET;Raison sociale;Catégorie;Nature;CP;Ville", "PME;ACI"],
  ])("the kind is not the legal form: %s with %s", (header, values) => {
    expect(read(`${header}\n${siret};A;${values};31000;Toulouse`).lines[0]?.cells.kind).toBe("ACI");
  });

  it.each([
    "Responsable légal",
    "Référent insertion",
    "Nom du dirigeant",
    "Directeur général",
    "Personne à contacter",
  ])("« %s » names a person", (header) => {
    expect(read(`SIRET;Structure;${header}\n1;2;3`).mapping).toMatchObject({ contact: { header } });
  });

  it.each([
    "Mail du contact",
    "Fonction du responsable",
    "Date de contact",
    "Adresse du référent",
    "Prénom du contact",
  ])("« %s » names none", (header) => {
    expect(read(`SIRET;Structure;${header}\n1;2;3`).mapping).not.toHaveProperty("contact");
  });

  it("a second column of the same thing has its own place", () => {
    const { mapping } = read("SIRET;Fixe;Mobile;Email;Email;Adresse 1;Adresse 2;Fax\n1;2;3;4;5;6;7;8");
    expect(mapping).toMatchObject({
      ...{ phone: { header: "Fixe" }, otherPhone: { header: "Mobile" } },
      ...{ email: { header: "Email" }, otherEmail: { header: "Email (2)" } },
      ...{ line: { header: "Adresse 1" }, otherLine: { header: "Adresse 2" } },
    });
    expect(read("SIRET;Courriel;Courriel 2\n1;2;3").mapping).toMatchObject({
      ...{ email: { header: "Courriel" }, otherEmail: { header: "Courriel 2" } },
    });
    expect(read("SIRET;Numéro de voie;Type de voie;Libellé de voie\n1;2;3;4").mapping).toMatchObject({
      ...{ lineNumber: { header: "Numéro de voie" }, lineType: { header: "Type de voie" } },
      line: { header: "Libellé de voie" },
    });
  });

  it.each([
    ...[
      "Date de fin d'agrément",
      "Date de fin de convention",
      "Fin de conventionnement",
      "Date fin",
      "Échéance",
    ],
    ...["Date d’échéance de la convention", "Valable jusqu’au", "Date de fin de validité"],
  ])("« %s » says until when a line is proved", (header) => {
    expect(read(`SIRET;${header}\n1;2`).mapping).toMatchObject({ provedUntil: { header } });
  });

  it("by no look where no line can be read", () => {
    const { mapping } = read(`SIRET;Nom\n${siret};A;x\n13002526500013;B;y`);
    expect(mapping).toEqual({ siret: { header: "SIRET" }, name: { header: "Nom" } });
  });

  it.each([
    ["EI;Toulouse;31000;Les Jardins;SIRET;05 61 00 00 01;12 rue A", "Les Jardins"],
    ["SIRET;Les Jardins;31000;Toulouse;EI;05 61 00 00 01;12 rue A", "Les Jardins"],
    ["SIRET;EI;Les Jardins;12 rue A;31000;TOULOUSE CEDEX 9;05 61 00 00 01", "Les Jardins"],
  ])("without a header, the town, the telephone and the street by their looks: %s", (line, name) => {
    const rows = [siret, "13002526500013"].map((one) => line.replace("SIRET", one));
    const { lines } = read(rows.join("\n"));
    expect(lines[0]?.cells).toMatchObject({
      ...{ siret, name, kind: "EI", postalCode: "31000", phone: "05 61 00 00 01", line: "12 rue A" },
      city: expect.stringMatching(/^toulouse/i),
    });
  });

  it("without a header, no name where it may be that of the town", () => {
    const { mapping } = read(
      `EI;Bélesta;09300;Les Jardins;${siret}\nEI;Lavelanet;09300;Autre;13002526500013`,
    );
    expect(mapping).not.toHaveProperty("name");
  });

  test("by the look of their values where headers say nothing", () => {
    const { mapping } = read(
      `GEIQ;N°;Statut;Où;Contacter\nGEIQ BTP 31;213 105 554 00017;GEIQ;31200;a@b.example.fr\nGEIQ Industrie;13002526500013;GEIQ;31700;`,
    );
    expect(mapping).toMatchObject({
      ...{ name: { header: "GEIQ" }, siret: { header: "N°" }, kind: { header: "Statut" } },
      ...{ postalCode: { header: "Où" }, email: { header: "Contacter" } },
    });
  });

  test("once each: a second SIRET or CODE_POSTAL serves nothing", () => {
    const { mapping } = read("Siren;Siret;Siret 2;CODE_POSTAL;CODE_POST_COM;Lieudit\n1;2;3;4;5;6");
    expect(Object.values(mapping)).toEqual([{ header: "Siret" }, { header: "CODE_POSTAL" }]);
  });
});
