import { type Case, compare } from "./case.ts";
import type { Obligation } from "./eligibility-schema.ts";
import { isEssService } from "./ess-services.ts";
import { euros } from "./euros.ts";
import { obligationsFrom } from "./obligations-from.ts";
import { sources } from "./sources.ts";

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

/**
 * Social and other specific services have their own European threshold, which is not among the texts
 * available here.
 */
const hasOwnThreshold = ({ need, nature, rules }: Case): boolean =>
  nature === "SERVICES" &&
  need.cpv.length > 0 &&
  need.cpv.every((code) => isEssService(rules.essServices, code, need.date));

const WHAT = "le marché prévoit des conditions d’exécution sociales ou d’emploi.";

const openingOf = (applies: boolean | null, limits: string, ownThreshold: boolean): string => {
  if (ownThreshold)
    return `Si la valeur du besoin atteint le seuil européen propre aux services sociaux et autres services spécifiques (montant à vérifier), ${WHAT}`;
  if (applies) return `La valeur du besoin atteint le seuil européen (${limits}) : ${WHAT}`;
  if (limits !== "") return `Si la valeur du besoin atteint le seuil européen (${limits}), ${WHAT}`;
  return `Si la valeur du besoin atteint le seuil européen, dont le montant à cette date n’est pas connu ici, ${WHAT}`;
};

const socialCondition = (theCase: Case): Obligation[] => {
  const { below, rows } = compare(theCase, "formal");
  if (below) return [];
  const ownThreshold = hasOwnThreshold(theCase);
  const applies = below === false && !ownThreshold ? true : null;
  const limits = rows.map((row) => `${euros(row.amount)} HT`).join(" ou ");
  const where =
    theCase.need.legalStatus === "ENTITY"
      ? "par tout moyen approprié"
      : "dans les documents conservés (L2184-1)";
  return [
    {
      code: "socialCondition",
      article: "L2112-2-1",
      effectiveFrom: obligationsFrom,
      text: `${openingOf(applies, limits, ownThreshold)} À défaut, le motif est indiqué ${where}, dans l’un des quatre cas prévus.`,
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
