import type { Commune } from "./gazetteer.ts";

/** « Toulouse (31555) » */
export const communeText = ({ name, code }: Pick<Commune, "name" | "code">): string => `${name} (${code})`;

const either = new Intl.ListFormat("fr", { type: "disjunction" });

/** Proposes communes at the end of a sentence: « la commune est-elle Toulouse (31555) ou Blagnac (31069) ? » */
export const whichCommune = (communes: readonly Commune[]): string =>
  `la commune est-elle ${either.format(communes.map(communeText))} ?`;
