import { type Category, categoriesForCpv, categoryById } from "../categories/categories.ts";
import { whyUnknownCpv } from "../categories/cpv.ts";
import { natures } from "../intents/natures.ts";
import type { Nature } from "../intents/schema.ts";
import { type Service, serviceLabels, services } from "../suppliers/kinds.ts";
import { foldWords } from "./header-words.ts";
import { nearestWords } from "./nearest-words.ts";
import type { Reading } from "./read-cells.ts";
import { isMonthAlone, readDay } from "./read-day.ts";
import { isByYear, readAmount, readMonths, withoutAbout } from "./read-quantities.ts";

const mostProposals = 3;

/** Families that share a word with what was written, those that share the most first. */
const alike = (categories: readonly Category[], text: string): Category[] => {
  const asked = foldWords(text).split(" ");
  const shared = ({ label, synonyms }: Category) => {
    const own = new Set(foldWords([label, ...synonyms].join(" ")).split(" "));
    return asked.filter((word) => word.length > 2 && own.has(word)).length;
  };
  return categories
    .filter((category) => !category.retired && shared(category) > 0)
    .toSorted((a, b) => shared(b) - shared(a))
    .slice(0, mostProposals);
};

/** Families whose code or name is almost what was written. */
const mistyped = (categories: readonly Category[], text: string): Category[] => {
  const offered = categories.filter(({ retired }) => !retired);
  const near = nearestWords(
    offered.flatMap(({ id, label }) => [id, label]),
    text,
  );
  return [
    ...new Set(near.flatMap((word) => offered.find(({ id, label }) => id === word || label === word) ?? [])),
  ];
};

/** The families of a CPV code that somebody wrote where a family is expected. */
const ofCpv = (categories: readonly Category[], text: string): readonly Category[] => {
  const code = /^\s*(\d{8})(?:-\d)?\b/.exec(text)?.[1];
  return code === undefined ? [] : categoriesForCpv(categories, code);
};

/** A family or a sector, by its code or by its name; the names are folded once for all the lines of a file. */
export const readCategory = (categories: readonly Category[]): ((text: string) => Reading<string>) => {
  const byName = Map.groupBy(categories, ({ label }) => foldWords(label));
  return (text) => {
    const byCode = categoryById(categories, text.trim().toLowerCase());
    if (byCode) return { value: byCode.id };
    const [found, another] = byName.get(foldWords(text)) ?? [];
    if (found && !another) return { value: found.id };
    const [first, ...more] = ofCpv(categories, text);
    if (first)
      return {
        wrong: `« ${text} » est un code CPV : la famille est-elle ${[first, ...more]
          .slice(0, mostProposals)
          .map(({ id, label }) => `${label} (${id})`)
          .join(", ")} ? Le code va dans la colonne « cpv »`,
      };
    const near = alike(categories, text);
    const proposed = (near.length > 0 ? near : mistyped(categories, text)).map(
      ({ id, label }) => `${label} (${id})`,
    );
    const reason = `« ${text} » n’est pas une famille d’achats de la liste`;
    return { wrong: proposed.length > 0 ? `${reason} ; les plus proches : ${proposed.join(", ")}` : reason };
  };
};

/** A day; one without its day, its year or that no calendar has is told as such. */
export const readDayCell = (text: string): Reading<string> => {
  const day = readDay(text);
  if (day !== undefined) return { value: day };
  const expected = "(attendu : jour/mois/année, par exemple 31/12/2027)";
  const typed = text.trim();
  if (
    isMonthAlone(typed) ||
    /^(?:[\p{L}.]+\s+|\p{L}?\d(?:er?|[eè]me)?\s+(?:trim|sem)\p{L}*\.?\s+|[TS]\d\s*)?20\d\d$|^\d{1,2}[/-]\d{4}$|^\d{4}-\d{2}$/iu.test(
      typed,
    )
  )
    return { wrong: `il manque le jour à « ${text} » ${expected}` };
  return /^\d{1,4}([-/. ])\d{1,2}\1\d{2,4}$/.test(typed)
    ? { wrong: `« ${text} » n’est pas une date du calendrier, de 1990 à 2099 ${expected}` }
    : { wrong: `« ${text} » n’est pas une date ${expected}` };
};

/** Euros, tax excluded, of the whole contract: an amount « par an » is another one. */
export const readTotalCell = (text: string): Reading<number> =>
  isByYear(text)
    ? { wrong: `« ${text} » est un montant par an, celui de tout le marché est attendu` }
    : readAmountCell(text);

/** Euros, tax excluded. */
export const readAmountCell = (text: string): Reading<number> => {
  const exact = withoutAbout(text);
  const value = readAmount(exact);
  if (value === 0)
    return {
      wrong: `« ${text} » n’est le montant d’aucun besoin : laissez la case vide s’il n’est pas connu`,
    };
  if (value !== undefined && value <= 10_000_000_000)
    return exact === text
      ? { value }
      : { value, note: `« ${text} » est lu comme ${value.toLocaleString("fr-FR")}\u00a0€` };
  if (/ttc|toutes taxes/i.test(text))
    return { wrong: `« ${text} » est toutes taxes comprises, un montant hors taxes est attendu` };
  if (/\d[^\d\s.,'e]+\s*\d|\d\s*[à-]\s*\d/i.test(text.replace(/\s+/g, " ")))
    return { wrong: `« ${text} » donne plusieurs montants, un seul est attendu (le plus probable)` };
  return {
    wrong: /^\d{1,3}[,.]\d{3}\D*$/.test(text)
      ? `« ${text} » peut se lire de deux façons (écrivez 80000 ou 80,00)`
      : `« ${text} » n’est pas un montant (exemples : 80 000, 80 000,50 €, 80 k€)`,
  };
};

/** Months, from one to twenty years. */
export const readDurationCell = (text: string): Reading<number> => {
  const value = readMonths(text);
  return value !== undefined && value >= 1 && value <= 240
    ? { value }
    : { wrong: `« ${text} » n’est pas une durée (exemples : 36, 36 mois, 3 ans)` };
};

const serviceByWords = new Map<string, Service>([
  ...services.flatMap((service) => [
    [foldWords(service.replaceAll("_", " ")), service] as const,
    [foldWords(serviceLabels[service]), service] as const,
  ]),
  [foldWords("mise à disposition"), "MISE_A_DISPOSITION"],
  [foldWords("services"), "PRESTATION"],
  [foldWords("travaux"), "PRESTATION"],
  [foldWords("fabrication"), "PRODUCTION"],
]);

/** Forms of work, by code or by name; codes are separated by spaces. */
export const readServices = (text: string): Reading<Service[]> => {
  const parts = text
    .split(/\s*[;,|\n/]\s*/)
    .flatMap((part) => (/^[A-Z_ ]+$/.test(part) ? part.split(/\s+/) : [part]));
  const found = parts.filter(Boolean).map((part) => serviceByWords.get(foldWords(part.replaceAll("_", " "))));
  const known = found.flatMap((service) => service ?? []);
  const labels = services.map((service) => serviceLabels[service].toLowerCase()).join(", ");
  return known.length === found.length && known.length > 0
    ? { value: [...new Set(known)] }
    : { wrong: `« ${text} » n’est pas une forme de prestation connue (${labels})` };
};

/** CPV codes that exist, with or without their check digit and their label: « 77310000-6 Réalisation d’espaces verts ». */
export const readCpv = (text: string): Reading<string[]> => {
  const words = text
    .normalize("NFKC")
    .replace(/(?<=\d)\s*[-‐‑‒–—]\s*(?=\d(?!\d))/g, "-")
    .split(/[\s,;:|/()«»"]+/)
    .filter(Boolean);
  const codes = words
    .filter((word) => /^\d{8}(?:-\d)?[.-]?$/.test(word))
    .map((word) => word.replace(/[.-]$/, ""));
  // A label holds no figure: a number of other than eight digits is a code cut short or mistyped.
  const misshapen = words.find((word) => /\d/.test(word) && !codes.includes(word.replace(/[.-]$/, "")));
  if (misshapen ?? codes.length === 0)
    return { wrong: `« ${misshapen ?? text} » n’est pas un code CPV (8 chiffres, par exemple 77310000)` };
  const [wrong] = codes.flatMap((code) => whyUnknownCpv(code) ?? []);
  return wrong === undefined ? { value: [...new Set(codes)] } : { wrong };
};

const natureByWords = new Map(
  natures.flatMap(({ value, label }) => [
    [foldWords(value), value] as const,
    [foldWords(label), value] as const,
  ]),
);

/** Works, supplies or services. */
export const readNature = (text: string): Reading<Nature> => {
  const nature = natureByWords.get(foldWords(text));
  return nature
    ? { value: nature }
    : { wrong: `« ${text} » n’est pas une nature d’achat (travaux, fournitures ou services)` };
};
