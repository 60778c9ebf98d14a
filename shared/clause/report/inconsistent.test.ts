import { describe, expect, it } from "vitest";
import { aClause, anEmployment, aParticipant, reportOf } from "../../../tests/clause-world.ts";
import { french } from "../../text/typography.ts";
import type { ClauseFacts } from "./facts.ts";

const notes = (facts: Partial<ClauseFacts>) =>
  reportOf({ contracts: [aClause("c")], ...facts }).inconsistent.map(({ key, published, data, why }) =>
    french(`${key} | ${published} | ${data} | ${why}`).replace(/\u00a0/g, " "),
  );

const employments = [anEmployment("1", "p")];
const march = (hours: number) => [{ employmentId: "1", hours: { "2027-03": hours } }];
const known = {
  born: "1990-01",
  gender: "F",
  level: "BAC",
  statuses: ["RSA"],
  prescriber: "PLIE",
  priorityQuarter: false,
} as const;
const participants = [aParticipant("p", { ...known, statuses: ["RSA"] })];

describe("what does not add up", () => {
  it("is nothing where everything does", () => {
    const past = [
      { year: 2027, month: "2027-03", hours: 1_234 },
      { year: 2027, hours: 1_234, participants: 1 },
    ];
    expect(notes({ participants, employments, worked: march(1_234), past })).toEqual([]);
  });

  it("is a published figure of a month, or of the year, that differs from what is entered", () => {
    const past = [
      { year: 2027, hours: 1_230.5 },
      { year: 2027, month: "2027-03", hours: 1_236, participants: 2 },
      { year: 2026, month: "2026-02", hours: 1 },
    ];
    const worked = [{ employmentId: "1", hours: { "2027-03": 1_234, "2026-02": 3 } }];
    expect(notes({ participants, employments, worked, past })).toEqual([
      "hours | 1 230,5 heures en 2027 | 1234 | Les lignes et les mois donnent 1 234 heures, soit 3,5 de plus que le chiffre publié.",
      "byMonth.2027-03.hours | 1 236 heures en mars 2027 | 1234 | Les lignes du mois donnent 1 234 heures, soit 2 de moins que le chiffre publié.",
      "byMonth.2027-03.participants | 2 bénéficiaires en mars 2027 | 1 | Les lignes du mois donnent 1 bénéficiaire, soit 1 de moins que le chiffre publié.",
      "byMonth.2027-02.previousHours | 1 heure en février 2026 | 3 | Les lignes du mois donnent 3 heures, soit 2 de plus que le chiffre publié.",
    ]);
  });

  it("is a published year whose months sum to something else", () => {
    const past = [
      { year: 2026, hours: 10 },
      ...Array.from({ length: 12 }, (_, index) => ({
        year: 2026,
        month: `2026-${String(index + 1).padStart(2, "0")}`,
        hours: 1,
      })),
    ];
    expect(notes({ past })).toEqual([
      "previousHours | 10 heures en 2026 | 12 | Les lignes et les mois donnent 12 heures, soit 2 de plus que le chiffre publié.",
    ]);
  });

  it("is hours of months that are known by their total only, beside those of the lines", () => {
    const past = [{ year: 2027, month: "2027-01", hours: 100 }];
    expect(notes({ participants, employments, worked: march(10), past })).toEqual([
      "hours | Les heures par article s’additionnent à 10 | 110 | 100 heures ne viennent que de chiffres publiés, sans lignes : aucun détail n’en est connu.",
    ]);
  });

  it("is hours of an unknown employment", () => {
    const worked = [{ employmentId: "gone", hours: { "2027-03": 1 } }];
    expect(notes({ worked })).toEqual([
      "hours | 1 heure relevée | 0 | 1 heure est relevée sous un contrat de travail ou un marché inconnu et ne compte pas.",
    ]);
  });

  it("is a contract under two articles, with its employments and people", () => {
    const contracts = [aClause("c", { modalities: ["L2152-7", "L2112-2"] })];
    const why =
      "Ce qui relève de plusieurs articles compte une fois sous chacun, et une seule fois dans le total.";
    expect(notes({ contracts, participants, employments, worked: march(10) })).toEqual([
      `contracts | Les marchés par article s’additionnent à 2 | 1 | ${why}`,
      `employments | Les contrats de travail par article s’additionnent à 2 | 1 | ${why}`,
      `participants | Les bénéficiaires par article s’additionnent à 2 | 1 | ${why}`,
    ]);
  });

  it("is somebody who starts in two months, or comes back", () => {
    const starts = [
      anEmployment("1", "p", { start: "2027-01-05" }),
      anEmployment("2", "p", { start: "2027-03-01" }),
    ];
    const cameBack = [aParticipant("p", { ...known, statuses: ["RSA"], firstEntry: "2025-01-01" })];
    expect(notes({ participants: cameBack, employments: starts, worked: march(10) })).toEqual([
      "newParticipants | Les nouveaux bénéficiaires des douze mois s’additionnent à 2 | 1 | Qui commence un contrat de travail en plusieurs mois compte dans chacun, et une seule fois dans l’année.",
      "newParticipants | 1 nouveau bénéficiaire | 0 | Est nouveau qui commence un contrat de travail dans l’année, même après un autre ; 0 personne y commence le premier.",
    ]);
  });

  it("is a fact that is not known of everybody, several statuses, a youth who has grown up", () => {
    const youth = [
      aParticipant("p", {
        ...{ ...known, prescriber: undefined, statuses: ["RSA", "JEUNE_SANS_EXPERIENCE"] },
      }),
    ];
    expect(notes({ participants: youth, employments, worked: march(10) })).toEqual([
      "participantsBy.status | Les statuts à l’entrée s’additionnent à 2 | 1 | Une personne peut avoir plusieurs statuts.",
      "participantsBy.age | 1 personne de 26 ans ou plus avec un statut de jeune | 0 | Le statut est celui de l’entrée, l’âge celui du 1er juillet de l’année.",
      "participantsBy.prescriber | Prescripteur : 0 personne sur 1 | 1 | Ce n’est pas renseigné pour 1 personne.",
    ]);
  });
});
