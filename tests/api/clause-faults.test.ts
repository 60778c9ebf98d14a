import { beforeAll, describe, expect, test } from "vitest";
import { importClause } from "../../functions/clause/import-folder.ts";
import type { Actor } from "../../functions/platform/actor.ts";
import { reportSchema } from "../../shared/overview/report.ts";
import { type ClauseFileName, clauseFolderWith, sampleLines, textOfLines } from "../fixtures/clause-files.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

/*
 * Each file of the clause with each kind of fault, beside the same folder already stored: whatever is refused, nothing may
 * change.
 */

const operator: Actor = { type: "system", name: "command-line" };

let app: TestApp;
let staff: Client;
let before: unknown;
const report = async () => (await staff.get("/reports/2020")).as(reportSchema).clause;
const imported = (files: ReadonlyMap<string, Uint8Array>) =>
  importClause(app.deps, operator, { files, dryRun: false });

beforeAll(async () => {
  app = await testApp();
  staff = await app.signInStaff();
  await imported(clauseFolderWith());
  before = await report();
});

/** What is refused of a folder, after it was made sure that it changed nothing. */
const refusedOf = async (files: ReadonlyMap<string, Uint8Array>) => {
  const { faults, stored, warnings } = await imported(files);
  for (const { created, updated } of Object.values(stored)) expect([created, updated]).toEqual([0, 0]);
  expect(await report()).toEqual(before);
  return { faults, warnings };
};

/** Of each file: its columns that must be filled, a line that could be added, and one that contradicts the last. */
const files: Record<ClauseFileName, { needed: string[]; sound: string; contradicting: string }> = {
  "operations.csv": {
    needed: ["operation"],
    sound: "Op9;Ville;100;2020-01-01;2020-12-31;31555;NPNRU",
    contradicting: "Izards;Toulouse Métropole;100;;;31555;NPNRU",
  },
  "marches.csv": {
    needed: ["marche", "acheteur", "acheteur_nature", "article"],
    sound:
      "M9;2;Toit;Ville;public;;;L2112-2;batiment;travaux;31555;;non;100;2020-01-01;2020-02-01;2020-12-31",
    contradicting: "M2;;Nettoyage;Promoteur;prive;;;LIBRE;nettoyage;services;;31;oui;;;;",
  },
  "entreprises.csv": {
    needed: ["entreprise", "raison_sociale"],
    sound: "E9;;Toits;12;BTP",
    contradicting: "E2;;Intérim des Plaines;;SERVICES",
  },
  "attributions.csv": {
    needed: ["marche", "entreprise", "role"],
    sound: "M1;1;E2;cotraitant;1",
    contradicting: "M2;;E1;titulaire;",
  },
  "beneficiaires.csv": {
    needed: ["beneficiaire"],
    sound: "B9;1990-01;F;BAC;RSA;oui;31555;PLIE;2020-02-01",
    contradicting: "B2;1970-08;H;CAP_BEP;;;;;",
  },
  "contrats.csv": {
    needed: ["contrat", "beneficiaire", "marche", "entreprise", "debut"],
    sound: "C9;B1;M1;1;E1;;CDI;2020-02-01;2020-06-30",
    contradicting: "C2;B1;M2;;E1;;;01/03/2020;",
  },
  "heures.csv": {
    needed: ["contrat", "mois", "heures"],
    sound: "C1;2020-03;35",
    contradicting: "C2;2020-03;36",
  },
  "situations.csv": {
    needed: ["beneficiaire", "date", "situation"],
    sound: "B1;2021-06-20;CDI",
    contradicting: "B1;2021-01-20;CDD",
  },
  "historique.csv": { needed: ["annee"], sound: "2017;;1000;12", contradicting: "2018;;702000;1206" },
};
const names = Object.keys(files) as ClauseFileName[];
const headerOf = (file: ClauseFileName) => (sampleLines(file)[0] ?? "").split(";");
const cells = names.flatMap((file) => files[file].needed.map((column) => [file, column] as const));

describe("a file of the clause is refused whole, and what depends on it", () => {
  test.each(names)("%s that is an archive, with its name alone", async (file) => {
    const folder = clauseFolderWith();
    folder.set(file, Uint8Array.from([0x50, 0x4b, 3, 4, ...Array.from({ length: 60 }, () => 7)]));
    const { faults } = await refusedOf(folder);
    const own = faults.filter((fault) => fault.file === file);
    expect(own.map(({ line }) => line)).toEqual([1]);
    expect(own[0]?.message).not.toBe("");
    for (const { message } of faults.filter((fault) => fault.file !== file))
      expect(message).toMatch(/dépend/);
  });

  test.each(cells)("%s without its column %s", async (file, column) => {
    const place = headerOf(file).indexOf(column);
    const folder = clauseFolderWith();
    const without = (line: string) => line.split(";").toSpliced(place, 1).join(";");
    folder.set(file, textOfLines(sampleLines(file).map(without)));
    const own = (await refusedOf(folder)).faults.filter((fault) => fault.file === file);
    expect(own).toMatchObject([{ line: 1 }]);
    expect(own[0]?.message).toContain(`Il manque la colonne « ${column} ».`);
  });
});

describe("a line of a file of the clause is refused alone, and with it what depends on it", () => {
  const added = sampleLines;

  test.each(cells)("%s with an empty cell %s", async (file, column) => {
    const place = headerOf(file).indexOf(column);
    const line = files[file].sound.split(";").with(place, "").join(";");
    const { faults } = await refusedOf(clauseFolderWith({ [file]: [line] }));
    expect(faults).toMatchObject([{ file, line: added(file).length + 1, column }]);
    expect(faults[0]?.message).toMatch(/ : à remplir/);
  });

  test.each(names)("%s with a cell too many, or a quotation mark that nothing closes", async (file) => {
    const { sound } = files[file];
    for (const line of [`${sound};x`, `"${sound}`]) {
      const { faults } = await refusedOf(clauseFolderWith({ [file]: [line] }));
      expect(faults).toMatchObject([{ file, line: added(file).length + 1 }]);
      expect(faults[0]?.message).toMatch(/^Ligne illisible : /);
    }
  });

  test.each(names)("%s with two lines that contradict each other: neither is taken", async (file) => {
    const { faults } = await refusedOf(clauseFolderWith({ [file]: [files[file].contradicting] }));
    const last = added(file).length;
    const own = faults.filter((fault) => fault.file === file);
    expect(own.map(({ line }) => line)).toEqual([last, last + 1]);
    expect(own[0]?.message).toContain(`ligne ${last + 1}`);
    expect(own[1]?.message).toContain(`ligne ${last}`);
    // Of that line, or of one that is refused for it.
    for (const { message } of faults.filter((fault) => fault.file !== file))
      expect(message).toMatch(/dépend de la ligne \d+/);
  });

  test.each(names)("%s with a line told twice: it is one, but for hours, which may add up", async (file) => {
    const again = added(file).at(-1) ?? "";
    const { faults } = await refusedOf(clauseFolderWith({ [file]: [again] }));
    expect(faults.map((fault) => [fault.file, fault.line])).toEqual(
      file === "heures.csv"
        ? [
            [file, 4],
            [file, 5],
          ]
        : [],
    );
  });

  test.each<[ClauseFileName, column: string, unknown: string]>([
    ["marches.csv", "operation", "Inconnue"],
    ["attributions.csv", "marche", "M7"],
    ["attributions.csv", "entreprise", "E7"],
    ["contrats.csv", "beneficiaire", "B7"],
    ["contrats.csv", "marche", "M7"],
    ["contrats.csv", "entreprise", "E7"],
    ["contrats.csv", "employeur", "E7"],
    ["heures.csv", "contrat", "C7"],
    ["situations.csv", "beneficiaire", "B7"],
  ])("%s that refers by %s to « %s », which nobody knows", async (file, column, unknown) => {
    const line = files[file].sound.split(";").with(headerOf(file).indexOf(column), unknown).join(";");
    const { faults } = await refusedOf(clauseFolderWith({ [file]: [line] }));
    expect(faults).toMatchObject([{ file, line: added(file).length + 1, column }]);
    expect(faults[0]?.message).toMatch(new RegExp(`« ${unknown}.*» n’est ni dans .* ni parmi`));
  });

  test.each<[ClauseFileName, cells: Record<string, string>, column: string]>([
    ["operations.csv", { debut: "2021-01-01" }, "fin"],
    ["operations.csv", { objectif_heures: "-5" }, "objectif_heures"],
    ["marches.csv", { debut: "2021-01-01" }, "fin"],
    ["marches.csv", { heures_prevues: "beaucoup" }, "heures_prevues"],
    ["marches.csv", { notification: "2020-02-30" }, "notification"],
    ["entreprises.csv", { effectif: "12,5" }, "effectif"],
    ["entreprises.csv", { siret: "123" }, "siret"],
    ["attributions.csv", { heures_prevues: "-1" }, "heures_prevues"],
    ["beneficiaires.csv", { naissance: "2099-01" }, "naissance"],
    ["beneficiaires.csv", { naissance: "2008-01" }, "naissance"],
    ["beneficiaires.csv", { premiere_entree: "hier" }, "premiere_entree"],
    ["contrats.csv", { debut: "2020-07-01" }, "fin"],
    ["contrats.csv", { debut: "2018-02-01", fin: "2018-06-30" }, "debut"],
    ["contrats.csv", { debut: "2022-02-01", fin: "2022-06-30" }, "debut"],
    ["heures.csv", { heures: "266" }, "heures"],
    ["heures.csv", { heures: "-1" }, "heures"],
    ["heures.csv", { mois: "2019-12" }, "mois"],
    ["heures.csv", { mois: "2020-07" }, "mois"],
    ["heures.csv", { contrat: "C2", mois: "2098-01" }, "mois"],
    ["situations.csv", { date: "2098-01-01" }, "date"],
    ["historique.csv", { mois: "2018-01" }, "mois"],
    ["historique.csv", { annee: "2098" }, "annee"],
    ["historique.csv", { heures: "", beneficiaires: "" }, "heures"],
  ])("%s with %o: it is its cell %s that is told", async (file, changed, column) => {
    const header = headerOf(file);
    const line = files[file].sound
      .split(";")
      .map((cell, place) => changed[header[place] ?? ""] ?? cell)
      .join(";");
    const { faults } = await refusedOf(clauseFolderWith({ [file]: [line] }));
    expect(faults).toMatchObject([{ file, line: added(file).length + 1, column }]);
  });
});
