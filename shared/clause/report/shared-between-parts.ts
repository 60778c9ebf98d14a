import type { Counted, Inconsistency } from "./inconsistency.ts";

/** Parts that share contracts or people exceed their total. */
const aboveTotal = (
  key: string,
  what: string,
  parts: readonly number[],
  total: number,
  note: { why: string; people?: true },
): Inconsistency[] => {
  const sum = parts.reduce((above, part) => above + part, 0);
  if (sum <= total) return [];
  const published = `${what} s’additionnent à ${sum.toLocaleString("fr-FR")}`;
  return [{ key, published, data: total, ...note }];
};

/** Groups whose parts share contracts or people. */
export const sharedBetweenParts = (counted: Counted): Inconsistency[] => {
  const { byModality, byBuyer, byMonth, participantsBy } = counted;
  const whole = byMonth.length === 12;
  const severalArticles =
    "Ce qui relève de plusieurs articles compte une fois sous chacun, et une seule fois dans le total.";
  return [
    ...aboveTotal(
      "contracts",
      "Les marchés par article",
      byModality.map(({ contracts }) => contracts),
      counted.contracts,
      { why: severalArticles },
    ),
    ...aboveTotal(
      "employments",
      "Les contrats de travail par article",
      byModality.map(({ employments }) => employments),
      counted.employments,
      { why: severalArticles, people: true },
    ),
    ...aboveTotal(
      "participants",
      "Les bénéficiaires par article",
      byModality.map(({ participants }) => participants),
      counted.participants,
      { why: severalArticles, people: true },
    ),
    ...aboveTotal(
      "byBuyer",
      "Les bénéficiaires par acheteur",
      byBuyer.map(({ participants }) => participants),
      counted.participants,
      {
        why: "Qui travaille pour plusieurs acheteurs compte une fois chez chacun, et une seule fois dans le total.",
        people: true,
      },
    ),
    ...aboveTotal(
      "newParticipants",
      whole ? "Les nouveaux bénéficiaires des douze mois" : "Les nouveaux bénéficiaires des mois",
      counted.byMonth.map(({ newParticipants }) => newParticipants),
      counted.newParticipants,
      {
        why: `Qui commence un contrat de travail en plusieurs mois compte dans chacun, et une seule fois dans ${whole ? "l’année" : "la période"}.`,
        people: true,
      },
    ),
    ...aboveTotal(
      "participantsBy.status",
      "Les statuts à l’entrée",
      Object.values(participantsBy.status),
      counted.participants - participantsBy.unknown.status,
      { why: "Une personne peut avoir plusieurs statuts.", people: true },
    ),
  ];
};
