import { describe, expect, it, test } from "vitest";
import { shippedCategories } from "../../shared/categories/categories.ts";
import { supplierColumns } from "../../shared/imports/supplier-columns.ts";
import { activitySchema } from "../../shared/suppliers/schema.ts";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import { activitiesText, readActivities } from "./activity-cells.ts";
import { readSupplierRows } from "./read-supplier-rows.ts";

const known = { gazetteer: loadGazetteer(), categories: shippedCategories };
const whole = {
  siret: "21310555400017",
  name: "Les Jardins",
  kind: "EI",
  postalCode: "31000",
  city: "Toulouse",
};
const readLines = (lines: readonly Record<string, string>[], names = {}) =>
  readSupplierRows(
    lines.map((cells, place) => ({ line: place + 2, cells })),
    { ...known, names },
  );
const read = (cells: Record<string, string>, names = {}) => {
  const { rows, refused } = readLines([{ ...whole, ...cells }], names);
  const [found] = rows.values();
  return {
    row: found?.row,
    warnings: found?.warnings.map(({ message }) => message),
    wrong: refused[0]?.errors[0]?.message,
  };
};

describe("a supplier of a list", () => {
  it("says only what its cells say", () => {
    expect(readLines([{ siret: whole.siret, name: "", kind: "", email: "" }]).rows.get(whole.siret)).toEqual({
      row: { siret: whole.siret, kinds: [] },
      lines: [2],
      warnings: [],
    });
  });

  it.each([
    ["1150", "01150", "Blyes"],
    ["31 000", "31000", "Toulouse"],
    ["F-31000", "31000", "Toulouse"],
    ["31000.0", "31000", "Toulouse"],
    ["31000,00", "31000", "Toulouse"],
    ["31.000", "31000", "Toulouse"],
    ["9 000", "09000", "Foix"],
    ["9.000", "09000", "Foix"],
  ])("has its postal code from « %s »", (postalCode, expected, city) => {
    expect(read({ postalCode, city }).row?.address?.postalCode).toBe(expected);
  });

  it("has its city beside its postal code where a list writes both in one cell", () => {
    expect(read({ postalCode: "31000 Toulouse", city: "" }).row?.address).toEqual({
      ...{ postalCode: "31000", city: "Toulouse", communeCode: "31555" },
    });
  });

  it.each(["Blagnac (31700)", "BLAGNAC 31700", "Blagnac, 31700"])(
    "has both from « %s » too",
    (postalCode) => {
      expect(read({ postalCode, city: "" }).row?.address).toMatchObject({
        ...{ postalCode: "31700", communeCode: "31069" },
      });
    },
  );

  it.each([
    ["Bât. A", "12 rue des Arts", "Bât. A, 12 rue des Arts"],
    ["12 rue des Arts", "12 RUE DES ARTS", "12 rue des Arts"],
    ["12 rue des Arts", "-", "12 rue des Arts"],
    ["12 rue des Arts", "x".repeat(195), "12 rue des Arts"],
  ])("has its way from two cells, said once: « %s » and « %s »", (line, otherLine, expected) => {
    expect(read({ line, otherLine }).row?.address?.line).toBe(expected);
  });

  it("has its address from one cell where the list has no column for its town", () => {
    expect(read({ line: "1 rue A - 31670 LABEGE CEDEX", postalCode: "", city: "" }).row?.address).toEqual({
      line: "1 rue A",
      postalCode: "31670",
      city: "LABEGE CEDEX",
      communeCode: "31254",
    });
  });

  it("is of the commune of its address where its code is another’s, or a postal code, and says so", () => {
    const union = read({ postalCode: "31240", city: "L’UNION", communeCode: "31240" });
    expect(union.row?.address?.communeCode).toBe("31561");
    expect(union.warnings).toEqual([expect.stringContaining("L'Union (31561) est gardée")]);
    expect(read({ communeCode: "75056" }).row?.address?.communeCode).toBe("31555");
    expect(read({ communeCode: "31555" }).warnings).toEqual([]);
  });

  it.each([
    ["1,44", "43,60"],
    ["0", "0"],
  ])("goes without a position that is far from its commune: %s and %s", (lat, lon) => {
    const { row, warnings } = read({ lat, lon });
    expect(row?.address).not.toHaveProperty("lat");
    expect(warnings).toEqual([expect.stringContaining("loin de la commune")]);
  });

  it("keeps the word of its first row, and says what another one says otherwise", () => {
    const { rows } = readLines([
      { ...whole, email: "a@b.example.fr" },
      { ...whole, kind: "ACI", name: "LES JARDINS", email: "c@d.example.fr" },
    ]);
    const found = rows.get(whole.siret);
    expect(found?.row).toMatchObject({ kinds: ["EI", "ACI"], contact: { email: "a@b.example.fr" } });
    expect(found?.warnings).toEqual([
      {
        line: 3,
        path: "email",
        message: expect.stringContaining("la ligne 2 du même SIRET dit « a@b.example.fr »"),
      },
    ]);
  });

  it("is refused for a postal code, a kind or a SIRET that cannot be read, named as the file does", () => {
    expect(read({ postalCode: "Haute-Garonne" }).wrong).toContain("n’est pas un code postal");
    expect(read({ kind: "SIAE" }, { kind: "Statut" }).wrong).toMatch(
      /^Type de structure \(colonne « Statut »\) : « SIAE » .*EI, AI, ACI/,
    );
    expect(read({ siret: "2,13106E+13" }).wrong).toContain("arrondi");
    expect(read({ name: "R\ufffdgie" }).wrong).toContain("caractères sont perdus");
  });

  it("goes without an optional cell that cannot be read, and says so", () => {
    const { row, warnings } = read({
      email: "néant",
      phone: "néant",
      website: "néant",
      lat: "nord",
      communeCode: "99999",
    });
    expect(row).toEqual({
      ...{ siret: whole.siret, kinds: ["EI"], name: "Les Jardins" },
      address: { postalCode: "31000", city: "Toulouse", communeCode: "31555" },
    });
    expect(warnings?.length).toBe(5);
    expect(warnings?.join(" ")).toContain(
      "Adresse électronique : « néant » n’est pas une adresse électronique",
    );
  });

  it.each(["#N/A", "#REF!", "NULL", "nan", "None", "-", "NC", "(vide)", "sans objet", "néant"])(
    "is left as it is known by cells that hold « %s »",
    (nothing) => {
      const columns = Object.keys(supplierColumns).filter((column) => column !== "siret");
      const cells = Object.fromEntries(columns.map((column) => [column, nothing]));
      const { row, wrong } = read({ ...cells, name: "" });
      expect([row, wrong]).toEqual([{ siret: whole.siret, kinds: [] }, undefined]);
      expect(read({ siret: nothing }).wrong).toContain("à remplir");
    },
  );

  it("has its name, town and contact on one line where their cells hold several", () => {
    expect(read({ name: "Les\nJardins", city: "Tou\n louse", contact: "Camille\r\nRoux" }).row).toMatchObject(
      {
        ...{ name: "Les Jardins", address: { city: "Tou louse" }, contact: { name: "Camille Roux" } },
      },
    );
  });

  it("is reached by the second column where the first says nothing, and has its way from three", () => {
    const { row, warnings } = read({
      ...{ email: "", otherEmail: "a@b.example.fr", phone: "-", otherPhone: "06 00 00 00 02" },
      ...{ line: "", otherLine: "12 rue A", contact: "MARTIN", contactFirstName: "Camille" },
    });
    expect(row?.contact).toEqual({ name: "Camille MARTIN", email: "a@b.example.fr", phone: "0600000002" });
    expect(row?.address?.line).toBe("12 rue A");
    expect(warnings).toEqual([]);
    expect(read({ lineNumber: "12", lineType: "RUE", line: "DES ARTS" }).row?.address?.line).toBe(
      "12 RUE DES ARTS",
    );
    expect(read({ lineNumber: "12", lineType: "RUE", line: "" }).row?.address).not.toHaveProperty("line");
  });

  it("has a telephone of its own overseas", () => {
    expect(read({ phone: "27 12 34", postalCode: "98800", city: "Nouméa" }).row?.contact?.phone).toBe(
      "+687271234",
    );
  });

  it("says until when its kinds are proved, each from its own line", () => {
    const { rows } = readLines([
      { ...whole, kind: "EI", provedUntil: "31/12/2026" },
      { ...whole, kind: "ACI", provedUntil: "30 juin 2027" },
    ]);
    expect(rows.get(whole.siret)?.row.ends).toEqual([
      { kind: "EI", day: "2026-12-31" },
      { kind: "ACI", day: "2027-06-30" },
    ]);
    expect(read({ kind: "", provedUntil: "31/12/2026" }).row?.ends).toEqual([{ day: "2026-12-31" }]);
    for (const period of [
      "jusqu’au 31/12/2026",
      "jusqu'au 31 décembre 2026",
      "du 01/01/2026 au 31/12/2026",
      "01/01/2026 - 31/12/2026",
    ])
      expect(read({ kind: "EI", provedUntil: period })).toMatchObject({
        row: { ends: [{ kind: "EI", day: "2026-12-31" }] },
        warnings: [expect.stringContaining("est lu comme le 31 décembre 2026")],
      });
    expect(read({ provedUntil: "en cours" }).warnings).toEqual([
      expect.stringContaining("n’est pas une date"),
    ]);
  });

  it("has its street on one line, with the number of a column of its own", () => {
    expect(read({ line: "Bâtiment B\nZA du Pont", lineNumber: "7" }).row?.address?.line).toBe(
      "7 Bâtiment B, ZA du Pont",
    );
  });

  it("has the words of its sectors where the annuaire finds them, and the families that they name exactly", () => {
    const { row } = read({ activities: "Espaces verts, second œuvre", kind: "AI" });
    expect(row?.sectors).toBe("Espaces verts, second œuvre");
    expect(row).not.toHaveProperty("description");
    expect(row?.activities).toMatchObject([{ category: "espaces-verts", services: ["MISE_A_DISPOSITION"] }]);
    expect(read({ activities: "Entretien d’espaces verts ; Restauration" }).row).not.toHaveProperty(
      "sectors",
    );
  });

  it("of several lines has all its kinds, and what only one of them says", () => {
    const { rows } = readLines([whole, { ...whole, kind: "ACI", phone: "0561000001" }]);
    expect(rows.get(whole.siret)).toMatchObject({
      row: { kinds: ["EI", "ACI"], contact: { phone: "0561000001" } },
      lines: [2, 3],
    });
  });

  it("of several lines has an address, a contact and activities made of what each of them says", () => {
    const { rows } = readLines([
      { ...whole, email: "a@b.example.fr", activities: "Espaces verts ; tonte" },
      { ...whole, line: "1 rue A", phone: "05 61 00 00 01", activities: "Restauration ; traiteur" },
      { ...whole, contact: "Camille", lat: "43,60", lon: "1,44" },
    ]);
    expect(rows.get(whole.siret)).toMatchObject({
      row: {
        address: { line: "1 rue A", postalCode: "31000", city: "Toulouse", lat: 43.6, lon: 1.44 },
        contact: { name: "Camille", email: "a@b.example.fr", phone: "0561000001" },
        activities: [{ category: "espaces-verts" }, { category: "restauration" }],
        sectors: "Espaces verts ; tonte ; Restauration ; traiteur",
      },
      warnings: [],
    });
  });

  it("of several lines never mixes two people or two towns, and says what it leaves", () => {
    const { rows } = readLines([
      { ...whole, contact: "Camille", email: "a@b.example.fr" },
      {
        ...{ ...whole, line: "2 rue B", postalCode: "31700", city: "Blagnac" },
        ...{ contact: "Dominique", phone: "0561000001", description: "Autre" },
      },
      { ...whole, description: "Première" },
    ]);
    const found = rows.get(whole.siret);
    expect(found?.row.contact).toEqual({ name: "Camille", email: "a@b.example.fr" });
    expect(found?.row.address).toEqual({ postalCode: "31000", city: "Toulouse", communeCode: "31555" });
    expect(found?.warnings.map(({ line, path }) => `${line} ${path}`)).toEqual([
      ...["3 postalCode", "3 city", "3 contact", "4 description"],
    ]);
    expect(found?.warnings.at(-1)?.message).toContain("une ligne précédente du même SIRET dit « Autre »");
  });

  it.each(["siret", "kind", "name", "postalCode"] as const)(
    "is refused for a text without end in « %s »",
    (column) => {
      for (const text of ["1 ".repeat(50_000), " - ".repeat(33_000), `31000${" ".repeat(100_000)}x`])
        expect(read({ [column]: text }).wrong).toContain("la case est trop longue");
    },
  );

  it("goes without a text without end in the cells that it can do without, and says so", () => {
    for (const text of [
      " ".repeat(100_000),
      "a@".repeat(50_000),
      "0 ".repeat(50_000),
      "31000 ".repeat(16_000),
    ]) {
      const { row, warnings } = read(
        Object.fromEntries(
          [
            "email",
            "phone",
            "website",
            "line",
            "city",
            "communeCode",
            "families",
            "details",
            "activities",
          ].map((column) => [column, `x${text}x`]),
        ),
      );
      expect(row).toEqual({
        ...{ siret: whole.siret, kinds: ["EI"], name: "Les Jardins", address: { postalCode: "31000" } },
      });
      expect(warnings).toHaveLength(9);
    }
  });
});

test("the details of activities are read back whole", () => {
  const activities = activitySchema.array().parse([
    {
      category: "espaces-verts/entretien",
      services: ["PRESTATION", "MISE_A_DISPOSITION"],
      description: "Tonte\n\n| taille | massifs",
      zone: { type: "radius", km: 12.5 },
      yearlyCapacity: 50_000.5,
    },
    { category: "restauration", services: ["PRODUCTION"], zone: { type: "country" } },
    {
      category: "nettoyage/locaux",
      services: ["PRESTATION"],
      zone: {
        type: "areas",
        areas: [
          { type: "departement", code: "31" },
          { type: "commune", code: "2A004" },
          { type: "epci", code: "243100518" },
        ],
      },
    },
  ]);
  expect(readActivities(known)(activitiesText(activities).trim())).toEqual({ value: activities });
  expect(readActivities(known)("tonte et taille")).toHaveProperty("wrong");
});

test.each([
  ["jardins/toits | PRESTATION | 30 km | ", "« jardins/toits » n’est pas un code de famille d’achats"],
  ["restauration | PRESTATION | 99999 | ", "aucune commune ne porte le code 99999"],
  ["restauration | PRESTATION | D31 D99 | ", "aucun département ne porte le code 99"],
])("the details of activities are left out where %s is none that we know", (details, why) => {
  const { row, warnings } = read({ details });
  expect(row).not.toHaveProperty("activities");
  expect(warnings).toEqual([expect.stringContaining(why)]);
});
