import type { Case } from "./case.ts";
import { euros } from "./euros.ts";
import { smallLotsShare } from "./thresholds.ts";

/** « 20 % ». */
export const smallLotsShareText = `${smallLotsShare * 100} %`;

/**
 * Whether a need could be one of the small lots that R2122-8 and R2123-1 set apart: a lot below a limit, and no
 * more than a fifth of all lots by itself. The other small lots then still have to be added to it. Null while the
 * amount of the lot does not tell; false for a need that is no lot.
 */
export const maybeSmallLot = ({ need, value, lot }: Case, limit: number): boolean | null => {
  if (need.allLotsAmount === undefined || value === undefined) return false;
  if (lot === undefined) return null;
  if (lot.least >= limit || lot.least > smallLotsShare * value.most) return false;
  return lot.most < limit && lot.most <= smallLotsShare * value.least ? true : null;
};

/** What has to be told of a lot before one knows whether it is a small one, in French. */
export const lotQuestion = ({ value, lot }: Case): string =>
  lot === undefined
    ? "Le montant du lot n’est pas connu : indiquez le montant du lot."
    : ((lot.doubt ?? value?.doubt)?.text ?? "");

/** « ne dépassent pas ensemble 20 % de la valeur de tous les lots, soit 30 000 € HT ». */
export const smallLotsTogether = ({ value }: Case): string =>
  `ne dépassent pas ensemble ${smallLotsShareText} de la valeur de tous les lots, soit ${euros(smallLotsShare * (value?.least ?? 0))} HT`;
