import { categoryById } from "../categories/categories.ts";
import type { Modality } from "../intents/schema.ts";
import { dayText } from "../time/dates.ts";
import { type Case, compare } from "./case.ts";
import type { Condition } from "./eligibility-schema.ts";
import { isEssService, mayBeEssService } from "./ess-services.ts";
import { euros } from "./euros.ts";
import { modalityRule } from "./modalities.ts";
import { type Explained, sources } from "./sources.ts";

/** A condition, and the sentence that explains why the modality is closed if it is not met. */
export type Check = Condition & { failure?: string };

const MAX_ESS_MONTHS = 36;
const ESS_REST_YEARS = 3;

const check = (
  article: string,
  met: boolean | null,
  text: string,
  failure?: string,
  source?: string,
): Check => ({
  article,
  met,
  text,
  failure,
  source: source ?? sources.code,
});

const buyerIsInScope = (modality: Modality, { need }: Case): Check => {
  const isPrivate = need.legalStatus === "PRIVATE";
  return modality === "LIBRE"
    ? check(
        "L1211-1",
        isPrivate,
        "L’acheteur est privé et n’est pas soumis au Code de la commande publique.",
        "L’acheteur est soumis au Code de la commande publique : il ne peut pas acheter librement.",
        sources.scope,
      )
    : check(
        "L1211-1",
        !isPrivate,
        "L’acheteur est soumis au Code de la commande publique.",
        "L’acheteur privé n’est pas soumis au Code de la commande publique : cet article ne le concerne pas, il achète librement.",
        sources.scope,
      );
};

const inForceOnDay = (modality: Modality, { need }: Case): Check => {
  const { from, since, opening } = modalityRule(modality);
  const met = need.date >= from;
  const failure = met ? undefined : `La règle n’est pas encore en vigueur le ${dayText(need.date)}.`;
  return check(opening.article, met, since, failure, opening.source);
};

const belowDirectThreshold = (theCase: Case): Check => {
  const { below, rows } = compare(theCase, "direct");
  const limits = rows.map((row) => `${euros(row.amount)} HT`).join(" ou ");
  return check(
    "R2122-8",
    below,
    rows.length === 0
      ? "Le seuil de l’achat direct à cette date n’est pas connu ici."
      : `La valeur estimée du besoin est inférieure à ${limits}${rows.length > 1 ? ", selon sa nature" : ""}.`,
    `La valeur estimée du besoin (${euros(theCase.totalAmount ?? 0)} HT) n’est pas inférieure à ${limits}.`,
    rows[0]?.source,
  );
};

const essBuyer = ({ need }: Case): Check =>
  check(
    "L2113-15",
    need.legalStatus !== "ENTITY",
    "L’acheteur est un pouvoir adjudicateur.",
    "Cette réservation est propre aux pouvoirs adjudicateurs : une entité adjudicatrice n’y a droit que si elle est aussi un pouvoir adjudicateur.",
  );

const essObject = ({ need, nature, rules }: Case): Check => {
  const { essServices, categories } = rules;
  const prefixes = need.category ? (categoryById(categories, need.category)?.cpv ?? []) : undefined;
  const ofCategory =
    prefixes === undefined || prefixes.some((prefix) => mayBeEssService(essServices, prefix, need.date));
  const ofCpv = need.cpv.length > 0 && need.cpv.every((code) => isEssService(essServices, code, need.date));
  const excluded =
    (nature !== undefined && nature !== "SERVICES") || (need.cpv.length > 0 ? !ofCpv : !ofCategory);
  return check(
    "L2113-15",
    excluded ? false : ofCpv && nature === "SERVICES" ? true : null,
    "Le marché porte exclusivement sur des services sociaux ou d’autres services de la liste annexée au code.",
    "L’objet du marché ne relève pas, ou pas seulement, des services de la liste annexée au code.",
    sources.directive,
  );
};

const essDuration = ({ need }: Case): Check =>
  check(
    "L2113-16",
    need.durationMonths === undefined ? null : need.durationMonths <= MAX_ESS_MONTHS,
    "La durée du marché ne dépasse pas trois ans.",
    "La durée du marché dépasse trois ans.",
  );

const years = (day: string, count: number): string => `${Number(day.slice(0, 4)) + count}${day.slice(4)}`;

/** First day on which an enterprise that won a contract of L2113-15 may win another (L2113-16). */
export const essRestEnd = (lastAward: string): string => years(lastAward, ESS_REST_YEARS);

/** First day whose award still forbids another on that day (L2113-16). */
export const essRestStart = (day: string): string => years(day, -ESS_REST_YEARS);

const essRest = ({ need }: Case): Check =>
  check(
    "L2113-16",
    need.lastEssAward === undefined ? null : need.date >= essRestEnd(need.lastEssAward),
    "Le titulaire n’a pas été attributaire au même titre au cours des trois années précédentes.",
    "Le titulaire pressenti a été attributaire au même titre il y a moins de trois ans.",
  );

const own = (modality: Modality, theCase: Case): Check[] => {
  if (modality === "DIRECT") return [belowDirectThreshold(theCase)];
  if (modality === "L2113-15")
    return [essBuyer(theCase), essObject(theCase), essDuration(theCase), essRest(theCase)];
  return [];
};

const duty = (explained: Explained): Check => ({ ...explained, met: null });

/** Every condition of a modality for a case; the modality is closed if one is not met. */
export const conditionsOf = (modality: Modality, theCase: Case): Check[] => [
  buyerIsInScope(modality, theCase),
  inForceOnDay(modality, theCase),
  ...own(modality, theCase),
  ...modalityRule(modality).duties.map(duty),
];
