import type { Gazetteer } from "../geo/gazetteer.ts";
import { whyUnknownPlace } from "../geo/known-places.ts";
import { communesNamed } from "../geo/name-index.ts";
import { communeText, whichCommune } from "../geo/which-commune.ts";
import { unknownWord } from "../imports/nearest-words.ts";
import type { Reading } from "../imports/read-cells.ts";
import { readDay } from "../imports/read-day.ts";
import { readModality } from "../imports/read-modality.ts";
import { readAmount } from "../imports/read-quantities.ts";
import { type ClauseModality, clauseModalities } from "./schema.ts";

/** Longer than any number that somebody writes. */
const longestNumber = 40;

/** Hours, rounded to the hundredth, at most 100 million: « 1 804 », « 151,67 », « 151.6667 », « 35 h ». */
export const readHours = (text: string): Reading<number> => {
  const notHours = { wrong: `« ${text} » n’est pas un nombre d’heures (exemples : 35, 1 804, 151,67)` };
  if (text.length > longestNumber) return notHours;
  const number = text.replace(/\s*h(?:eures?)?$/i, "");
  if (/^[-−–]\s*\d/.test(number))
    return { wrong: `« ${text} » est négatif, des heures ne peuvent pas l’être` };
  if (/^\d+\s*(?:h|:)\s*\d+$/i.test(number))
    return { wrong: `« ${text} » compte des minutes : écrivez des centièmes, 7,5 pour 7 h 30` };
  if (/^\d{1,3}[.,]\d{3}$/.test(number))
    return { wrong: `« ${text} » peut se lire de deux façons (écrivez 1804 ou 1,80)` };
  const isPlain = /^\d+(?:[.,]\d+)?$/.test(number);
  const read = isPlain
    ? Number(number.replace(",", "."))
    : /[\p{L}€]/u.test(number)
      ? undefined
      : readAmount(number);
  const value = read === undefined ? undefined : Math.round(read * 100) / 100;
  return value !== undefined && value <= 100_000_000 ? { value } : notHours;
};

/** A count of people, at most one million. */
export const readHeadcount = (text: string): Reading<number> => {
  const digits = text.replace(/[\s\u00a0\u202f]/g, "").replace(/[.,]0+$/, "");
  return /^\d{1,7}$/.test(digits) && Number(digits) <= 1_000_000
    ? { value: Number(digits) }
    : { wrong: `« ${text} » n’est pas un nombre entier de personnes` };
};

const monthOf = (text: string, firstYear: number): string | undefined => {
  const typed = text.trim();
  const day =
    readDay(typed.replace(/^(\d{4})[-/.](\d{1,2})$/, "$1-$2-1"), firstYear) ??
    readDay(typed.replace(/^(\d{1,2})[-/.](\d{4})$/, "1/$1/$2"), firstYear) ??
    // A spreadsheet shows a month as « janv-20 ».
    readDay(`1 ${typed}`, firstYear);
  return day?.slice(0, 7);
};

/** A month worked, as `YYYY-MM`: 2020-01, 01/2020, a day of that month, « janv-20 ». */
export const readMonth = (text: string): Reading<string> => {
  if (/^20\d\d-(?:0[1-9]|1[0-2])$/.test(text)) return { value: text };
  const month = monthOf(text, 2000);
  return month === undefined
    ? { wrong: `« ${text} » n’est pas un mois de 2000 à 2099 (attendu : 2020-01 ou 01/2020)` }
    : { value: month };
};

/** The month of a birth, of a month or a day; a year of two digits could be of two centuries. */
export const readBirth = (text: string): Reading<string> => {
  const month = /\d{4}/.test(text) ? monthOf(text, 1900) : undefined;
  return month === undefined
    ? { wrong: `« ${text} » n’est pas un mois de naissance depuis 1900 (attendu : 1997-08 ou 03/08/1997)` }
    : { value: month };
};

export const readYear = (text: string): Reading<number> =>
  /^20\d\d$/.test(text)
    ? { value: Number(text) }
    : { wrong: `« ${text} » n’est pas une année de 2000 à 2099` };

/** The present commune of an INSEE code, former communes and arrondissements included. */
export const readCommune =
  (gazetteer: Gazetteer) =>
  (text: string): Reading<string> => {
    const typed = text.toUpperCase().replace(/\s/g, "");
    const code = /^\d{4}$/.test(typed) ? `0${typed}` : typed;
    const commune = gazetteer.commune(code);
    if (commune?.code === code)
      return { value: code, note: code === typed ? undefined : `le zéro du début est remis : ${code}` };
    if (commune)
      return {
        value: commune.code,
        note: `${code} est le code d’une ancienne commune ou d’un arrondissement de ${communeText(commune)}, qui est retenue`,
      };
    const named = /\d/.test(text) ? [] : communesNamed(gazetteer, text).slice(0, 3);
    if (named.length > 0)
      return { wrong: `« ${text} » est un nom, un code INSEE est attendu : ${whichCommune(named)}` };
    const why = whyUnknownPlace(gazetteer, { type: "commune", code });
    return { wrong: why ?? `aucune commune ne porte le code ${code}` };
  };

/** A département by its number. */
export const readDepartement =
  (gazetteer: Gazetteer) =>
  (text: string): Reading<string> => {
    const typed = text.toUpperCase().replace(/\s/g, "");
    const code = /^\d$/.test(typed) ? `0${typed}` : typed;
    const wrong = whyUnknownPlace(gazetteer, { type: "departement", code });
    return wrong === undefined ? { value: code } : { wrong };
  };

/** By what hours are counted: an article, however it is written, LIBRE, DIRECT or AUTRE. */
export const readClauseModality = (text: string): Reading<ClauseModality> => {
  const code = clauseModalities.find((modality) => modality === text.toUpperCase());
  if (code) return { value: code };
  const read = readModality(text);
  return "value" in read && read.value !== "ADVISE"
    ? { value: read.value }
    : { wrong: unknownWord(clauseModalities, text) };
};
