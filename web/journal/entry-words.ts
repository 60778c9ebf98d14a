import { intentStatusLabels } from "../../shared/intents/lifecycle.ts";
import { rencontreStatusLabels } from "../../shared/rencontres/lifecycle.ts";
import type { Entry } from "./queries.ts";

const parts: Record<string, string> = {
  anonymous: "Quelqu’un sans compte",
  clock: "Automatique, à date fixe",
  "command-line": "Ligne de commande",
  demonstration: "Données de démonstration",
  engine: "Automatique, calcul des rondes",
  "follow-up": "Un participant, par le lien reçu",
};

/** Who did it, in plain words. */
export const whoDid = ({ by, byName }: Pick<Entry, "by" | "byName">): string =>
  byName ?? parts[by] ?? (by.startsWith("acc_") ? "Compte effacé" : by);

const statusLabels: Record<string, string> = { ...rencontreStatusLabels, ...intentStatusLabels };
const statusText = (code: string, status: string): string =>
  (code.startsWith("RENCONTRE") ? (rencontreStatusLabels as Record<string, string>)[status] : undefined) ??
  statusLabels[status] ??
  status;

const choices: Record<string, string> = { favourite: "favori", veto: "écarté", none: "ni l’un ni l’autre" };

/** What the entry says besides: the states before and after, the number of a round. */
export const detailOf = ({ code, details }: Pick<Entry, "code" | "details">): string => {
  const { from, to, number, choice } = details;
  if (typeof from === "string" && typeof to === "string")
    return `${statusText(code, from)} → ${statusText(code, to)}`;
  if (number !== undefined) return `ronde ${number}`;
  if (typeof choice === "string") return choices[choice] ?? choice;
  return "";
};
