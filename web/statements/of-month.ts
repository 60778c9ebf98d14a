import { monthText } from "../../shared/time/dates.ts";

/** « de mars 2027 », « d’octobre 2026 ». */
export const ofMonth = (month: string): string => {
  const text = monthText(month);
  return /^[aeiouéèêàâîôû]/i.test(text) ? `d’${text}` : `de ${text}`;
};
