import { foldText } from "../text/fold.ts";
import type { IntentStatus } from "./lifecycle.ts";
import type { Intent } from "./schema.ts";

/** The filters of a list of intents; the page and its files use the same. */
export type IntentFilter = {
  /** Words of the title, the description or the buyer's name. */
  q?: string | undefined;
  sector?: string | undefined;
  modality?: string | undefined;
  statuses?: readonly IntentStatus[] | undefined;
  ids?: readonly string[] | undefined;
};

export type ListedIntent = Intent & { buyerName: string; buyerSiret: string };

const says = ({ title, description, buyerName }: ListedIntent, q: string): boolean => {
  const all = foldText([title, description, buyerName].join(" "));
  return foldText(q)
    .split(/\s+/)
    .every((word) => all.includes(word));
};

export const isWanted = (
  intent: ListedIntent,
  { q, sector, modality, statuses, ids }: IntentFilter,
): boolean =>
  (!q || says(intent, q)) &&
  (!sector || intent.category === sector || intent.category.startsWith(`${sector}/`)) &&
  (!modality || intent.modality === modality) &&
  (!statuses?.length || statuses.includes(intent.status)) &&
  (!ids?.length || ids.includes(intent.id));
