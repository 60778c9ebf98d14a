import { describe, expect, it } from "vitest";
import {
  type ClauseFileName,
  clauseFolderWith,
  sampleLines,
  textOfLines,
} from "../../tests/fixtures/clause-files.ts";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { shippedCategories as categories } from "../categories/categories.ts";
import { faultText, type KnownClause, nothingKnown } from "./folder.ts";
import { readClauseFolder } from "./read-folder.ts";

const today = "2022-03-15";
const read = (files: ReadonlyMap<string, Uint8Array>, known: KnownClause = nothingKnown) =>
  readClauseFolder(files, known, { categories, gazetteer: sampleGazetteer, today });

const refusedLines: readonly [file: ClauseFileName, line: string, told: string][] = [
  ["operations.csv", ";TISSÉO;15000;;;;", "Opération : à remplir."],
  [
    "operations.csv",
    "X;;;2020-02-01;2020-01-01;;",
    "Fin : le 1er janvier 2020 est avant le début, le 1er février 2020.",
  ],
  ["operations.csv", "X;;;;;;ANRU", "Programme : « ANRU » n’est pas une valeur connue"],
  [
    "marches.csv",
    "M9;;;A;public;;Inconnue;LIBRE;;;;;;;;;",
    "Opération : « Inconnue » n’est ni dans operations.csv ni parmi les opérations déjà enregistrées.",
  ],
  [
    "marches.csv",
    "M9;;;A;publique ?;;;L2112-9;;;;;;;;;",
    "Article : « L2112-9 » n’est pas une valeur connue : est-ce L2112-2",
  ],
  [
    "marches.csv",
    "M9;;;A;semi-public;;;LIBRE;;;;;;;;;",
    "Nature de l’acheteur (colonne « acheteur_nature ») : « semi-public » n’est pas une valeur connue : est-ce public ?",
  ],
  ["marches.csv", "M9;;;;public;;;LIBRE;;;;;;;;;", "Acheteur : à remplir."],
  [
    "marches.csv",
    "M9;;;A;public;;;LIBRE;nettoyag;;;;;;;;",
    "Famille d’achats (colonne « famille ») : « nettoyag » n’est pas une famille d’achats de la liste ; les plus proches : Nettoyage",
  ],
  [
    "marches.csv",
    "M9;;;A;public;12345678912345;;LIBRE;;;;;;;;;",
    "SIRET de l’acheteur : 14 chiffres attendus",
  ],
  ["marches.csv", "M9;;;A;public;;;LIBRE;;;31999;;;;;;", "Commune : aucune commune ne porte le code 31999."],
  ["marches.csv", "M9;;;A;public;;;LIBRE;;;;99;;;;;", "Département : aucun département ne porte le code 99."],
  [
    "marches.csv",
    "M9;;;A;public;;;LIBRE;;;;;;;;30/02/2020;",
    "Début : « 30/02/2020 » n’est pas une date du calendrier",
  ],
  ["entreprises.csv", "E9;;;12;BTP", "Raison sociale : à remplir."],
  ["entreprises.csv", "E9;;X;12;BPT", "Activité : « BPT » n’est pas une valeur connue : est-ce BTP ?"],
  [
    "attributions.csv",
    "M7;1;E1;titulaire;",
    "Numéro du marché (colonne « marche ») : « M7, lot 1 » n’est ni dans marches.csv ni parmi les marchés déjà enregistrés.",
  ],
  [
    "attributions.csv",
    "m1;01;E1;titulaire;",
    "« m1, lot 01 » n’est ni dans marches.csv ni parmi les marchés déjà enregistrés : est-ce « M1, lot 1 » ?",
  ],
  [
    "attributions.csv",
    "M1;1;E7;titulaire;",
    "Entreprise : « E7 » n’est ni dans entreprises.csv ni parmi les entreprises déjà enregistrées.",
  ],
  [
    "attributions.csv",
    "M1;1;E2;sous-traitan;",
    "Rôle : « sous-traitan » n’est pas une valeur connue : est-ce sous-traitant ?",
  ],
  ["beneficiaires.csv", "B9;;X;;;;;;", "Genre : « X » n’est pas une valeur connue ; les valeurs sont F, H."],
  [
    "beneficiaires.csv",
    "B9;;;CAP BEC;;;;;",
    "Niveau : « CAP BEC » n’est pas une valeur connue : est-ce CAP_BEP",
  ],
  ["beneficiaires.csv", "B9;;;;RSAA;;;;", "Statuts : « RSAA » n’est pas une valeur connue : est-ce RSA ?"],
  ["beneficiaires.csv", "B9;;;;;;;PLI;", "Prescripteur : « PLI » n’est pas une valeur connue : est-ce PLIE"],
  [
    "beneficiaires.csv",
    "B9;2010-05;;;;;;;2020-01-01",
    "Naissance : cette personne aurait eu moins de 14 ans à sa première entrée.",
  ],
  ["beneficiaires.csv", "B9;2008-04;;;;;;;", "Naissance : cette personne aurait moins de 14 ans."],
  [
    "contrats.csv",
    "C9;B7;M1;1;E1;;CDI;2020-01-01;",
    "Bénéficiaire : « B7 » n’est ni dans beneficiaires.csv ni parmi les bénéficiaires déjà enregistrés.",
  ],
  [
    "contrats.csv",
    "C9;B1;M7;;E1;;CDI;2020-01-01;",
    "Numéro du marché (colonne « marche ») : « M7 » n’est ni dans marches.csv",
  ],
  ["contrats.csv", "C9;B1;M1;1;E7;;CDI;2020-01-01;", "Entreprise : « E7 » n’est ni dans entreprises.csv"],
  ["contrats.csv", "C9;B1;M1;1;E1;E7;CDI;2020-01-01;", "Employeur : « E7 » n’est ni dans entreprises.csv"],
  [
    "contrats.csv",
    "C9;B1;M1;1;E1;;CDDD;2020-01-01;",
    "Type de contrat (colonne « type ») : « CDDD » n’est pas une valeur connue : est-ce CDD",
  ],
  ["contrats.csv", "C9;B1;M1;1;E1;;CDI;;", "Début : à remplir."],
  [
    "contrats.csv",
    "C9;B1;M1;1;E1;;CDI;2020-06-01;2020-05-01",
    "Fin : le 1er mai 2020 est avant le début, le 1er juin 2020.",
  ],
  [
    "contrats.csv",
    "C9;B1;M1;1;E1;;CDI;2022-01-01;",
    "Début : ce contrat est tout entier hors de son marché : le marché court du 1er octobre 2019 au 31 décembre 2021.",
  ],
  [
    "heures.csv",
    "C7;2020-01;35",
    "Contrat de travail (colonne « contrat ») : « C7 » n’est ni dans contrats.csv ni parmi les contrats de travail déjà enregistrés.",
  ],
  ["heures.csv", "C1;2020-03;-35", "Heures : « -35 » est négatif, des heures ne peuvent pas l’être."],
  [
    "heures.csv",
    "C1;2020-03;266",
    "Heures : 266 heures en mars 2020, un mois de 31 jours en contient au plus 265 (60 heures par semaine, article L. 3121-21 du Code du travail).",
  ],
  [
    "heures.csv",
    "C1;2019-12;35",
    "Mois : décembre 2019 est hors du contrat de travail, qui court du 15 janvier 2020 au 30 juin 2020.",
  ],
  ["heures.csv", "C1;2020-07;35", "Mois : juillet 2020 est hors du contrat de travail"],
  ["heures.csv", "C2;2022-04;35", "Mois : avril 2022 n’a pas encore commencé."],
  ["heures.csv", "C1;mars;35", "Mois : « mars » n’est pas un mois"],
  ["heures.csv", "C1;2020-03;", "Heures : à remplir."],
  ["heures.csv", 'C1;2020-03;"35', "Ligne illisible : un guillemet"],
  ["heures.csv", "C1;2020-03;35;5", "Ligne illisible : la ligne a 4 cases pour 3 colonnes"],
  ["situations.csv", "B7;2021-01-20;CDI", "Bénéficiaire : « B7 » n’est ni dans beneficiaires.csv"],
  ["situations.csv", "B1;2022-03-16;CDI", "Date : le 16 mars 2022 n’est pas encore venu."],
  [
    "situations.csv",
    "B1;2021-02-20;INTERIN",
    "Situation : « INTERIN » n’est pas une valeur connue : est-ce INTERIM",
  ],
  ["historique.csv", "2019;2018-01;1;", "Mois : 2018-01 n’est pas un mois de 2019."],
  ["historique.csv", "2022;2022-04;1;", "Mois : avril 2022 n’a pas encore commencé."],
  ["historique.csv", "2023;;1;", "Année : 2023 n’a pas encore commencé."],
  ["historique.csv", "2017;;;", "Heures : à remplir, ou le nombre de bénéficiaires."],
];

it("a total and a title are no lines: they are told, and nothing is read of them", async () => {
  const folder = await read(
    clauseFolderWith({ "heures.csv": ["Total;;245,5"], "operations.csv": [";TISSÉO;;;;;"] }),
  );
  expect(folder.faults).toEqual([]);
  expect(folder.warnings.map(faultText)).toEqual([
    "operations.csv, ligne 4 – Un titre, une note ou un total (« TISSÉO ») : la ligne n’est pas lue.",
    "heures.csv, ligne 5 – Un titre, une note ou un total (« Total ») : la ligne n’est pas lue.",
  ]);
});

describe("a line is refused, alone, with the reason", () => {
  it.each(refusedLines)("%s « %s »: %s", async (file, line, told) => {
    const folder = await read(clauseFolderWith({ [file]: [line] }));
    const number = sampleLines(file).length + 1;
    expect(folder.faults.map((fault) => [fault.file, fault.line])).toEqual(
      folder.faults.map(() => [file, number]),
    );
    expect(folder.faults.map(faultText).join("\n")).toContain(`${file}, ligne ${number} – `);
    expect(folder.faults.map(faultText).join("\n")).toContain(told);
  });
});

it("a fault says the column as the file has it", async () => {
  const { faults } = await read(clauseFolderWith({ "marches.csv": ["M9;;;A;semi;;;LIBRE;;;;;;;;;"] }));
  expect(faults.map(({ column }) => column)).toEqual(["acheteur_nature"]);
});

describe("what is worth a look is told, and taken", () => {
  it.each<[file: ClauseFileName, line: string, told: string]>([
    [
      "marches.csv",
      "M9;;;A;public;;;LIBRE;;;31801;;;;;;",
      "Commune : 31801 est le code d’une ancienne commune ou d’un arrondissement de Villemur-sur-Tarn (31584), qui est retenue.",
    ],
    [
      "marches.csv",
      "M9;;;A;public;;;LIBRE;;;31555;81;;;;;",
      "Département : Toulouse est dans le 31, qui est retenu.",
    ],
    [
      "contrats.csv",
      "C9;B1;M1;1;E1;;CDI;2021-06-01;2022-06-01",
      "Début : ce contrat dépasse les dates de son marché : le marché court du 1er octobre 2019 au 31 décembre 2021.",
    ],
    [
      "contrats.csv",
      "C9;B1;M1;1;E2;;CDI;2021-06-01;",
      "Entreprise : « E2 » n’a pas d’attribution pour ce marché.",
    ],
    [
      "attributions.csv",
      "M1;1;E2;cotraitant;6",
      "Heures prévues : les parts des entreprises de « M1, lot 1 » font 1 806 heures, plus que les 1 804,5 du marché : à vérifier.",
    ],
    [
      "entreprises.csv",
      "E3;99990001200025;Briques et fils;;",
      "SIRET : c’est aussi celui de « E1 », ligne 2 : à vérifier.",
    ],
    [
      "heures.csv",
      "C1;2020-03;213",
      "Heures : 213 heures en mars 2020, plus de 212 (48 heures par semaine, article L. 3121-20 du Code du travail) : à vérifier.",
    ],
  ])("%s « %s »: %s", async (file, line, told) => {
    const folder = await read(clauseFolderWith({ [file]: [line] }));
    expect(folder.faults).toEqual([]);
    expect(folder.warnings.map(faultText)).toEqual([
      `${file}, ligne ${sampleLines(file).length + 1} – ${told}`,
    ]);
  });

  it("more hours than the days of the employment hold", async () => {
    const files = clauseFolderWith();
    files.set("heures.csv", textOfLines(["contrat;mois;heures", "C1;2020-01;204", "C1;2020-06;204,5"]));
    files.set(
      "contrats.csv",
      textOfLines([sampleLines("contrats.csv")[0] ?? "", "C1;B1;M1;1;E1;;CDI;2020-01-15;2020-06-17"]),
    );
    expect((await read(files)).warnings.map(faultText)).toEqual([
      "heures.csv, ligne 3 – Heures : 204,5 heures en juin 2020 pour 17 jours de contrat ce mois-là (12 heures par jour, article L. 3121-19 du Code du travail) : à vérifier.",
    ]);
  });
});
