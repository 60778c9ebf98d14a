import type { LegalStatus } from "../../shared/buyers/legal-statuses.ts";
import { natureLabel } from "../../shared/intents/natures.ts";
import type { Threshold } from "../../shared/law/thresholds.ts";
import { list } from "../platform/format.ts";

const buyers: Record<LegalStatus, string> = {
  STATE: "État",
  AUTHORITY: "autres pouvoirs adjudicateurs",
  ENTITY: "entités adjudicatrices",
  PRIVATE: "acheteurs privés",
};

/** What a threshold decides. */
export const thresholdRuleLabels: Record<Threshold["rule"], string> = {
  direct: "Achat direct",
  formal: "Procédure formalisée",
  smallLot: "Petit lot",
};

const first = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

/** What a threshold is for: « Fournitures et services, État ». */
export const thresholdScope = (row: Pick<Threshold, "natures" | "legalStatuses">): string =>
  first(list(row.natures.map((nature) => natureLabel(nature).toLowerCase()))) +
  (row.legalStatuses ? `, ${list(row.legalStatuses.map((status) => buyers[status]))}` : "");
