import type { EffortTexts } from "../../shared/effort/read-question.ts";

/** Apart from the rest, because the list of pages reads it: no schema here. */
const names = ["montant", "metier", "part", "effort", "cout", "duree", "famille", "intention"] as const;
export type EffortSearch = Partial<Record<(typeof names)[number], string>>;

/** Keeps from an address what the page knows; « 5 » comes as a number where the browser’s router reads it. */
export const readEffortSearch = (search: Record<string, unknown>): EffortSearch =>
  Object.fromEntries(
    names.flatMap((name) => {
      const value = search[name];
      const text = typeof value === "number" ? String(value) : value;
      return typeof text === "string" && text !== "" ? [[name, text]] : [];
    }),
  );

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

/** Whether the address asks for a count, and not for the empty form or one that another page began to fill in. */
export const isAsked = ({ montant, effort }: EffortSearch): boolean =>
  montant !== undefined && effort !== undefined;

/** The address of what was typed; what is empty is left out. */
export const addressOf = (texts: EffortTexts, intention: string | undefined): EffortSearch =>
  readEffortSearch({ ...texts, intention });
