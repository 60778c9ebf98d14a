import { existsSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  shippedCategories as categories,
  categoriesForCpv,
  categoryById,
  categoryErrors,
  categorySchema,
  familiesOf,
  sectorOf,
} from "./categories.ts";

const cpvFile = new URL("../../../shared/reference/cpv-2008-fr.csv", import.meta.url);
const sectors = categories.filter((category) => category.id === category.sector);
const families = categories.filter((category) => category.id !== category.sector);
const idsFor = (cpv: string) => categoriesForCpv(categories, cpv).map((category) => category.id);

describe("the list of purchases", () => {
  it("has the 14 sectors of TME and about 65 families", () => {
    expect(sectors.map((sector) => sector.id)).toEqual([
      "nettoyage",
      "batiment",
      "travaux-publics",
      "espaces-verts",
      "dechets-reemploi",
      "eau-assainissement",
      "securite",
      "transports-logistique",
      "prestations-intellectuelles",
      "informatique",
      "restauration",
      "loisirs-culture-sport",
      "commerce",
      "action-sociale",
    ]);
    expect(families.length).toBeGreaterThanOrEqual(60);
    expect(families.length).toBeLessThanOrEqual(70);
  });

  it("gives each category one id without accents, one label, CPV prefixes and trade words", () => {
    expect(new Set(categories.map((category) => category.id)).size).toBe(categories.length);
    expect(new Set(categories.map((category) => category.label)).size).toBe(categories.length);
    for (const category of categories) {
      expect(category.id).toMatch(/^[a-z]+(-[a-z]+)*(\/[a-z]+(-[a-z]+)*)?$/);
      expect(category.cpv.length, category.id).toBeGreaterThan(0);
      expect(category.synonyms.length, category.id).toBeGreaterThan(2);
    }
  });

  it("writes CPV prefixes without trailing zeros, and gives none to two families", () => {
    const prefixes = families.flatMap((family) => family.cpv);
    for (const prefix of prefixes) expect(prefix).toMatch(/^\d*[1-9]$/);
    expect(prefixes.filter((prefix, place) => prefixes.indexOf(prefix) !== place)).toEqual([]);
  });

  it("puts each family under a sector that exists, and lists them", () => {
    for (const family of families) expect(sectors.map((sector) => sector.id)).toContain(family.sector);
    expect(familiesOf(categories, "eau-assainissement").map((family) => family.id)).toEqual([
      "eau-assainissement/eau-potable",
      "eau-assainissement/assainissement",
      "eau-assainissement/cours-eau",
    ]);
  });

  it("finds a category by its id, with its French label", () => {
    expect(categoryById(categories, "espaces-verts/entretien")?.label).toBe("Entretien d’espaces verts");
    expect(categoryById(categories, "espaces-verts/entretien")?.nature).toBe("SERVICES");
    expect(categoryById(categories, "espaces-verts/inconnu")).toBeUndefined();
    expect(sectorOf("espaces-verts/entretien")).toBe("espaces-verts");
    expect(sectorOf("espaces-verts")).toBe("espaces-verts");
  });

  it("refuses an unknown category in French", () => {
    expect(categorySchema.safeParse("restauration/traiteur").success).toBe(true);
    const malformed = categorySchema.safeParse("Restauration/Pizza");
    expect(malformed.error?.issues[0]?.message).toBe(
      "famille d’achats inconnue, choisissez-la dans la liste",
    );
    expect(
      categoryErrors(categories, [
        { path: "category", id: "restauration/pizza" },
        { path: "other", id: "restauration/traiteur" },
        { path: "none", id: undefined },
      ]),
    ).toEqual([
      {
        path: "category",
        code: "unknown",
        message: "Famille d’achats : famille d’achats inconnue, choisissez-la dans la liste.",
      },
    ]);
  });
});

describe("a CPV code", () => {
  it("leads to its family, then to its sector", () => {
    expect(idsFor("77312000-0")).toEqual(["espaces-verts/entretien", "espaces-verts"]);
    expect(idsFor("90911300")).toEqual(["nettoyage/vitrerie", "nettoyage/locaux", "nettoyage"]);
  });

  it("goes to the most precise family first, even in another sector", () => {
    expect(idsFor("45112710").slice(0, 2)).toEqual([
      "espaces-verts/creation",
      "travaux-publics/voirie-terrassement",
    ]);
    expect(idsFor("45112710")).toEqual(
      expect.arrayContaining(["espaces-verts", "travaux-publics", "batiment"]),
    );
    expect(idsFor("77320000")[0]).toBe("loisirs-culture-sport/sport");
  });

  it("too wide for a family leads to the sector alone", () => {
    expect(idsFor("77300000-3")).toEqual(["espaces-verts"]);
    expect(idsFor("45000000")).toEqual(["batiment"]);
  });

  it("that is under no category, or is no CPV code, leads nowhere", () => {
    expect(idsFor("76100000-4")).toEqual([]);
    expect(idsFor("7731")).toEqual([]);
    expect(idsFor("")).toEqual([]);
  });
});

describe.skipIf(!existsSync(cpvFile))(
  "CPV prefixes, against the reference list (skipped where it is absent)",
  () => {
    it("all exist", () => {
      const codes = new Set(readFileSync(cpvFile, "utf8").match(/^\d{8}(?=-\d,)/gm));
      expect(codes.size).toBeGreaterThan(9_000);
      const unknown = categories.flatMap((category) =>
        category.cpv
          .filter((prefix) => !codes.has(prefix.padEnd(8, "0")))
          .map((prefix) => [category.id, prefix]),
      );
      expect(unknown).toEqual([]);
    });
  },
);
