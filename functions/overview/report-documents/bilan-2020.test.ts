import { existsSync, readFileSync } from "node:fs";
import { beforeAll, describe, expect, it } from "vitest";
import * as z from "zod";
import { categoryLabel, shippedCategories } from "../../../shared/categories/categories.ts";
import {
  employmentTypeLabels,
  entryStatusLabels,
  genderLabels,
  prescriberLabels,
} from "../../../shared/clause/codes.ts";
import { countClause } from "../../../shared/clause/report/count-clause.ts";
import { homeTerritory } from "../../../shared/geo/territory.ts";
import { monthText } from "../../../shared/time/dates.ts";
import { factsOfFolder } from "../../../tests/clause-facts.ts";
import { paragraphsOf, unzip } from "../../../tests/docx-parts.ts";
import { linesOfPdf } from "../../../tests/pdf-text.ts";
import { loadGazetteer } from "../../geo/load-gazetteer.ts";
import type { ReportDocument } from "./content/document.ts";
import { sectionsOf } from "./content/sections.ts";
import { reportDocx } from "./docx/report-docx.ts";
import { reportPdf } from "./pdf/report-pdf.ts";

const folder = new URL("../../../../shared/reference/bilan/2020/", import.meta.url);
const file = new URL("expected.json", folder);

const counts = z.record(z.string(), z.number());
const expectedSchema = z.object({
  exact: z.object({
    ...{ hours: z.number(), lots: z.number(), employments: z.number(), persons: z.number() },
    ...{ companies: z.number(), buyers: z.number(), byMonth: counts, activePersonsByMonth: counts },
    ...{ personsStartingAnEmploymentByMonth: counts, byBuyer: counts, byTerritory: counts },
    ...{ employmentsByType: counts, personsByGender: counts, personsByStatus: counts },
    ...{ personsByPrescriber: counts, history: z.record(z.string(), z.object({ hours: z.number() })) },
    operations: z.record(z.string(), z.object({ hours: z.number(), companies: z.number() }).loose()),
  }),
});

/** Cells in the order in which they are read, one after the other. */
const cells = (texts: readonly string[]): string => `|${texts.join("|").replaceAll(/[\u00a0\u202f]/g, " ")}|`;
const written = (value: number): string => value.toLocaleString("fr-FR").replaceAll("\u202f", " ");

describe.skipIf(!existsSync(file))("the documents of 2020 (skipped where the reference is absent)", () => {
  let expected: z.infer<typeof expectedSchema>["exact"];
  let shown: ReportDocument;
  const read = new Map<string, string>();
  beforeAll(async () => {
    expected = expectedSchema.parse(JSON.parse(readFileSync(file, "utf8"))).exact;
    const gazetteer = loadGazetteer();
    const facts = await factsOfFolder(folder, gazetteer);
    const clause = countClause(facts, { year: 2020, home: homeTerritory, gazetteer });
    const names = {
      category: (id: string) => categoryLabel(shippedCategories, id),
      departement: (code: string) => gazetteer.area({ type: "departement", code })?.name ?? code,
    };
    shown = {
      ...{ title: "Bilan des clauses sociales", period: "2020", publisher: "Toulouse Métropole Emploi" },
      ...{ summary: "", scope: [], contact: [], made: "" },
      sections: sectionsOf({ year: 2020, clause, years: [], names }),
    };
    const pdf = await reportPdf(shown, "2021-02-01T08:00:00.000Z");
    read.set("PDF", cells((await linesOfPdf(pdf)).flat()));
    const files = unzip(await reportDocx(shown));
    read.set("DOCX", cells(paragraphsOf(files.get("word/document.xml")?.toString("utf8") ?? "")));
  });

  const rows = (of: Record<string, number>, labelOf: (key: string) => string): string[] =>
    Object.entries(of).map(([key, value]) => `|${labelOf(key)}|${written(value)}|`);
  const labelled = (of: Record<string, number>, labels: Readonly<Record<string, string>>): string[] =>
    rows(
      Object.fromEntries(Object.entries(of).filter(([key]) => key !== "UNKNOWN")),
      (key) => labels[key] ?? key,
    );

  it.each(["PDF", "DOCX"])("hold every printed figure, beside what it is of: %s", (kind) => {
    const territories = {
      ...{ METROPOLE: "Toulouse Métropole", HAUTE_GARONNE: "Reste de la Haute-Garonne" },
      OCCITANIE: "Reste de l’Occitanie",
    };
    const figures = [
      `|${written(expected.hours)}|Heures travaillées|`,
      `|${written(expected.lots)}|Marchés suivis|`,
      `|${written(expected.employments)}|Contrats de travail|`,
      `|${written(expected.persons)}|Bénéficiaires|`,
      `|${written(expected.companies)}|Entreprises accompagnées|`,
      `|${written(expected.buyers)}|Acheteurs accompagnés|`,
      ...Object.entries(expected.byMonth).map(
        ([month, hours]) =>
          `|${monthText(month)}|${written(hours)}|${written(expected.history[month.replace("2020", "2019")]?.hours ?? 0)}|`,
      ),
      ...Object.entries(expected.activePersonsByMonth).map(
        ([month, people]) =>
          `|${monthText(month)}|${written(people)}|${written(expected.personsStartingAnEmploymentByMonth[month] ?? 0)}|`,
      ),
      ...rows(expected.byBuyer, (name) => name),
      ...labelled(expected.byTerritory, territories),
      ...labelled(expected.employmentsByType, employmentTypeLabels),
      ...labelled(expected.personsByGender, genderLabels),
      ...labelled(expected.personsByStatus, entryStatusLabels),
      ...labelled(expected.personsByPrescriber, prescriberLabels),
      "|ZAC Toulouse Aerospace - phase 1.3.2|4 000|3 962|99,1 %|",
      "|ZAC Toulouse Aerospace - phase 1.3.2|6|6|13|12|",
    ];
    expect(figures.length).toBeGreaterThan(110);
    const text = read.get(kind) ?? "";
    expect(figures.filter((figure) => !text.includes(figure))).toEqual([]);
  });

  it("say so where figures do not add up", () => {
    const said = JSON.stringify(shown).replaceAll(/[\u00a0\u202f]/g, " ");
    expect(said).toContain(
      "Les nouveaux de chaque mois s’additionnent à 727 pour 660 personnes : 67 reprises",
    );
    expect(said).toMatch(/\d+ marchés pour 489 en tout/);
    expect(said).toContain("C’est 23 % de moins qu’en 2019 (682 604 heures).");
  });
});
