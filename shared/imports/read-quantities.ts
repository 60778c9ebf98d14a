/** What multiplies an amount: « 80 k€ », « 80 KE », « 80 mille », « 1,2 M€ ». */
const multipliers: Readonly<Record<string, number>> = {
  k: 1e3,
  ke: 1e3,
  mille: 1e3,
  millier: 1e3,
  milliers: 1e3,
  m: 1e6,
  me: 1e6,
  million: 1e6,
  millions: 1e6,
  md: 1e9,
  mde: 1e9,
  milliard: 1e9,
  milliards: 1e9,
};

/** A number as the French and their spreadsheets write it; undefined where it can be read in two ways, as « 80,000 ». */
const readNumber = (digits: string, isMultiplied: boolean): number | undefined => {
  if (/^\d+(?:[.,]\d{1,2})?$/.test(digits) || (isMultiplied && /^\d+[.,]\d+$/.test(digits)))
    return Number(digits.replace(",", "."));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,2})?$/.test(digits))
    return Number(digits.replaceAll(".", "").replace(",", "."));
  if (/^\d{1,3}(?:,\d{3})+\.\d{1,2}$|^\d{1,3}(?:,\d{3}){2,}$/.test(digits))
    return Number(digits.replaceAll(",", ""));
  // Our own files write every decimal of an amount; four digits before the comma are no group of thousands.
  return /^\d{4,},\d+$/.test(digits) ? Number(digits.replace(",", ".")) : undefined;
};

const byYear = /(?:par|\/|l)(?:an|annee)$|annuel(?:le)?s?$/;
/** What may stand after the figures, in any order: « 80 000 €/an HT », « 80 000 € hors taxes ». */
const after = [byYear, /h\.?t\.?$|hors(?:taxes?|tva)$/, /(?:euros?|eur|€)$/, /[.;]$/];

/** Small letters without spaces; « d’ » before « euros » goes first, lest « 1,2 M d’euros » be read as milliards. */
const compact = (text: string): string =>
  text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/é/g, "e")
    .replace(/\s*d\s*['’´`]\s*(?=eur|€)|\s+de?\s+(?=eur|€)|(?<=\s)d(?=euros?\b)/g, " ")
    .replace(/\(([^\d()]*)\)/g, "$1")
    .replace(/[\s'’_]/g, "");

/** The figures with their multiplier, and whether they are said to be those of a year. */
const withoutWords = (text: string): { figures: string; isByYear: boolean } => {
  let figures = compact(text);
  let isByYear = false;
  for (
    let word = after.find((one) => one.test(figures));
    word;
    word = after.find((one) => one.test(figures))
  ) {
    isByYear ||= word === byYear;
    figures = figures.replace(word, "");
  }
  return { figures: figures.replace(/^(?:€|eur)/, "").replace(/,-+$/, ""), isByYear };
};

/** Whether an amount is said to be that of a year: « 80 000 €/an », « 80 000 € par an HT ». */
export const isByYear = (text: string): boolean => withoutWords(text).isByYear;

/**
 * Reads an amount in euros, tax excluded: « 80 000,50 € », « 80.000 », « 80 k€ », « 1,2 M€ HT par an ». Undefined for
 * what is no amount, an amount with tax, or one that can be read in two ways.
 */
export const readAmount = (text: string): number | undefined => {
  const [, digits = "", word = ""] = /^(\d[\d.,]*)([a-z]*)$/.exec(withoutWords(text).figures) ?? [];
  const factor = word === "" ? 1 : multipliers[word];
  const number = factor === undefined ? undefined : readNumber(digits, word !== "");
  return number === undefined || factor === undefined ? undefined : Math.round(number * factor * 100) / 100;
};

const about =
  /^\s*(?:(?:environ|env\.?|à peu près|près de|autour de|aux alentours de|de l['’]ordre de|approx(?:\.|imativement)?|estim[ée]e? à)(?=[\s\d])|[~≈±])\s*|\s*(?:environ|env\.)\s*$/giu;

/** Without the word that says that a figure is not exact: « environ 80 000 € » → « 80 000 € ». */
export const withoutAbout = (text: string): string => text.replace(about, "");

/** Small numbers as durations have them in words: « un an », « deux années », « dix-huit mois ». */
const inWords: Readonly<Record<string, number>> = {
  ...{ un: 1, une: 1, deux: 2, trois: 3, quatre: 4, cinq: 5, six: 6, neuf: 9 },
  ...{ douze: 12, "dix-huit": 18, "vingt-quatre": 24, "trente-six": 36, "quarante-huit": 48 },
};

/** Reads a duration in months: « 36 », « 36 mois », « 3 ans », « 2 ans et 6 mois », « un an ». Undefined for anything else. */
export const readMonths = (text: string): number | undefined => {
  const plain = text
    .normalize("NFKC")
    .toLowerCase()
    .replace(/\s+/g, " ")
    .replace(",", ".")
    .replace(/[a-z]+(?:-[a-z]+)?(?= )/g, (word) => String(inWords[word] ?? word))
    .replace(/année/g, "an")
    .trim();
  const [, years, months] =
    /^(?:(\d+(?:\.\d+)?) ?ans?)?(?: ?(?:et )?)?(?:(\d+(?:\.0+)?)(?: ?mois)?)?$/.exec(plain) ?? [];
  if (years === undefined && months === undefined) return undefined;
  const total = Number(years ?? 0) * 12 + Number(months ?? 0);
  return Number.isInteger(total) ? total : undefined;
};
