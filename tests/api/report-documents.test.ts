import { PageSizes, PDFDocument } from "@cantoo/pdf-lib";
import { beforeEach, describe, expect, test } from "vitest";
import { importClause } from "../../functions/clause/import-folder.ts";
import { aBuyer, aSupplier } from "../builders.ts";
import { paragraphsOf, requireXml, unzip } from "../docx-parts.ts";
import { clauseFolderWith } from "../fixtures/clause-files.ts";
import { linesOfPdf } from "../pdf-text.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";

let app: TestApp;
let staff: Client;
beforeEach(async () => {
  app = await testApp();
  staff = await app.signInStaff();
});

const imported = () =>
  importClause(
    app.deps,
    { type: "system", name: "command-line" },
    { files: clauseFolderWith(), dryRun: false },
  );

const plain = (lines: readonly string[]): string => lines.join("\n").replaceAll(/[\u00a0\u202f]/g, " ");
const pdfOf = async (path: string, reader = staff) =>
  plain((await linesOfPdf((await reader.get(path)).bytes)).flat());
const docxOf = async (path: string, reader = staff) => {
  const files = unzip((await reader.get(path)).bytes);
  for (const [name, content] of files)
    if (/\.(xml|rels)$/.test(name)) requireXml(name, content.toString("utf8"));
  return plain(paragraphsOf(files.get("word/document.xml")?.toString("utf8") ?? ""));
};
const both = [
  ["PDF", "pdf", pdfOf],
  ["DOCX", "docx", docxOf],
] as const;

describe("a year’s report as a document", () => {
  test("is a PDF of A4 pages that is shown, and a DOCX that is saved", async () => {
    await imported();
    const pdf = await staff.get("/reports/2020.pdf");
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    expect(pdf.headers.get("content-disposition")).toBe('inline; filename="bilan-2020.pdf"');
    const document = await PDFDocument.load(pdf.bytes);
    expect(document.getTitle()).toBe("Bilan des clauses sociales · 2020");
    for (const page of document.getPages()) expect([page.getWidth(), page.getHeight()]).toEqual(PageSizes.A4);
    const docx = await staff.get("/reports/2020.docx");
    expect(docx.headers.get("content-type")).toMatch(/wordprocessingml\.document$/);
    expect(docx.headers.get("content-disposition")).toBe('attachment; filename="bilan-2020.docx"');
  });

  test.each(both)("holds each figure of the year, in %s", async (_, ending, textOf) => {
    await imported();
    const text = await textOf(`/reports/2020.${ending}`);
    for (const said of [
      ...["Bilan des clauses sociales", "2020", "Toulouse Métropole Emploi", "Sommaire"],
      "En 2020, 245,5 heures d’insertion ont été travaillées par 2 personnes",
      ...["janvier 2020", "70,5", "63 010", "février 2020", "140", "Chaque personne une fois"],
      "2 acheteurs ont des marchés suivis, dont 2 avec des heures : 1 public et 1 privé.",
      ...["TISSÉO", "210,5", "85,7 %", "Promoteur", "35", "14,3 %"],
      ...["Clause sociale d’exécution (art. L2112-2)", "Achat libre d’un acheteur privé"],
      "3 marchés pour 2 en tout",
      ...["Bâtiment", "Nettoyage et propreté", "Travaux", "Services"],
      ...[
        "Contrat de travail temporaire d’insertion",
        "Toulouse Métropole",
        "Reste de l’Occitanie",
        "Tarn (81)",
      ],
      ...["10 à 49 salariés", "Bâtiment et travaux publics", "Brevet des collèges", "PLIE"],
      ...["Demandeur d’emploi de longue durée", "Bénéficiaire de minima sociaux", "Moins de 26 ans"],
      ...["Téléo", "15 000", "1,4 %", "35 heures d’insertion sur les marchés de l’État"],
      "Aucune rencontre n’a eu lieu en 2020.",
      ...["Ce qui ne s’additionne pas", "Comment c’est compté", "1 607 heures"],
    ])
      expect(text).toContain(said);
    expect(text).not.toMatch(/NaN|undefined|\[object|◌|\ufffd/);
  });

  test.each(both)(
    "tells the years since 2012 and how the team is reached, in %s",
    async (_, ending, textOf) => {
      await imported();
      const contact = {
        email: "clauses@exemple.fr",
        phone: "0561000000",
        postalAddress: "1 place du Capitole",
      };
      const saved = await staff.put("/settings/contact", contact, 0);
      expect(saved.status).toBeLessThan(300);
      app.clock.advance(60);
      const text = await textOf(`/reports/2020.${ending}`);
      for (const said of [
        "1 place du Capitole",
        "clauses@exemple.fr · 05 61 00 00 00",
        "702 000",
        "depuis 2018",
      ])
        expect(text).toContain(said);
    },
  );

  test.each(both)("of an empty year says so, in %s", async (_, ending, textOf) => {
    const text = await textOf(`/reports/2031.${ending}`);
    expect(text).toContain("Aucune heure d’insertion n’est connue en 2031.");
    expect(text).toContain("Tous les chiffres de ce bilan s’additionnent.");
  });

  test.each(both)("is of the part that is asked for, and says which, in %s", async (_, ending, textOf) => {
    await imported();
    const buyer = await textOf(`/reports/2020.${ending}?buyer=Promoteur&to=2020-06`);
    expect(buyer).toContain("Acheteur : Promoteur");
    expect(buyer).toContain("Période : de janvier 2020 à juin 2020");
    expect(buyer).toContain(
      "De janvier 2020 à juin 2020, 35 heures d’insertion ont été travaillées par 1 personne",
    );
    expect(buyer).not.toContain("TISSÉO");
    // Told of all contracts alone.
    expect(buyer).not.toContain("Des rencontres aux marchés");
    const place = await textOf(`/reports/2020.${ending}?territory=metropole&programme=STATE`);
    expect(place).toContain("Territoire : Toulouse Métropole");
    expect(place).toContain("Programme : Programme régional de l’État");
  });

  test.each(["pdf", "docx"])("is for staff alone, in %s", async (ending) => {
    const buyer = await app.signIn("achats@exemple.fr");
    await buyer.post("/buyers", aBuyer());
    const supplier = await app.signIn("contact@fournisseur.fr");
    await supplier.post("/suppliers", aSupplier());
    expect((await app.visitor.get(`/reports/2020.${ending}`)).status).toBe(401);
    expect((await buyer.get(`/reports/2020.${ending}`)).status).toBe(403);
    expect((await supplier.get(`/reports/2020.${ending}`)).status).toBe(403);
  });

  test("of what is no year, or of months that are no period, is refused", async () => {
    expect((await staff.get("/reports/1999.pdf")).status).toBe(404);
    expect((await staff.get("/reports/2020.docx?from=2020-05&to=2020-03")).status).toBe(400);
  });
});

describe("one’s own report as a document", () => {
  test.each(both)(
    "tells a buyer of its contracts, and hides small counts, in %s",
    async (_, ending, textOf) => {
      await imported();
      const owner = await app.signIn("achats@exemple.fr");
      const { body } = await owner.post(
        "/buyers",
        aBuyer({ name: "Tisséo Voyageurs", siret: "21310555400017" }),
      );
      const { id } = body as { id: string };
      const path = `/buyers/${id}/reports/2020.${ending}`;
      const text = await textOf(path, owner);
      for (const said of ["Tisséo Voyageurs", "210,5 heures", "Gros œuvre", "M1, lot 1", "1 804,5"])
        expect(text).toContain(said);
      expect(text).toContain("Les bénéficiaires sont trop peu nombreux pour que leur nombre soit dit.");
      expect(text).not.toContain("Promoteur");
      expect((await app.visitor.get(path)).status).toBe(401);
      const other = await app.signIn("autre@exemple.fr");
      expect((await other.get(path)).status).toBe(403);
      expect((await owner.get(`/buyers/buy_none/reports/2020.${ending}`)).status).toBe(403);
    },
  );

  test.each(both)("tells a supplier of its hours as a company, in %s", async (_, ending, textOf) => {
    await imported();
    const owner = await app.signIn("contact@fournisseur.fr");
    const { body } = await owner.post(
      "/suppliers",
      aSupplier({ name: "Menuiserie", siret: "99990001200025" }),
    );
    const { id } = body as { id: string };
    const path = `/suppliers/${id}/reports/2020.${ending}`;
    expect(await textOf(path, owner)).toContain("245,5 heures");
    expect((await app.visitor.get(path)).status).toBe(401);
    expect((await (await app.signIn("autre@exemple.fr")).get(path)).status).toBe(403);
  });
});
