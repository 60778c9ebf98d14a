/**
 * How social aims enter a contract: the article of the Code de la commande publique, or a way outside it. No zod here:
 * public pages load this list.
 */
export const modalities = [
  "L2113-12",
  "L2113-13",
  "L2113-14",
  "L2113-13-1",
  "L2113-15",
  "L2112-2",
  "L2152-7",
  "DIRECT",
  "LIBRE",
] as const;

/** Stands for the modality of an intent whose buyer has not chosen: TME advises, and it is chosen later. */
export const undecided = "ADVISE";

/** What an intent may say of its modality, in the order of its form. */
export const intentModalities = [undecided, ...modalities] as const;
export type IntentModality = (typeof intentModalities)[number];

/** The modality that is chosen; none where the buyer asks for advice. */
export const chosenModality = (modality: IntentModality): (typeof modalities)[number] | undefined =>
  modality === undecided ? undefined : modality;

/** By what suppliers are matched: while nothing is chosen, anyone may answer, as under a social clause. */
export const matchedModality = (modality: IntentModality | undefined): (typeof modalities)[number] =>
  modality === undefined || modality === undecided ? "L2112-2" : modality;
