import { isSiret, normalizeSiret } from "../fields/siret.ts";
import type { Reading } from "./read-cells.ts";

const atTheSource =
  "dans le tableur d’origine, mettez la colonne au format « Nombre » sans décimale, ou « Texte », puis enregistrez à nouveau";

/**
 * Reads a SIRET as lists hold it: with spaces, dots, « SIRET : » before it. A spreadsheet drops the first zero: it is
 * put back where the key then proves the number. One that a spreadsheet rounded (`2,13106E+13`) is lost, and
 * nobody may guess it.
 */
export const readSiret = (text: string): Reading<string> => {
  const written = text
    .normalize("NFKC")
    .replace(/^\D*siret\D*/i, "")
    .replace(/^n[°o.]*\s*(?=\d)/i, "")
    .trim();
  const rounded = /^(\d)[.,]?(\d*)e\+?(\d+)$/i.exec(written);
  if (rounded) {
    const [, first = "", others = "", power = ""] = rounded;
    // A program may write all the digits so; the key proves it.
    if (others.length === Number(power) && isSiret(first + others)) return { value: first + others };
    return {
      wrong: `le tableur a arrondi le numéro (${written}), ses derniers chiffres sont perdus : ${atTheSource}`,
    };
  }
  const inside = [...new Set((written.match(/\d[\d\s.]*\d/g) ?? []).map(normalizeSiret).filter(isSiret))];
  if (inside.length > 1) return { wrong: `« ${text.trim()} » donne plusieurs SIRET, un seul est attendu` };
  const digits = inside[0] ?? written.replace(/[.,]0+$/, "").replace(/[^\p{L}\d]/gu, "");
  if (digits === "") return { wrong: "à remplir" };
  if (!/^\d+$/.test(digits)) return { wrong: `« ${text.trim()} » n’est pas un SIRET (14 chiffres)` };
  if (isSiret(digits)) return { value: digits };
  if (digits.length === 9)
    return { wrong: `${digits} est un SIREN (9 chiffres) ; le SIRET en a 14, ceux de l’établissement` };
  const longer = digits.padStart(14, "0");
  if (digits.length === 13 && isSiret(longer))
    return {
      value: longer,
      note: `le zéro du début, que le tableur avait retiré, est remis : ${longer}`,
    };
  if (/00000$/.test(digits) && digits.length === 14)
    return { wrong: `le tableur a arrondi le numéro (${digits}) : ${atTheSource}` };
  return { wrong: `14 chiffres attendus, dont la clé de contrôle est juste (lu : ${digits})` };
};
