import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, test } from "vitest";
import * as z from "zod";
import type { Command } from "../functions/commands/command.ts";
import { importClauseCommand } from "../functions/commands/import-clause.ts";
import { importIntentsCommand } from "../functions/commands/import-intents.ts";
import { importSuppliersCommand } from "../functions/commands/import-suppliers.ts";
import { reportCommand } from "../functions/commands/report.ts";
import { importIntents } from "../functions/intents/import-intents.ts";
import type { Given } from "../functions/platform/lines-of-file.ts";
import { importSuppliers } from "../functions/suppliers/import-suppliers.ts";
import { reportSchema } from "../shared/overview/report.ts";
import { aBuyer } from "./builders.ts";
import { type TestApp, testApp } from "./test-app.ts";

const bytes = (text: string) => new TextEncoder().encode(text);
const operator = { type: "system", name: "command-line" } as const;
const folder = new URL("../../shared/reference/suppliers/", import.meta.url);
const present = existsSync(folder);
const bilan = new URL("../../shared/reference/bilan/2020/", import.meta.url);

const header = "name,kind,siret,post_code,city,naf,website";

describe("importing suppliers", () => {
  test("reports what was done, refuses a line with its number and reason, and a second run changes nothing", async () => {
    const { deps } = await testApp();
    const text = [
      header,
      "Les Jardins,EI,21310555400017,31500,Toulouse,8130Z,www.jardins.exemple.fr",
      "Faux SIRET,EI,12345678912345,31500,Toulouse,8130Z,",
      "Type inconnu,XX,13002526500013,31500,Toulouse,8130Z,",
      "LES JARDINS,ACI,213 105 554 00017,31500,Toulouse,8130Z,",
    ].join("\n");
    const first = await importSuppliers(deps, operator, { file: bytes(text) });
    expect(first).toMatchObject({ created: 1, updated: 0, merged: 1 });
    expect(first.refused.map(({ line }) => line)).toEqual([3, 4]);
    expect(first.refused[0]?.reason).toBe(
      "SIRET : 14 chiffres attendus, dont la clé de contrôle est juste (lu : 12345678912345).",
    );
    expect(await importSuppliers(deps, operator, { file: bytes(text) })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
    });
  });

  test("reads other headers, and says which column is missing", async () => {
    const { deps } = await testApp();
    const text = "Raison sociale;Type;SIRET;Code postal;Ville\nA;ESAT;21310555400017;9000;Foix";
    expect(await importSuppliers(deps, operator, { file: bytes(text) })).toMatchObject({
      created: 1,
      refused: [],
    });
    await expect(importSuppliers(deps, operator, { file: bytes("nom;ville\nA;Foix") })).rejects.toThrow(
      "Colonne absente : SIRET. Colonnes du fichier : nom, ville.",
    );
    await expect(importSuppliers(deps, operator, { file: bytes("SIRET;Nom;Ville\n") })).rejects.toThrow(
      "Ce fichier n’a aucune ligne sous ses en-têtes.",
    );
  });

  test("puts the pages online where staff vouch for the list", async () => {
    const app = await testApp();
    const text = `${header}\nLes Jardins,EI,21310555400017,31500,Toulouse,8130Z,`;
    const voucher = {
      reference: "Liste",
      authority: "DDETS",
      validFrom: "2026-11-22",
      validUntil: "2027-12-31",
    };
    await importSuppliers(app.deps, operator, { file: bytes(text), voucher });
    expect((await app.visitor.get("/suppliers?q=jardins")).body).toMatchObject({ total: 1 });
  });

  describe.skipIf(!present)("of the published lists (skipped where the reference folder is absent)", () => {
    test.each([
      ["siae-haute-garonne.csv", { created: 62, refused: 0, merged: 0 }],
      ["siae-occitanie.csv", { created: 361, refused: 1, merged: 0 }],
    ])("%s", async (file, expected) => {
      const { deps } = await testApp();
      const list = readFileSync(new URL(file, folder));
      const { refused, ...report } = await importSuppliers(deps, operator, { file: list });
      expect({ ...report, refused: refused.length }).toMatchObject(expected);
      expect(await importSuppliers(deps, operator, { file: list })).toMatchObject({ created: 0, updated: 0 });
    });

    test("siae-france.csv: each line is added, joined to its SIRET or refused with a reason", async () => {
      const { deps } = await testApp();
      const list = readFileSync(new URL("siae-france.csv", folder));
      const { created, merged, refused } = await importSuppliers(deps, operator, { file: list });
      expect(created + merged + refused.length).toBe(3_853);
      expect(created).toBeGreaterThan(3_800);
      expect(refused.every(({ line, reason }) => line >= 2 && reason.length > 0)).toBe(true);
    });
  });
});

describe("importing intents", () => {
  test("attaches them to the buyer of the SIRET, and a second run changes nothing", async () => {
    const app = await testApp();
    const staff = await app.signInStaff();
    await staff.post("/buyers", aBuyer({ siret: "21310555400017" }));
    const text = [
      "siret_acheteur;titre;famille;lieux;modalite;date_lancement;montant_annuel;cpv",
      "21310555400017;Entretien des parcs;espaces-verts/entretien;31555 D31;L2113-13;2027-03-01;80 000,50;77310000 77311000",
      "13002526500013;Orphelin;espaces-verts/entretien;31555;L2113-13;2027-03-01;;",
      "21310555400017;Mauvaise famille;jardins;31555;L2113-13;2027-03-01;;",
    ].join("\n");
    const report = await importIntents(app.deps, operator, { file: bytes(text) });
    expect(report).toMatchObject({ created: 1, refused: [{ line: 3 }, { line: 4 }] });
    expect((await staff.get("/intents?status=submitted")).body).toMatchObject({
      items: [
        {
          title: "Entretien des parcs",
          yearlyAmount: 80_000.5,
          buyerName: "Mairie de Valmontès",
          places: [{ type: "commune" }, { type: "departement", code: "31" }],
        },
      ],
    });
    expect(await importIntents(app.deps, operator, { file: bytes(text) })).toMatchObject({
      created: 0,
      unchanged: 1,
    });
  });
});

describe("the commands that import", () => {
  const folderOfTest = mkdtempSync(join(tmpdir(), "imports-"));
  afterAll(() => rmSync(folderOfTest, { recursive: true }));
  const opened = {};
  /** What the command prints about a file. */
  const printed = async (
    app: TestApp,
    command: Command,
    content: string | Uint8Array,
    ...options: string[]
  ) => {
    const file = join(folderOfTest, "liste");
    writeFileSync(file, content);
    const lines: string[] = [];
    await command.run(app.deps, [file, ...options], (line) => void lines.push(line), opened);
    return lines.join("\n");
  };
  const geiq = "GEIQ;CODE POSTAL;VILLE;TEL;SIRET;;;\nGEIQ BTP 31;31200;TOULOUSE;néant;21310555400017;;;\n";

  test("take one value for every line, and try without changing anything", async () => {
    const app = await testApp();
    const options = ["--pour-toutes", "type=GEIQ"];
    const tried = await printed(app, importSuppliersCommand, geiq, ...options, "--essai");
    expect(tried).toContain("Essai : rien n’a changé");
    expect(tried).toContain("1 fournisseur ajouté");
    expect(tried).toContain("Nom (« GEIQ »)");
    expect(tried).toContain("Type de structure (« GEIQ » pour toutes)");
    expect(tried).toContain(
      "ligne 2 : Téléphone (colonne « TEL ») : « néant » n’est pas un numéro de téléphone",
    );
    expect(await printed(app, importSuppliersCommand, geiq, ...options)).toContain("1 fournisseur ajouté");
    expect(await printed(app, importSuppliersCommand, geiq, ...options)).toContain("1 fournisseur inchangé");
  });

  test("tell the lines that are no suppliers from those that are refused", async () => {
    const list = `SIRET;Nom;Type;CP;Ville\n21310555400017;A;EI;31000;Toulouse\nTotal : 1;;;;\n123;B;EI;31000;Toulouse\n`;
    const said = await printed(await testApp(), importSuppliersCommand, list);
    expect(said).toContain("ligne 3 : total, titre ou note, laissée (« Total : 1 »)");
    expect(said).toContain("1 ligne refusée");
  });

  test("say what a list lacks for new profiles", async () => {
    const said = await printed(await testApp(), importSuppliersCommand, geiq);
    expect(said).toContain(
      "Colonnes absentes, sans lesquelles une fiche ne peut être créée : Type de structure",
    );
    expect(said).toContain("1 ligne refusée");
  });

  test("take a column by its header, and say which column or header they do not know", async () => {
    const app = await testApp();
    const list = "X;Y;CP;Ville\n21310555400017;Les Jardins;31000;Toulouse";
    const options = ["--pour-toutes", "type=EI", "--colonne", "nom=Y"];
    expect(await printed(app, importSuppliersCommand, list, ...options)).toContain("1 fournisseur ajouté");
    await expect(printed(app, importSuppliersCommand, list, "--colonne", "nom=Z")).rejects.toThrow("« Z »");
    await expect(printed(app, importSuppliersCommand, list, "--pour-toutes", "humeur=bonne")).rejects.toThrow(
      "« humeur »",
    );
    await expect(printed(app, importSuppliersCommand, list, "--colonne", "nom")).rejects.toThrow(
      "NOM=VALEUR",
    );
  });

  test("refuse a file that is no list with a word", async () => {
    await expect(printed(await testApp(), importSuppliersCommand, "%PDF-1.7")).rejects.toThrow("PDF");
    await expect(printed(await testApp(), importIntentsCommand, "")).rejects.toThrow("vide");
  });
});

const fieldCases = new URL("../../shared/reference/field-cases/", import.meta.url);

describe.skipIf(!existsSync(fieldCases))(
  "lists as they circulate (skipped where the reference folder is absent)",
  () => {
    const suppliersOf = async (file: string, given?: Given) => {
      const { deps } = await testApp();
      return importSuppliers(deps, operator, { file: readFileSync(new URL(file, fieldCases)), given });
    };

    test.each([
      ["01-liste-departement.csv", 6, []],
      ["02-liste-asp.csv", 2, []],
      ["04-liste-hosmoz.csv", 2, []],
      ["05-excel-windows-1252.csv", 2, []],
      ["06-excel-texte-unicode-utf16.txt", 2, []],
      ["07-excel-nombres.csv", 2, [2]],
      ["08-numero-de-ligne.csv", 2, [9]],
      ["09-titre-au-dessus.csv", 1, []],
      ["13-communes.csv", 24, []],
      ["19b-ligne-sep.csv", 1, []],
      ["19c-entetes-soulignes.csv", 1, []],
      ["19d-deux-types.csv", 6, []],
      ["19e-case-facultative.csv", 6, []],
      ["26-annuaire.xlsx", 106, []],
      ["27-annuaire-exporte.csv", 1, []],
    ])("%s", async (file, created, refusedLines) => {
      const report = await suppliersOf(file);
      expect({ created: report.created, refused: report.refused.map(({ line }) => line) }).toEqual({
        created,
        refused: refusedLines,
      });
    });

    test("03-liste-geiq.csv, every line a GEIQ", async () => {
      expect(await suppliersOf("03-liste-geiq.csv", { headers: {}, values: { type: "GEIQ" } })).toMatchObject(
        {
          created: 2,
          refused: [],
        },
      );
    });

    test("12-intentions.csv", async () => {
      const app = await testApp();
      await (await app.signInStaff()).post("/buyers", aBuyer({ siret: "99900237100014" }));
      const file = readFileSync(new URL("12-intentions.csv", fieldCases));
      const { created, refused } = await importIntents(app.deps, operator, { file });
      expect(created).toBe(18);
      expect(refused.map(({ line }) => line)).toEqual([11, 12, 14, 23]);
    });
  },
);

describe.skipIf(!existsSync(bilan))(
  "importing a year of the clause (skipped where the reference is absent)",
  () => {
    test("gives each figure that the report of that year printed", async () => {
      const { deps } = await testApp();
      const run = async (command: Command, ...args: string[]) => {
        const printed: string[] = [];
        expect(await command.run(deps, args, (line) => printed.push(line), {})).toBe(0);
        return printed;
      };
      const first = await run(importClauseCommand, fileURLToPath(bilan));
      expect(first).toContain("0 ligne refusée");
      const [json = ""] = await run(reportCommand, "2020");
      const expected = z
        .object({
          ...{ hours: z.number(), previousHours: z.number(), fte: z.number(), contracts: z.number() },
          ...{ employments: z.number(), participants: z.number() },
          reserved: z.record(z.string(), z.number()),
          byMonth: z.array(z.record(z.string(), z.unknown())).length(12),
          byBuyer: z.record(z.string(), z.number()),
        })
        .parse(JSON.parse(readFileSync(new URL("expected.json", bilan), "utf8")));
      const { clause } = reportSchema.parse(JSON.parse(json));
      const { byBuyer, ...figures } = expected;
      expect(clause).toMatchObject(figures);
      expect(Object.fromEntries(clause.byBuyer.map(({ label, hours }) => [label, hours]))).toEqual(byBuyer);
      const again = await run(importClauseCommand, fileURLToPath(bilan));
      expect(again.filter((line) => /[1-9] (?:ajout|complément)/.test(line))).toEqual([]);
      expect(await run(reportCommand, "2020")).toEqual([json]);
    });
  },
);
