import { legalStatusLabels } from "../../shared/buyers/legal-statuses.ts";
import { dayText } from "../../shared/time/dates.ts";
import { amount, count } from "../platform/format.ts";
import { natureLabel } from "../reference/natures.ts";
import { useCategoryLabel } from "../reference/queries.ts";
import type { Need, StepId } from "./simulator-search.ts";

export type NeedFact = { step: StepId; label: string; value: string };

/** The answers given, in words; where none was given, that is written too. */
export const useNeedFacts = (need: Need): NeedFact[] => {
  const label = useCategoryLabel();
  return [
    {
      step: "besoin",
      label: "Famille d’achats",
      value: need.category ? label(need.category) : "non précisée",
    },
    {
      step: "besoin",
      label: "Nature",
      value: need.nature === "" ? "selon la famille d’achats" : natureLabel(need.nature),
    },
    { step: "montant", label: "Lancement", value: dayText(need.date) },
    {
      step: "montant",
      label: "Montant par an",
      value: need.yearlyAmount === undefined ? "non précisé" : `${amount(need.yearlyAmount)} HT`,
    },
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
