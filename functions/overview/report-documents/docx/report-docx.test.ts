import { posix } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { paragraphsOf, requireXml, unzip } from "../../../../tests/docx-parts.ts";
import type { ReportDocument } from "../content/document.ts";
import { reportDocx } from "./report-docx.ts";

const shown: ReportDocument = {
  title: "Bilan des clauses sociales",
  period: "2027",
  publisher: "Toulouse Métropole Emploi",
  summary: "En 2027, 1 heure d’insertion a été travaillée.",
  scope: ["Acheteur : Mairie d’Œting & « fils » <SA>"],
  contact: ["equipe@exemple.fr"],
  made: "Établi le 3 janvier 2028.",
  sections: [
    {
      heading: "1. Mois par mois",
      blocks: [
        { kind: "lead", text: "Le mois où l’on a le plus travaillé est mars." },
        {
          kind: "columns",
          caption: "Heures par mois",
          labels: ["janv.", "févr."],
          series: [
            { name: "2026", values: [10, null] },
            { name: "2027", values: [12_345, 20] },
          ],
        },
      ],
    },
    {
      heading: "2. Secteurs",
      blocks: [
        {
          kind: "table",
          caption: "Heures par secteur",
          columns: [
            { heading: "Secteur", figures: false, width: 60 },
            { heading: "Heures", figures: true, width: 20 },
          ],
          rows: [
            ["Bâtiment & travaux", "1 500"],
            ["Nettoyage", "900"],
            ["Espaces verts", "12"],
          ],
          total: ["Total", "2 412"],
          bars: { name: "Heures", values: [1500, 900, 12] },
          note: "Les parts sont arrondies.",
        },
        { kind: "figures", figures: [{ value: "327,7", label: "équivalents temps plein", since: "+3 %" }] },
        { kind: "items", items: ["Une heure va au premier article."] },
      ],
    },
  ],
};

describe("the report for Word", () => {
  let files: Map<string, Buffer>;
  const part = (name: string) => files.get(name)?.toString("utf8") ?? "";
  beforeAll(async () => {
    files = unzip(await reportDocx(shown));
  });

  it("is well-formed XML in every part", () => {
    const xml = [...files.keys()].filter((name) => /\.(xml|rels)$/.test(name));
    expect(xml.length).toBeGreaterThan(12);
    for (const name of xml) requireXml(name, part(name));
  });

  it("relates to parts that exist, each of a declared type", () => {
    const types = part("[Content_Types].xml");
    for (const name of files.keys()) {
      const byEnding = types.includes(`Extension="${name.split(".").at(-1)}"`);
      expect(byEnding || types.includes(`PartName="/${name}"`), name).toBe(true);
    }
    const related = [...files.keys()].filter((name) => name.endsWith(".rels"));
    const targets = related.flatMap((name) => {
      const folder = posix.join(posix.dirname(name), "..");
      return [...part(name).matchAll(/<Relationship [^>]*>/g)]
        .filter(([one]) => !one.includes('TargetMode="External"'))
        .map(([one]) => {
          const target = /Target="([^"]*)"/.exec(one)?.[1] ?? "";
          return target.startsWith("/") ? target.slice(1) : posix.join(folder, target);
        });
    });
    expect(targets.filter((target) => !files.has(target))).toEqual([]);
    const used = [...part("word/document.xml").matchAll(/r:id="([^"]+)"/g)].map(([, id]) => id);
    for (const id of used) expect(part("word/_rels/document.xml.rels")).toContain(`Id="${id}"`);
  });

  it("has headings of its own and a table of contents with the number of each one’s page", () => {
    const document = part("word/document.xml");
    expect(document.match(/<w:pStyle w:val="Heading1"\/>/g)).toHaveLength(2);
    expect(document).toMatch(/<w:instrText[^>]*>TOC /);
    const entries = paragraphsOf(document).filter((text) => /^\d\. .*\d$/.test(text));
    expect(entries).toEqual(["1. Mois par mois3", "2. Secteurs3"]);
    // Nothing asks whoever opens it to update anything.
    expect(part("word/settings.xml")).not.toContain("updateFields");
  });

  it("repeats the headings of a table, cuts no row, and aligns figures right", () => {
    const document = part("word/document.xml");
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const table = tables.find((one) => one.includes(">Secteur<")) ?? "";
    const rows = table.match(/<w:tr[ >].*?<\/w:tr>/gs) ?? [];
    expect(rows).toHaveLength(5);
    expect(rows.filter((row) => row.includes("<w:cantSplit/>"))).toHaveLength(5);
    expect(rows.filter((row) => row.includes("<w:tblHeader/>"))).toHaveLength(1);
    expect(rows[0]).toContain("<w:tblHeader/>");
    expect(paragraphsOf(table)).toEqual([
      ...["Secteur", "Heures", "Bâtiment & travaux", "1\u00a0500"],
      ...["Nettoyage", "900", "Espaces verts", "12", "Total", "2\u00a0412"],
    ]);
    expect(part("word/styles.xml")).toMatch(/styleId="Cellulechiffre".*?<w:jc w:val="(?:right|end)"\/>/s);
  });

  it("is in French, with the words of every block", () => {
    expect(part("word/styles.xml")).toContain('<w:lang w:val="fr-FR"');
    const words = paragraphsOf(part("word/document.xml")).join("\n");
    for (const said of [
      ...["Bilan des clauses sociales", "2027", "equipe@exemple.fr", "Établi le 3 janvier 2028."],
      ...["Acheteur\u00a0: Mairie d’Œting & «\u00a0fils\u00a0» <SA>", "Les parts sont arrondies."],
      ...["327,7", "+3\u00a0%", "Une heure va au premier article.", "Tableau\u00a01. Heures par secteur"],
    ])
      expect(words).toContain(said);
    const feet = [...files.keys()].filter((name) => /^word\/footer\d\.xml$/.test(name));
    expect(feet.flatMap((name) => paragraphsOf(part(name))).join()).toContain("Toulouse Métropole Emploi");
  });

  it("draws charts that Word edits, each with its workbook and its figures in words", () => {
    const charts = [...files.keys()].filter((name) => /^word\/charts\/chart\d+\.xml$/.test(name));
    expect(charts).toHaveLength(2);
    for (const name of charts) expect(part(name)).toContain("<c:externalData");
    expect([...files.keys()].filter((name) => name.endsWith(".xlsx"))).toHaveLength(2);
    const described = [...part("word/document.xml").matchAll(/<wp:docPr [^>]*descr="([^"]*)"/g)].map(
      ([, words]) => words,
    );
    expect(described).toEqual([
      "Heures par mois. 2026\u00a0: janv. 10, févr. —. 2027\u00a0: janv. 12\u00a0345, févr. 20.",
      "Heures par secteur. Heures\u00a0: Bâtiment &amp; travaux 1\u00a0500, Nettoyage 900, Espaces verts 12.",
    ]);
  });
});
