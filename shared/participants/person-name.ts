import { foldText } from "../text/fold.ts";

/**
 * A name as it is compared, whatever the case, the accents, the hyphens, and which part was typed first: « JEAN-PIERRE  Élan » →
 * `elan jean pierre`.
 */
export const comparedName = ({ firstName, lastName }: { firstName: string; lastName: string }): string =>
  foldText(`${firstName} ${lastName}`)
    .replaceAll("œ", "oe")
    .replaceAll("æ", "ae")
    .replaceAll(/['’]/g, "")
    .split(/[^\p{L}]+/u)
    .filter(Boolean)
    .toSorted()
    .join(" ");
