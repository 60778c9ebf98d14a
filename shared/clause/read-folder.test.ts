import { existsSync, readdirSync, readFileSync } from "node:fs";
import { writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import * as z from "zod";
import {
  type ClauseFileName,
  clauseFolderWith,
  sampleLines,
  textOfLines,
} from "../../tests/fixtures/clause-files.ts";
import { sampleGazetteer } from "../../tests/fixtures/small-gazetteer.ts";
import { shippedCategories as categories } from "../categories/categories.ts";
import { buildGazetteer, type GazetteerData } from "../geo/gazetteer.ts";
import { contractKey, faultText, type KnownClause, nothingKnown } from "./folder.ts";
import { readClauseFolder } from "./read-folder.ts";

const today = "2022-03-15";
const read = (files: ReadonlyMap<string, Uint8Array>, known: KnownClause = nothingKnown) =>
  readClauseFolder(files, known, { categories, gazetteer: sampleGazetteer, today });

describe("a folder without fault", () => {
  it("is read whole", async () => {
    const folder = await read(clauseFolderWith());
    expect(folder.faults).toEqual([]);
    expect(folder.warnings).toEqual([]);
    expect(folder.operations).toMatchObject([
      {
        name: "Téléo",
        owner: "TISSÉO",
        targetHours: 15_000,
        start: "2019-07-01",
        end: "2022-12-31",
        line: 2,
      },
      { name: "Izards", programme: "NPNRU" },
    ]);
    expect(folder.contracts).toMatchObject([
      {
        ...{ number: "M1", lot: "1", title: "Gros œuvre", buyer: "TISSÉO", buyerNature: "public" },
        ...{ buyerSiret: "21310555400017", operation: "Téléo", modalities: ["L2112-2", "L2152-7"] },
        ...{
          category: "batiment",
          nature: "WORKS",
          commune: "31555",
          departement: undefined,
          ofTheState: false,
        },
        ...{ plannedHours: 1804.5, notified: "2019-09-01", start: "2019-10-01", end: "2021-12-31" },
      },
      {
        ...{ number: "M2", lot: "", buyerNature: "private", modalities: ["LIBRE"], nature: "SERVICES" },
        ...{ commune: undefined, departement: "81", ofTheState: true },
      },
    ]);
    expect(folder.companies).toMatchObject([
      { code: "E1", siret: "99990001200025", name: "Menuiserie des Briques", headcount: 34, activity: "BTP" },
      { code: "E2", siret: undefined, headcount: undefined, activity: "SERVICES" },
    ]);
    expect(folder.holders).toMatchObject([
      { number: "M1", lot: "1", company: "E1", role: "TITULAIRE", plannedHours: 1_800 },
      { number: "M2", lot: "", company: "E1", role: "SOUS_TRAITANT" },
    ]);
    expect(folder.participants).toMatchObject([
      {
        ...{ code: "B1", born: "1997-08", gender: "F", level: "DNB", statuses: ["RSA", "DELD"] },
        ...{ priorityQuarter: true, commune: "31555", prescriber: "PLIE", firstEntry: "2020-01-15" },
      },
      { code: "B2", born: "1969-08", statuses: [], priorityQuarter: undefined },
    ]);
    expect(folder.employments).toMatchObject([
      {
        ...{ code: "C1", participant: "B1", number: "M1", lot: "1", company: "E1", employer: "E2" },
        ...{ type: "CTTI", start: "2020-01-15", end: "2020-06-30" },
      },
      { code: "C2", employer: undefined, type: undefined, start: "2020-03-01", end: undefined },
    ]);
    expect(folder.hours).toEqual([
      { employment: "C1", month: "2020-01", hours: 70.5, line: 2 },
      { employment: "C1", month: "2020-02", hours: 140, line: 3 },
      { employment: "C2", month: "2020-03", hours: 35, line: 4 },
    ]);
    expect(folder.situations).toEqual([{ participant: "B1", on: "2021-01-20", kind: "CDI", line: 2 }]);
    expect(folder.past).toEqual([
      { year: 2019, month: "2019-01", hours: 63_010, participants: undefined, line: 2 },
      { year: 2018, month: undefined, hours: 702_000, participants: 1_205, line: 3 },
    ]);
  });

  it("may hold spreadsheets, files of Windows, and lines said twice", async () => {
    const files = clauseFolderWith({
      "entreprises.csv": ["E1;99990001200025;Menuiserie des Briques;34;BTP"],
    });
    const cells = sampleLines("heures.csv").map((line) => line.split(";"));
    files.delete("heures.csv");
    files.set("Heures.XLSX", new Uint8Array(await writeXlsx({ sheets: [{ name: "Heures", rows: cells }] })));
    const windows = sampleLines("beneficiaires.csv").join("\r\n");
    files.set(
      "beneficiaires.csv",
      Uint8Array.from(windows, (letter) => letter.charCodeAt(0)),
    );
    const folder = await read(files);
    expect(folder.faults).toEqual([]);
    expect([folder.hours.length, folder.participants.length, folder.companies.length]).toEqual([3, 2, 2]);
  });

  it("may refer to what is stored", async () => {
    const files = clauseFolderWith();
    const known: KnownClause = {
      ...{
        operations: new Set(["Téléo"]),
        companies: new Set(["E1", "E2"]),
        participants: new Set(["B1", "B2"]),
      },
      contracts: new Map([
        [contractKey({ number: "M1", lot: "1" }), {}],
        [contractKey({ number: "M2", lot: "" }), {}],
      ]),
      holders: new Set(["M1\t1\tE1", "M2\t\tE1"]),
      employments: new Map([
        ["C1", { start: "2020-01-15", end: "2020-01-31" }],
        ["C2", { start: "2020-03-01" }],
      ]),
    };
    const only = (...names: ClauseFileName[]) =>
      new Map([...files].filter(([name]) => names.some((one) => one === name)));
    const hired = await read(only("contrats.csv", "heures.csv", "situations.csv"), known);
    expect([hired.faults, hired.warnings, hired.hours.length]).toEqual([[], [], 3]);
    const stated = await read(only("heures.csv"), known);
    expect(stated.faults.map(faultText)).toEqual([
      "heures.csv, ligne 3 – Mois : février 2020 est hors du contrat de travail, qui court du 15 janvier 2020 au 31 janvier 2020.",
    ]);
  });
});

describe("the files of a folder", () => {
  it("that are not of the clause are told, with the name that they may mean", async () => {
    const files = new Map([
      ["LISEZ-MOI.md", textOfLines(["…"])],
      ["marche.csv", textOfLines(["…"])],
      ["clause-2020.zip", textOfLines(["PK"])],
    ]);
    const { faults, warnings } = await read(files);
    expect([faults, warnings.map(faultText)]).toEqual([
      [],
      [
        "LISEZ-MOI.md – Ce fichier n’est pas de ceux de la clause, il n’est pas lu.",
        "marche.csv – Ce fichier n’est pas de ceux de la clause, il n’est pas lu : est-ce marches.csv ?",
        "clause-2020.zip – Une archive n’est pas lue : décompressez-la, puis choisissez ses fichiers.",
      ],
    ]);
  });

  it("are one a noun", async () => {
    const files = clauseFolderWith();
    files.set("Heures.txt", textOfLines(sampleLines("heures.csv")));
    expect((await read(files)).faults.map(faultText)).toEqual([
      "Heures.txt, ligne 1 – Le dossier a déjà heures.csv : gardez l’un des deux.",
    ]);
  });
});

const reference = new URL("../../../shared/reference/bilan/2020/", import.meta.url);
const gazetteerFile = new URL("../../.build/gazetteer.json", import.meta.url);
const expectedSchema = z.object({ files: z.record(z.string(), z.object({ rows: z.int() })) });

describe.skipIf(!existsSync(reference))(
  "the year 2020 of the reference folder (skipped where it is absent)",
  () => {
    it("is read without one fault, every line of it", async () => {
      const names = readdirSync(reference).filter((name) => name.endsWith(".csv"));
      const files = new Map(
        names.map((name) => [name, new Uint8Array(readFileSync(new URL(name, reference)))]),
      );
      const data: GazetteerData = JSON.parse(readFileSync(gazetteerFile, "utf8"));
      const folder = await readClauseFolder(files, nothingKnown, {
        categories,
        gazetteer: buildGazetteer(data),
        today,
      });
      const { files: expected } = expectedSchema.parse(
        JSON.parse(readFileSync(new URL("expected.json", reference), "utf8")),
      );
      expect([folder.faults, folder.warnings]).toEqual([[], []]);
      const rows = Object.fromEntries(Object.entries(expected).map(([name, file]) => [name, file.rows]));
      expect({
        "operations.csv": folder.operations.length,
        "marches.csv": folder.contracts.length,
        "entreprises.csv": folder.companies.length,
        "attributions.csv": folder.holders.length,
        "beneficiaires.csv": folder.participants.length,
        "contrats.csv": folder.employments.length,
        "heures.csv": folder.hours.length,
        "situations.csv": folder.situations.length,
        "historique.csv": folder.past.length,
      }).toEqual(rows);
    });
  },
);
