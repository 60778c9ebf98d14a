import { describe, expect, it } from "vitest";
import type { ClauseReport } from "../../../../shared/clause/report-schema.ts";
import { aClause, anEmployment, aParticipant, reportOf } from "../../../../tests/clause-world.ts";
import type { Block, Section } from "./document.ts";
import { sectionsOf } from "./sections.ts";
import type { ReportSource } from "./source.ts";

const names = { category: (key: string) => `secteur ${key}`, departement: () => "Haute-Garonne" };
const of = (clause: ClauseReport, more: Partial<ReportSource> = {}): Section[] =>
  sectionsOf({ year: 2027, clause, years: [], names, ...more });

const wordsOf = (block: Block): string[] => {
  switch (block.kind) {
    case "items":
      return [...block.items];
    case "figures":
      return block.figures.flatMap(({ value, label, since = "" }) => [value, label, since]);
    case "table":
      return [block.caption, ...block.rows.flat(), ...(block.total ?? []), block.note ?? ""];
    case "columns":
      return [block.caption, ...block.labels];
    default:
      return [block.text];
  }
};
const leadsOf = (sections: readonly Section[]): string[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap((block) => (block.kind === "lead" ? [block.text.replaceAll("\u202f", " ")] : [])),
  );
const tableOf = (sections: readonly Section[], caption: string) =>
  sections
    .flatMap(({ blocks }) => blocks)
    .find((block) => block.kind === "table" && block.caption === caption);

const people = (many: number) => Array.from({ length: many }, (_, i) => `p${i}`);
/** So many people who work seven hours each in March, one contract of employment each. */
const worldOf = (many: number) =>
  reportOf({
    contracts: [aClause("c", { holders: [{ companyId: "e", role: "TITULAIRE" }] })],
    companies: [{ id: "e" }],
    participants: people(many).map((id) => aParticipant(id, { gender: "F", statuses: ["RSA"] })),
    employments: people(many).map((id) => anEmployment(`j-${id}`, id, { start: "2027-03-01" })),
    worked: people(many).map((id) => ({ employmentId: `j-${id}`, hours: { "2027-03": 7 } })),
  });

describe("the sentence of each section", () => {
  it("says that there is nothing, where there is nothing", () => {
    expect(leadsOf(of(reportOf({})))).toEqual([
      "Aucune heure d’insertion n’est connue en 2027.",
      "Aucune heure n’est connue, mois par mois.",
      "Aucun acheteur n’a de marché suivi.",
      "Aucune heure n’est connue par article.",
      "Aucune heure n’est connue par secteur.",
      "Aucun contrat de travail n’a d’heure.",
      "Aucune heure n’est connue par lieu de travail.",
      "Aucune entreprise n’est accompagnée.",
      "Aucun bénéficiaire n’a travaillé.",
      "Aucune situation n’est connue, un an après, des personnes qui ont commencé en 2026.",
      "Aucune opération n’a de marché suivi.",
      "Aucune heure n’est connue sur les marchés de l’État.",
      "Tous les chiffres de ce bilan s’additionnent.",
    ]);
  });

  it("counts one in the singular", () => {
    const said = leadsOf(of(worldOf(1)));
    expect(said).toContain(
      "En 2027, 7 heures d’insertion ont été travaillées par 1 personne, soit 0 équivalent temps plein.",
    );
    expect(said).toContain("1 acheteur a des marchés suivis, dont 1 avec des heures : 1 public et 0 privé.");
    expect(said).toContain("1 contrat de travail a des heures.");
    expect(said).toContain("1 entreprise accompagnée, dont 1 a généré des heures.");
    expect(said).toContain("1 bénéficiaire a travaillé et 1 personne a commencé un contrat de travail.");
  });

  it("counts two in the plural", () => {
    const said = leadsOf(of(worldOf(2)));
    expect(said).toContain("2 contrats de travail ont des heures.");
    expect(said).toContain(
      "2 bénéficiaires ont travaillé et 2 personnes ont commencé un contrat de travail.",
    );
  });

  it("compares with the same months a year before", () => {
    const clause = { ...worldOf(2), previousHours: 28 };
    expect(leadsOf(of(clause))[0]).toContain("C’est 50 % de moins qu’en 2026 (28 heures).");
    expect(leadsOf(of({ ...clause, previousHours: 7 }))[0]).toContain("C’est 100 % de plus qu’en 2026");
    expect(leadsOf(of({ ...clause, previousHours: 14 }))[0]).toContain("C’est autant qu’en 2026");
    const march = clause.byMonth.slice(2, 3);
    expect(leadsOf(of({ ...clause, byMonth: march }))[0]).toBe(
      "En mars 2027, 14 heures d’insertion ont été travaillées par 2 personnes, soit 0 équivalent temps plein. C’est 50 % de moins qu’en mars 2026 (28 heures).",
    );
    const spring = clause.byMonth.slice(2, 5);
    expect(leadsOf(of({ ...clause, byMonth: spring }))[0]).toMatch(
      /^De mars 2027 à mai 2027, .* que de mars 2026 à mai 2026 \(28 heures\)\.$/,
    );
  });

  it("tells the hours of years, of meetings and of one’s contracts where they are given", () => {
    const rencontre = {
      ...{ id: "r", title: "Rencontres de mars", date: "2027-03-18", status: "closed" as const },
      ...{ buyers: 2, suppliers: 3, intents: 2, meetings: 4, held: 1, noShow: 1, unanswered: 2 },
      outcomes: {
        ...{ noFollowUp: 0, contactKept: 1, visitOrQuote: 0, consultationPlanned: 0 },
        ...{ consultationLaunched: 0, contractAwarded: 1 },
      },
    };
    const sections = of(worldOf(1), {
      years: [
        { year: 2025, hours: 100 },
        { year: 2026, hours: null },
        { year: 2027, hours: 7 },
      ],
      rencontres: {
        editions: [rencontre],
        total: { contracts: 1, amount: 80_000, hours: 0, beneficiaries: 0 },
      },
      contracts: [{ title: "Tonte", number: "M1", lot: "2", plannedHours: 100, hours: 25 }],
    });
    expect(leadsOf(sections)).toEqual(
      expect.arrayContaining([
        "107 heures d’insertion depuis 2025.",
        "1 rencontre en 2027, avec 4 rendez-vous, dont 1 a eu lieu.",
        "1 marché est suivi sur la période.",
      ]),
    );
    expect(tableOf(sections, "Heures d’insertion par année")).toMatchObject({
      rows: [
        ["2025", "100", "—"],
        ["2026", "—", "—"],
        ["2027", "7", "—"],
      ],
    });
    expect(tableOf(sections, "Du rendez-vous au marché")).toMatchObject({
      rows: [
        ["Rendez-vous du plan", "4", "100,0 %"],
        ["Sans absence signalée", "3", "75,0 %"],
        ["Avec une réponse", "2", "50,0 %"],
        ["Contact gardé, ou plus loin", "2", "50,0 %"],
        ["Visite ou devis, ou plus loin", "1", "25,0 %"],
        ["Consultation prévue, ou plus loin", "1", "25,0 %"],
        ["Consultation lancée, ou plus loin", "1", "25,0 %"],
        ["Marché attribué", "1", "25,0 %"],
      ],
    });
    expect(tableOf(sections, "Heures prévues et travaillées depuis le début de chaque marché")).toMatchObject(
      {
        rows: [["Tonte", "M1, lot 2", "100", "25", "25,0 %"]],
      },
    );
  });
});

describe("what a report says", () => {
  it("never shows what only programs write", () => {
    for (const clause of [reportOf({}), worldOf(1), worldOf(2)])
      for (const { heading, blocks } of of(clause))
        for (const words of blocks.flatMap(wordsOf)) {
          expect(words, heading).not.toMatch(/NaN|undefined|null|Infinity|\[object/);
        }
  });

  it("puts « — » for the counts of people that are not told", () => {
    const clause: ClauseReport = {
      ...worldOf(2),
      participants: null,
      newParticipants: null,
      employments: null,
    };
    expect(leadsOf(of(clause))).toContain(
      "Les bénéficiaires sont trop peu nombreux pour que leur nombre soit dit.",
    );
    expect(tableOf(of(clause), "Heures par article")).toMatchObject({
      total: ["Total, chacun une fois", "14", "", "1", "—", "—"],
    });
  });

  it("counts once in the total what is under two articles, and says it", () => {
    const report = reportOf({
      contracts: [aClause("c", { modalities: ["L2112-2", "L2152-7"] })],
      participants: [aParticipant("p")],
      employments: [anEmployment("j", "p")],
      worked: [{ employmentId: "j", hours: { "2027-02": 10 } }],
    });
    const table = tableOf(of(report), "Heures par article");
    expect(table).toMatchObject({ total: ["Total, chacun une fois", "10", "", "1", "1", "1"] });
    expect(table && "note" in table ? table.note : "").toContain(
      "Les lignes s’additionnent à 2 marchés pour 1 en tout, 2 contrats de travail pour 1 en tout, 2 bénéficiaires pour 1 en tout.",
    );
  });
});
