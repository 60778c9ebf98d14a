import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { importIntents } from "../functions/intents/import-intents.ts";
import { importSuppliers } from "../functions/suppliers/import-suppliers.ts";
import { aBuyer } from "./builders.ts";
import { testApp } from "./test-app.ts";

const operator = { type: "system", name: "command-line" } as const;
const folder = new URL("../../shared/reference/suppliers/", import.meta.url);
const present = existsSync(folder);

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
    const first = await importSuppliers(deps, operator, { text });
    expect(first).toMatchObject({ created: 1, updated: 0, merged: 1 });
    expect(first.refused.map(({ line }) => line)).toEqual([3, 4]);
    expect(first.refused[0]?.reason).toBe("SIRET : 14 chiffres attendus, dont la clé de contrôle est juste.");
    expect(await importSuppliers(deps, operator, { text })).toMatchObject({
      created: 0,
      updated: 0,
      unchanged: 1,
    });
  });

  test("reads other headers, and says which column is missing", async () => {
    const { deps } = await testApp();
    const text = "Raison sociale;Type;SIRET;Code postal;Ville\nA;ESAT;21310555400017;9000;Foix";
    expect(await importSuppliers(deps, operator, { text })).toMatchObject({ created: 1, refused: [] });
    await expect(importSuppliers(deps, operator, { text: "nom;ville\nA;Foix" })).rejects.toMatchObject({
      code: "request.invalid",
      fields: [{ path: "siret" }, { path: "kind" }, { path: "postalCode" }],
    });
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
    await importSuppliers(app.deps, operator, { text, voucher });
    expect((await app.visitor.get("/suppliers?q=jardins")).body).toMatchObject({ total: 1 });
  });

  describe.skipIf(!present)("of the published lists (skipped where the reference folder is absent)", () => {
    test.each([
      ["siae-haute-garonne.csv", { created: 62, refused: 0, merged: 0 }],
      ["siae-occitanie.csv", { created: 361, refused: 1, merged: 0 }],
    ])("%s", async (file, expected) => {
      const { deps } = await testApp();
      const text = readFileSync(new URL(file, folder), "utf8");
      const { refused, ...report } = await importSuppliers(deps, operator, { text });
      expect({ ...report, refused: refused.length }).toMatchObject(expected);
      expect(await importSuppliers(deps, operator, { text })).toMatchObject({ created: 0, updated: 0 });
    });

    test("siae-france.csv: each line is added, joined to its SIRET or refused with a reason", async () => {
      const { deps } = await testApp();
      const text = readFileSync(new URL("siae-france.csv", folder), "utf8");
      const { created, merged, refused } = await importSuppliers(deps, operator, { text });
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
    const report = await importIntents(app.deps, operator, { text });
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
    expect(await importIntents(app.deps, operator, { text })).toMatchObject({ created: 0, unchanged: 1 });
  });
});
