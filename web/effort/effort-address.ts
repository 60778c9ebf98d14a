import type { EffortTexts } from "../../shared/effort/read-question.ts";
import { words } from "../platform/address.ts";

/** Keeps from an address what the page knows. Apart from the rest, because the list of pages reads it: no schema here. */
export const readEffortSearch = words(
  ...(["montant", "metier", "part", "effort", "cout", "duree", "famille", "intention"] as const),
);
export type EffortSearch = ReturnType<typeof readEffortSearch>;

/** What the form shows of an address. */
export const textsOf = (search: EffortSearch): EffortTexts => ({
  montant: search.montant ?? "",
  metier: search.metier ?? "",
  part: search.part ?? "",
  effort: search.effort ?? "",
  cout: search.cout ?? "",
  duree: search.duree ?? "",
  famille: search.famille ?? "",
});

/**
 * Whether the address asks for a count, and not for the empty form or one that another page began to fill in. A form that is
 * sent without scripts has all its fields, empty ones too.
 */
export const isAsked = ({ montant, effort }: EffortSearch): boolean =>
  montant !== undefined && effort !== undefined;

/** The address of what was typed; what is empty is left out. */
export const addressOf = (texts: EffortTexts, intention: string | undefined): EffortSearch =>
  readEffortSearch(
    Object.fromEntries(Object.entries({ ...texts, intention }).filter(([, text]) => text !== "")),
  );
