import type { ClauseImportAnswer } from "./import-schema.ts";

/** What an import stores of each kind: one of it, and several where the plural is not regular. */
export const storedNouns: Readonly<
  Record<keyof ClauseImportAnswer["stored"], readonly [one: string, several?: string]>
> = {
  operations: ["opération"],
  companies: ["entreprise"],
  contracts: ["marché suivi", "marchés suivis"],
  participants: ["bénéficiaire"],
  employments: ["contrat de travail", "contrats de travail"],
  worked: ["année d’heures", "années d’heures"],
  situations: ["situation"],
  past: ["chiffre d’une année passée", "chiffres d’années passées"],
};

/** Refusals and remarks are told one by one up to so many; how many there are is told in any case. */
export const mostTold = 5_000;
