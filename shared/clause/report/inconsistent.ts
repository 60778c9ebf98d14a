import { count, pluralize } from "../../text/count.ts";
import type { Counted, Inconsistency, Known } from "./inconsistency.ts";
import { sumHours, toHours } from "./numbers.ts";
import { publishedFigures } from "./published-figures.ts";
import { sharedBetweenParts } from "./shared-between-parts.ts";

const comingBack = ({ newParticipants, firstEntries, byMonth }: Counted): Inconsistency[] =>
  newParticipants === firstEntries
    ? []
    : [
        {
          key: "newParticipants",
          published: `${newParticipants.toLocaleString("fr-FR")} ${pluralize(newParticipants, "nouveau bénéficiaire", "nouveaux bénéficiaires")}`,
          data: firstEntries,
          why: `Est nouveau qui commence un contrat de travail dans ${byMonth.length === 12 ? "l’année" : "la période"}, même après un autre ; ${count(firstEntries, "personne")} y ${pluralize(firstEntries, "commence", "commencent")} le premier.`,
          people: true,
        },
      ];

const youths = (counted: Counted, grownUp: number): Inconsistency[] =>
  grownUp === 0
    ? []
    : [
        {
          key: "participantsBy.age",
          published: `${count(grownUp, "personne")} de 26 ans ou plus avec un statut de jeune`,
          data: counted.participantsBy.age.under26,
          why: "Le statut est celui de l’entrée, l’âge celui du 1er juillet de l’année.",
          people: true,
        },
      ];

const factLabels = {
  gender: "Genre",
  age: "Âge",
  level: "Niveau",
  status: "Statut à l’entrée",
  prescriber: "Prescripteur",
  priorityQuarter: "Quartier prioritaire",
} as const satisfies Record<keyof Counted["participantsBy"]["unknown"], string>;

const factKeys = Object.keys(factLabels) as (keyof typeof factLabels)[];

const notKnown = ({ participants, participantsBy: { unknown } }: Counted): Inconsistency[] =>
  factKeys
    .filter((fact) => unknown[fact] > 0)
    .map((fact) => ({
      key: `participantsBy.${fact}`,
      published: `${factLabels[fact]} : ${count(participants - unknown[fact], "personne")} sur ${participants.toLocaleString("fr-FR")}`,
      data: unknown[fact],
      why: `Ce n’est pas renseigné pour ${count(unknown[fact], "personne")}.`,
      people: true,
    }));

const afterOneYear = ({ afterOneYear: { known, unknown, employedShare } }: Counted): Inconsistency[] => {
  if (unknown === 0 || known === 0 || employedShare === null) return [];
  const percent = Math.round((1000 * employedShare * known) / (known + unknown)) / 10;
  return [
    {
      key: "afterOneYear.employedShare",
      published: `${percent.toLocaleString("fr-FR")} % en emploi un an après, situations inconnues comprises`,
      data: employedShare,
      why: `La part est celle des situations connues ; ${count(unknown, "situation inconnue", "situations inconnues")} n’y ${pluralize(unknown, "compte", "comptent")} pas.`,
      people: true,
    },
  ];
};

const roundedShares = (counted: Counted): Inconsistency[] =>
  (
    [
      ["bySector", "Les parts par secteur"],
      ["bySectorOutsideReserved", "Les parts par secteur, hors marchés réservés,"],
      ["byFamily", "Les parts par famille"],
    ] as const
  ).flatMap(([key, what]) => {
    const shared = counted[key].filter(({ share }) => typeof share === "number");
    const thousandths = shared.reduce((sum, { share }) => sum + Math.round(1000 * (share ?? 0)), 0);
    return shared.length === 0 || thousandths === 1000
      ? []
      : [
          {
            key,
            published: `${what} s’additionnent à ${(thousandths / 10).toLocaleString("fr-FR")} %`,
            data: sumHours(shared),
            why: "Chaque part est arrondie.",
          },
        ];
  });

const hoursWithoutLines = ({ hours, byModality }: Counted, orphans: number): Inconsistency[] => {
  const inGroups = sumHours(byModality);
  const beside = sumHours([{ hours: hours }, { hours: -inGroups }]);
  return [
    ...(beside === 0
      ? []
      : [
          {
            key: "hours",
            published: `Les heures par article s’additionnent à ${inGroups.toLocaleString("fr-FR")}`,
            data: hours,
            why: `${count(beside, "heure")} ne ${pluralize(beside, "vient", "viennent")} que de chiffres publiés, sans lignes : aucun détail n’en est connu.`,
          },
        ]),
    ...(orphans === 0
      ? []
      : [
          {
            key: "hours",
            published: `${count(sumHours([{ hours }, { hours: toHours(orphans) }]), "heure relevée", "heures relevées")}`,
            data: hours,
            why: `${count(toHours(orphans), "heure")} ${pluralize(toHours(orphans), "est relevée", "sont relevées")} sous un contrat de travail ou un marché inconnu et ne ${pluralize(toHours(orphans), "compte", "comptent")} pas.`,
          },
        ]),
  ];
};

/** What does not add up in a report, found by rule, with what the lines give and why. */
export const inconsistencies = (counted: Counted, known: Known): Inconsistency[] => [
  ...publishedFigures(counted, known),
  ...hoursWithoutLines(counted, known.ledger.orphans),
  ...sharedBetweenParts(counted),
  ...comingBack(counted),
  ...youths(counted, known.grownUp),
  ...notKnown(counted),
  ...afterOneYear(counted),
  ...roundedShares(counted),
];
