import { type Case, compare } from "./case.ts";
import type { Obligation } from "./eligibility-schema.ts";
import { euros } from "./euros.ts";
import { obligationsFrom } from "./obligations-from.ts";
import { sources } from "./sources.ts";
import { type SpecificServices, specificServicesOf } from "./specific-services.ts";

/** The four cases of L2112-2-1, II. Only the last can be checked from the need. */
const exemptions = ({ need, nature }: Case): Obligation["exemptions"] => {
  const article = "L2112-2-1, II";
  const { durationMonths } = need;
  const shortWorks =
    nature === undefined || (nature === "WORKS" && durationMonths === undefined)
      ? null
      : nature === "WORKS" && durationMonths !== undefined && durationMonths < 6;
  return [
    {
      code: "availableSolution",
      text: "Le besoin peut être satisfait par une solution immédiatement disponible.",
      article,
      possible: null,
    },
    {
      code: "noLink",
      text: "La prise en compte du domaine social ou de l’emploi n’a pas de lien suffisant avec l’objet du marché.",
      article,
      possible: null,
    },
    {
      code: "competitionOrDifficulty",
      text: "Elle restreindrait la concurrence ou rendrait l’exécution techniquement ou économiquement difficile.",
      article,
      possible: null,
    },
    { code: "shortWorks", text: "Il s’agit de travaux de moins de six mois.", article, possible: shortWorks },
  ];
};

const WHAT = "le marché prévoit des conditions d’exécution sociales ou d’emploi.";

/**
 * Social and other specific services have their own European threshold, which is not among the texts available
 * here.
 */
const OWN_THRESHOLD = "propre aux services sociaux et autres services spécifiques";

const openingOf = (applies: boolean | null, limits: string, { answer }: SpecificServices): string => {
  if (answer === "yes")
    return `Si la valeur du besoin atteint le seuil européen ${OWN_THRESHOLD} (montant à vérifier), ${WHAT}`;
  if (limits === "")
    return `Si la valeur du besoin atteint le seuil européen, dont le montant à cette date n’est pas connu ici, ${WHAT}`;
  return applies
    ? `La valeur du besoin atteint le seuil européen (${limits}) : ${WHAT}`
    : `Si la valeur du besoin atteint le seuil européen (${limits}), ${WHAT}`;
};

/** What has to be told before one knows whether the value reaches the threshold, and which threshold it is. */
const questionsOf = ({ value, nature }: Case, { answer, codes }: SpecificServices): string[] => [
  ...(value === undefined ? ["Le montant n’est pas connu : indiquez-le."] : []),
  ...(value?.doubt ? [value.doubt.text] : []),
  ...(nature === undefined && answer !== "yes"
    ? ["La nature de l’achat n’est pas connue, et le seuil en dépend : indiquez-la."]
    : []),
  ...(answer === "maybe"
    ? [
        `L’objet (${codes.join(", ")}) relève-t-il des services sociaux et autres services spécifiques de l’avis annexé au code ? Si oui, c’est leur propre seuil qui compte.`,
      ]
    : []),
];

/** The exception to what is said of a service whose object is not told. */
const EXCEPTION = `Un autre seuil, à vérifier, est ${OWN_THRESHOLD}.`;

const socialCondition = (theCase: Case): Obligation[] => {
  const { below, rows } = compare(theCase, "formal");
  if (below) return [];
  const services = specificServicesOf(theCase);
  const ownThreshold = services.answer === "yes" || services.answer === "maybe";
  const applies = below === false && !ownThreshold ? true : null;
  const limits = rows.map((row) => `${euros(row.amount)} HT`).join(" ou ");
  const where =
    theCase.need.legalStatus === "ENTITY"
      ? "par tout moyen approprié"
      : "dans les documents conservés (L2184-1)";
  const after =
    applies === null ? questionsOf(theCase, services) : services.answer === "untold" ? [EXCEPTION] : [];
  return [
    {
      code: "socialCondition",
      article: "L2112-2-1",
      effectiveFrom: obligationsFrom,
      text: [
        openingOf(applies, limits, services),
        `À défaut, le motif est indiqué ${where}, dans l’un des quatre cas prévus.`,
        ...after,
      ].join(" "),
      source: sources.code2026,
      applies,
      exemptions: exemptions(theCase),
    },
  ];
};

/** Obligations on the launch day whatever the modality; none for a private buyer. */
export const obligationsOf = (theCase: Case): Obligation[] => {
  const { date, legalStatus } = theCase.need;
  if (legalStatus === "PRIVATE" || date < obligationsFrom) return [];
  const always = { effectiveFrom: obligationsFrom, source: sources.code2026, applies: true, exemptions: [] };
  return [
    ...socialCondition(theCase),
    {
      ...always,
      code: "environmentalCondition",
      article: "L2112-2",
      text: "Les conditions d’exécution prennent en compte des considérations relatives à l’environnement.",
    },
    {
      ...always,
      code: "environmentalCriterion",
      article: "L2152-7",
      text: "Le prix ne peut plus être le seul critère d’attribution : au moins un critère prend en compte les caractéristiques environnementales de l’offre.",
    },
  ];
};
