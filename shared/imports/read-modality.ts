import { type IntentModality, intentModalities, undecided } from "../intents/modalities.ts";
import { intentModalityLabel } from "../law/modalities.ts";
import { foldText } from "../text/fold.ts";
import { foldWords } from "./header-words.ts";
import type { Reading } from "./read-cells.ts";

/** What people write where they have not chosen a modality. */
const leftToTheTeam = [
  "je ne sais pas",
  "ne sais pas",
  "ne sait pas",
  "nsp",
  "conseillez-moi",
  "je ne sais pas, conseillez-moi",
  "à choisir",
  "à définir",
  "à déterminer",
  "à préciser",
  "à conseiller",
  "à voir",
  "à voir avec l’équipe",
  "non défini",
  "non définie",
  "indéterminé",
  "indéterminée",
  "non déterminé",
  "non déterminée",
  "inconnue",
  "pas encore choisie",
  "pas choisie",
  "advise",
  "pas décidé",
  "pas encore décidé",
  "indécis",
];

/** What people write for a modality that has no article of its own in the code, or that they leave to the team. */
const otherWords: Readonly<Record<string, IntentModality>> = {
  direct: "DIRECT",
  "achat direct": "DIRECT",
  "gre gre": "DIRECT",
  "R2122-8": "DIRECT",
  libre: "LIBRE",
  "achat libre": "LIBRE",
  ...Object.fromEntries(leftToTheTeam.map((words) => [foldWords(words), undecided] as const)),
};

/** The label of a modality without its article: « Réservé au handicap ». */
const shortLabel = (modality: IntentModality): string => intentModalityLabel(modality).replace(/ \(.*\)/, "");

const modalityByWords = new Map<string, IntentModality>([
  ...intentModalities.map((modality) => [foldWords(shortLabel(modality)), modality] as const),
  ...Object.entries(otherWords),
]);

const handicap = /\b(?:handicap\w*|ea|eatt|esat|stpa|tih|adaptees?|travail protege)\b/;
const insertion = /\b(?:insertion|s?iae|aci|ai|ei|eiti|etti|siaes?)\b/;
const prison = /\b(?:detention|detenus?|prisons?|penitentiaires?)\b/;
const socialEconomy = /\b(?:ess|economie sociale|social et solidaire)\b/;

/** The article of a reservation told by those to whom it is made: « réservé IAE », « marché réservé EA/ESAT ». */
const reservedTo = (words: string): IntentModality | undefined => {
  if (!/\breserv/.test(words)) return undefined;
  if (prison.test(words)) return "L2113-13-1";
  if (handicap.test(words)) return insertion.test(words) ? "L2113-14" : "L2113-12";
  if (insertion.test(words)) return "L2113-13";
  return socialEconomy.test(words) ? "L2113-15" : undefined;
};

/** The modality that a few words describe: « clause d’insertion », « critère social », « réservé SIAE ». */
const described = (text: string): IntentModality | undefined => {
  const words = foldText(text)
    .replace(/[^a-z0-9]+/g, " ")
    .trim();
  const reserved = reservedTo(words);
  if (reserved) return reserved;
  if (/\breserv/.test(words) || !/\b(?:insertion|socia(?:le?s?|ux))\b/.test(words)) return undefined;
  const [isClause, isCriterion] = [/\bclauses?\b/.test(words), /\bcriteres?\b/.test(words)];
  if (isClause === isCriterion) return undefined;
  return isClause ? "L2112-2" : "L2152-7";
};

const reservations: readonly IntentModality[] = [
  "L2113-12",
  "L2113-13",
  "L2113-14",
  "L2113-13-1",
  "L2113-15",
];

/** What may be written instead: the articles of reservations alone, where a reservation does not tell to whom. */
const proposals = (text: string): string => {
  if (/\breserv/.test(foldText(text))) {
    const each = reservations.map((one) => `${shortLabel(one).replace(/^Réservé /, "")} : ${one}`);
    return `réservé à qui ? Écrivez l’article (${each.join(" ; ")})`;
  }
  const known = intentModalities.map((one) => (/^L\d/.test(one) ? one : shortLabel(one).toLowerCase()));
  return `les modalités sont ${known.join(", ")}`;
};

/** A modality by its article (« art. L. 2113-13 »), its name or a few words; « à définir » and the like leave it to the team. */
export const readModality = (text: string): Reading<IntentModality> => {
  const articles = [...text.toUpperCase().matchAll(/([LR])?\.?\s*(\d{4})\s*-\s*(\d+)(?:\s*-\s*(\d+))?/g)].map(
    ([, letter = "L", ...numbers]) => `${letter}${numbers.filter(Boolean).join("-")}`,
  );
  const asked = articles.length > 0 ? articles : [foldWords(text)];
  const found = new Set(
    asked.map((one) => intentModalities.find((modality) => modality === one) ?? modalityByWords.get(one)),
  );
  const [byName] = found;
  const modality = byName ?? (articles.length === 0 ? described(text) : undefined);
  if (found.size === 1 && modality) return { value: modality };
  return {
    wrong:
      found.size > 1
        ? `« ${text} » cite plusieurs articles, un seul est attendu`
        : `« ${text} » n’est pas une modalité connue ; ${proposals(text)}`,
  };
};
