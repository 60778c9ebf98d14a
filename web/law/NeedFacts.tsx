import { legalStatusLabels } from "../../shared/buyers/legal-statuses.ts";
import { natureLabel } from "../../shared/intents/natures.ts";
import { dayText } from "../../shared/time/dates.ts";
import { amount, count } from "../platform/format.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import type { Need, StepId } from "./simulator-search.ts";

export type NeedFact = { step: StepId; label: string; value: string };

/** The amounts with what each covers: both where both are given, so that none counts unseen. */
const amountFacts = ({ yearlyAmount, totalAmount }: Need): NeedFact[] => {
  const fact = (label: string, value: string): NeedFact => ({ step: "montant", label, value });
  return [
    ...(totalAmount === undefined ? [] : [fact("Montant total", `${amount(totalAmount)} HT`)]),
    ...(yearlyAmount === undefined ? [] : [fact("Montant par an", `${amount(yearlyAmount)} HT`)]),
    ...(totalAmount === undefined && yearlyAmount === undefined ? [fact("Montant", "non précisé")] : []),
  ];
};

/** The answers given, in words; where none was given, that is written too. */
export const useNeedFacts = (need: Need): NeedFact[] => {
  const label = useCategoryLabel();
  return [
    {
      step: "besoin",
      label: "Famille d’achats",
      value: need.category ? label(need.category) : "non précisée",
    },
    ...(need.cpv.length === 0
      ? []
      : [{ step: "besoin" as const, label: "Codes CPV", value: need.cpv.join(", ") }]),
    {
      step: "besoin",
      label: "Nature",
      value: need.nature === "" ? "selon la famille d’achats" : natureLabel(need.nature),
    },
    { step: "montant", label: "Lancement", value: dayText(need.date) },
    ...amountFacts(need),
    ...(need.allLotsAmount === undefined
      ? []
      : [
          {
            step: "montant" as const,
            label: "Tous les lots réunis",
            value: `${amount(need.allLotsAmount)} HT`,
          },
        ]),
    {
      step: "montant",
      label: "Durée",
      value: need.durationMonths === undefined ? "non précisée" : count(need.durationMonths, "mois", "mois"),
    },
    {
      step: "acheteur",
      label: "Acheteur",
      value: need.legalStatus === "" ? "non précisé" : legalStatusLabels[need.legalStatus],
    },
  ];
};
