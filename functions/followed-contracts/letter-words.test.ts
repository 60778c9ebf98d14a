import { describe, expect, test } from "vitest";
import { linesOfPdf } from "../../tests/pdf-text.ts";
import type { LetterContent } from "./answers.ts";
import { drawLetter, letterOf } from "./letter-words.ts";

const late: LetterContent = {
  kind: "reminder",
  recipient: { role: "company", companyId: "ent_1", name: "Jardins du Canal" },
  ...{ title: "Entretien des parcs", number: "2026-PARCS", lot: "1", buyerName: "Mairie de Valmontès" },
  companyNames: ["Jardins du Canal", "Paysages réunis"],
  ...{ planned: 1_000, worked: 200, remaining: 800, expected: 413, knownUntil: "2026-05-31" },
  own: { planned: 600, worked: 200, remaining: 400 },
  ...{ stage: "third", end: "2026-12-31", penaltyPerHour: 40, message: "Appelons-nous cette semaine." },
};

const words = (content: LetterContent) => letterOf(content, "2026-06-20T09:00:00.000Z").paragraphs.join("\n");

describe("a reminder", () => {
  test("says what was expected, what remains of the company’s own part, and the penalty", () => {
    const said = words(late);
    expect(said).toContain("413 heures étaient attendues");
    expect(said).toContain("Sur la part qui vous revient, il vous reste 400 heures à faire.");
    expect(said).toMatch(/pénalité de 40.€ par heure/);
    expect(said).toContain("Appelons-nous cette semaine.");
  });

  test("at the end says what is missing", () => {
    const { expected: _none, ...content } = late;
    expect(words({ ...content, stage: "end" })).toContain("Il manque 800 heures.");
  });

  test("agrees with a single hour, and tells a buyer nothing that is not so", () => {
    const buyer: LetterContent = {
      ...late,
      recipient: { role: "buyer", name: "Mairie de Valmontès" },
      expected: 1,
    };
    expect(words(buyer)).toContain("1 heure était attendue");
    expect(words(buyer)).not.toContain("Nous écrivons");
  });

  test("is a page of A4 in letters that can be copied", async () => {
    const text = (await linesOfPdf(await drawLetter(late, "2026-06-20T09:00:00.000Z"))).flat().join("\n");
    expect(text).toContain("Heures d’insertion\u00a0: relance");
    expect(text).toContain("Jardins du Canal");
  });
});

describe("a certificate", () => {
  const done: LetterContent = { ...late, kind: "certificate", worked: 1_000, remaining: 0, message: "" };

  test("names the buyer, the companies and the hours, and nobody else", () => {
    const said = words(done);
    expect(said).toContain("passé par Mairie de Valmontès avec Jardins du Canal et Paysages réunis");
    expect(said).toMatch(/1.000 heures d’insertion/);
    expect(said).toContain("L’engagement est tenu.");
  });

  test("of a company that is dispensed says of how much, and why", () => {
    const dispensed = {
      ...done,
      worked: 900,
      remaining: 100,
      outcome: "dispensed" as const,
      why: "Chantier arrêté",
    };
    expect(words(dispensed)).toContain("dispensée du reste, soit 100 heures. Motif : Chantier arrêté");
  });
});
