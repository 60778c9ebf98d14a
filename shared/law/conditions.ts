import type { Modality } from "../intents/schema.ts";
import { dayText } from "../time/dates.ts";
import type { Case } from "./case.ts";
import type { Check } from "./check.ts";
import { directPurchase } from "./direct-purchase.ts";
import { essObjectOf } from "./ess-object.ts";
import { modalityRule } from "./modalities.ts";
import { type Explained, sources } from "./sources.ts";

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

/** A contracting entity may be a contracting authority too: the article then covers it, and only its own status tells. */
const essBuyer = ({ need }: Case): Check => {
  const isEntity = need.legalStatus === "ENTITY";
  return {
    ...check("L2113-15", isEntity ? null : true, "L’acheteur est un pouvoir adjudicateur."),
    ...(isEntity
      ? {
          doubt:
            "Êtes-vous un pouvoir adjudicateur qui agit en tant qu’entité adjudicatrice ? Si oui, cette réservation vous est ouverte ; une entité adjudicatrice qui n’est pas un pouvoir adjudicateur n’y a pas droit.",
        }
      : {}),
  };
};

const listText = (codes: readonly string[]): string => codes.join(", ");

const essObject = (theCase: Case): Check => {
  const { listed, on, off } = essObjectOf(theCase);
  const ownCodes = theCase.need.cpv.length > 0;
  // Services of the list and others do not go together: its codes say so, where a whole family only may.
  const met = listed === "all" ? true : listed === "none" || (listed === "some" && ownCodes) ? false : null;
  const doubt =
    listed === "some"
      ? `Une partie seulement de cette famille d’achats est dans la liste annexée : ${listText(on)}. ${off.length > 0 ? `N’y sont pas : ${listText(off)}. ` : ""}Indiquez vos codes CPV.`
      : "Indiquez la famille d’achats ou les codes CPV : eux seuls disent si l’objet est dans la liste annexée.";
  return {
    ...check(
      "L2113-15",
      met,
      "Le marché porte exclusivement sur des services sociaux ou d’autres services de la liste annexée au code.",
      ownCodes && off.length > 0
        ? `L’objet du marché ne relève pas, ou pas seulement, des services de la liste annexée au code : ${listText(off)} n’y est pas.`
        : "L’objet du marché ne relève pas des services de la liste annexée au code.",
      sources.directive,
    ),
    ...(met === null ? { doubt } : {}),
  };
};

const essDuration = ({ need }: Case): Check => ({
  ...check(
    "L2113-16",
    need.durationMonths === undefined ? null : need.durationMonths <= MAX_ESS_MONTHS,
    "La durée du marché ne dépasse pas trois ans.",
    "La durée du marché dépasse trois ans.",
  ),
  ...(need.durationMonths === undefined
    ? {
        doubt:
          "La durée n’est pas connue : ce marché réservé ne peut pas dépasser trois ans. Indiquez la durée, reconductions comprises.",
      }
    : {}),
});

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
  if (modality === "DIRECT") return [directPurchase(theCase)];
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
