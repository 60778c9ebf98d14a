import { amount } from "../platform/format.ts";

/** An amount with what it covers: « 80 000 € HT par an », « 30 000 € HT en tout »; undefined where none is known. */
export const needAmountText = ({
  yearlyAmount,
  totalAmount,
}: {
  yearlyAmount?: number | undefined;
  totalAmount?: number | undefined;
}): string | undefined => {
  if (totalAmount !== undefined) return `${amount(totalAmount)} HT en tout`;
  return yearlyAmount === undefined ? undefined : `${amount(yearlyAmount)} HT par an`;
};
