import { foldText } from "../text/fold.ts";

/** Months in French, then in English, as spreadsheets in English write them (1-Sep-2027). */
const months = [
  "janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre",
  "january february march april may june july august september october november december",
].map((names) => names.split(" "));

/** The number of a month, from its name or the beginning of it: « déc. », « Sep ». Undefined for any other word. */
const monthOf = (word: string): number | undefined => {
  const starts = foldText(word).replace(/\.$/, "");
  const found = new Set(
    months.flatMap((names) => names.flatMap((name, place) => (name.startsWith(starts) ? [place + 1] : []))),
  );
  const [month] = found;
  return starts.length >= 3 && found.size === 1 ? month : undefined;
};

/** Whether a text is a month and a year alone: « mars 2027 », « mars-27 ». */
export const isMonthAlone = (text: string): boolean => {
  const word = /^(\p{L}+\.?)[\s/-]+(?:\d{2}|\d{4})$/u.exec(text.normalize("NFC").trim())?.[1];
  return word !== undefined && monthOf(word) !== undefined;
};

/** Day 0 of Excel’s calendar, such that its days since March 1900 are right. */
const excelEpoch = Date.UTC(1899, 11, 30);

/** Years that a contract or a guarantee can have; « 01/03/1927 » is a slip of the hand. */
const [firstOfContracts, lastYear] = [1990, 2099];

const dayOf = (year: number, month: number, day: number, firstYear: number): string | undefined => {
  const date = new Date(Date.UTC(year, month - 1, day));
  const isReal =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  const isExpected = year >= firstYear && year <= lastYear;
  return isReal && isExpected ? date.toISOString().slice(0, 10) : undefined;
};

const fullYear = (year: string): number => Number(year.length === 2 ? `20${year}` : year);

/**
 * Reads a day as French lists write it, as `YYYY-MM-DD`: 31/12/2027, 01/03/27, 2027-12-31 00:00:00, « 31 décembre
 * 2027 », or the number by which a spreadsheet counts days (46813). Undefined for what is no day of the calendar,
 * or lacks its day or its year, or is before `firstYear` (a birth may be earlier than any contract).
 */
export const readDay = (text: string, firstYear: number = firstOfContracts): string | undefined => {
  const plain = foldText(text.normalize("NFKC"))
    .replace(/[\s,]+/g, " ")
    .trim()
    .replace(/ ?([-/]) ?/g, "$1")
    .replace(
      /(?:t| (?:a )?)\d{1,2}[:h](?:\d{2})?(?::\d{2})?(?:\.\d+)? ?(?:z|[ap]m|[+-]\d{2}:?(?:\d{2})?)?$/,
      "",
    )
    .replace(
      /^(?:le )?(?:(?:lun|mar|mercre|jeu|vendre|same)di|dimanche|(?:lun|mar|mer|jeu|ven|sam|dim)\.?) (?=\d)/,
      "",
    )
    .replace(/^le /, "");
  const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(plain);
  if (iso) return dayOf(Number(iso[1]), Number(iso[2]), Number(iso[3]), firstYear);
  const french = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4}|\d{2})$/.exec(plain);
  if (french?.[3]) return dayOf(fullYear(french[3]), Number(french[2]), Number(french[1]), firstYear);
  const compact = /^(20\d{2})(\d{2})(\d{2})$/.exec(plain);
  if (compact) return dayOf(Number(compact[1]), Number(compact[2]), Number(compact[3]), firstYear);
  const words = /^(\d{1,2})(?: ?(?:er|°|o))?[ /-]([a-z]+)\.?[ /-](\d{4}|\d{2})$/.exec(plain);
  const month = monthOf(words?.[2] ?? "");
  if (words?.[3] && month !== undefined) return dayOf(fullYear(words[3]), month, Number(words[1]), firstYear);
  // A serial from 1990 to 2099, its hours left out; anything else is no date of a contract.
  const serial = Number(/^(\d{5})(?:[. ]\d+)?$/.exec(plain)?.[1] ?? 0);
  return serial > 32_000 && serial < 73_000
    ? new Date(excelEpoch + serial * 86_400_000).toISOString().slice(0, 10)
    : undefined;
};
