import type { FieldError } from "../errors/errors.ts";
import { readAmount, readMonths, withoutAbout } from "../imports/read-quantities.ts";

/** What is asked, as people type it; all of it stands in the address of the page. */
export type EffortTexts = {
  montant: string;
  /** A trade of the table; empty where its share is typed. */
  metier: string;
  /** Share of labour, in %. */
  part: string;
  /** Effort, in %. */
  effort: string;
  /** Euros an hour; empty for that of the table. */
  cout: string;
  duree: string;
  famille: string;
};

export type EffortQuestion = {
  amount: number;
  /** A trade of the table; either it or `labourShare` is given. */
  trade?: string | undefined;
  /** From 0 to 1. */
  labourShare?: number | undefined;
  effort: number;
  hourlyCost?: number | undefined;
  durationMonths?: number | undefined;
};

/** The bounds that the page and the API share. */
export const effortBounds = {
  amount: { low: 1, high: 10_000_000_000 },
  hourlyCost: { low: 10, high: 200 },
  durationMonths: { low: 1, high: 240 },
} as const;

/** « 12,5 % » → 0.125; undefined for what is no percentage from 0 (excluded) to 100. */
const readPercent = (text: string): number | undefined => {
  const digits = /^(\d{1,3}(?:[.,]\d{1,2})?)%?$/.exec(text.normalize("NFKC").replace(/\s/g, ""))?.[1];
  const value = digits === undefined ? 0 : Number(digits.replace(",", "."));
  return value > 0 && value <= 100 ? Math.round(value * 100) / 10_000 : undefined;
};

/** « 28 €/h », « 28,50 » → 28.5. */
const readCost = (text: string): number | undefined => {
  const { low, high } = effortBounds.hourlyCost;
  const value = readAmount(text.replace(/\s*(?:\/|par|de l[’'])\s*h(?:eure)?\.?\s*$/i, ""));
  return value !== undefined && value >= low && value <= high ? value : undefined;
};

const readContractAmount = (text: string): number | undefined => {
  const { low, high } = effortBounds.amount;
  const value = readAmount(withoutAbout(text));
  return value !== undefined && value >= low && value <= high ? value : undefined;
};

const readDuration = (text: string): number | undefined => {
  const { low, high } = effortBounds.durationMonths;
  const value = readMonths(text);
  return value !== undefined && value >= low && value <= high ? value : undefined;
};

const expected = {
  montant: "Montant du marché : un montant en euros est attendu, comme 250 000 ou 1,2 M€.",
  metier: "Métier : choisissez-en un, ou indiquez la part de main-d’œuvre que vous connaissez.",
  part: "Part de main-d’œuvre : un pourcentage de 1 à 100 est attendu, comme 50 ou 62,5.",
  effort: "Effort d’insertion : un pourcentage de 1 à 100 est attendu, comme 5 ou 7,5.",
  cout: "Coût horaire : un montant de 10 à 200 € est attendu, comme 28 ou 28,50.",
  duree: "Durée : un nombre de mois de 1 à 240 est attendu, comme 24 ou 2 ans.",
} as const satisfies Partial<Record<keyof EffortTexts, string>>;

type ReadQuestion = { question: EffortQuestion } | { errors: FieldError[] };

/** Reads what was typed, or says field by field what is expected. */
export const readQuestion = (texts: EffortTexts): ReadQuestion => {
  const errors: FieldError[] = [];
  const read = <T>(
    field: keyof typeof expected,
    reader: (text: string) => T | undefined,
    needed: boolean,
  ): T | undefined => {
    const text = texts[field].trim();
    const value = text === "" ? undefined : reader(text);
    if (value === undefined && (needed || text !== ""))
      errors.push({ path: field, code: text === "" ? "missing" : "invalid", message: expected[field] });
    return value;
  };
  const own = texts.part.trim() !== "";
  const amount = read("montant", readContractAmount, true);
  const trade = read("metier", (text) => text, !own);
  const labourShare = read("part", readPercent, false);
  const effort = read("effort", readPercent, true);
  const hourlyCost = read("cout", readCost, false);
  const durationMonths = read("duree", readDuration, false);
  if (errors.length > 0 || amount === undefined || effort === undefined) return { errors };
  return {
    question: {
      ...{ amount, effort },
      ...(trade === undefined ? {} : { trade }),
      ...(labourShare === undefined ? {} : { labourShare }),
      ...(hourlyCost === undefined ? {} : { hourlyCost }),
      ...(durationMonths === undefined ? {} : { durationMonths }),
    },
  };
};
