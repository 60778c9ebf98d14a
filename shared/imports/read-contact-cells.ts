import { readEmail } from "../fields/email.ts";
import { readLocalPhone, readPhone } from "../fields/phone.ts";
import { phoneText } from "../fields/phone-text.ts";
import type { Reading } from "./read-cells.ts";

/** What a cell holds of which only one may be kept: the whole of it, or its parts between separators. */
const parts = (text: string): string[] => [
  text,
  ...text.split(/\s+(?:[/;,|+-]|ou|et)\s+|[;|\n]\s*|,\s+/i),
  ...text.split(/\s*[/;,|\n]\s*|\s+(?:ou|et)\s+/i),
];

/** The first part that can be read, and a word where another one can be too. */
const first = <T>(
  candidates: readonly string[],
  read: (part: string) => T | undefined,
  shown: (value: T) => string,
  wrong: string,
): Reading<T> => {
  const [whole = "", ...others] = candidates;
  const alone = read(whole);
  if (alone !== undefined) return { value: alone };
  const [value, ...more] = new Set(others.flatMap((part) => (part.trim() === "" ? [] : (read(part) ?? []))));
  if (value === undefined) return { wrong };
  return more.length === 0
    ? { value }
    : { value, note: `plusieurs dans la case, seul le premier lisible est gardé (${shown(value)})` };
};

/** The hyperlinks of databases: « a@b.fr#mailto:a@b.fr# » is what is shown, then where it leads. */
const withoutLink = (text: string): string => /^[^#]*#(?:mailto:)?([^#]+)#$/i.exec(text.trim())?.[1] ?? text;

const emailOf = (text: string): string | undefined => {
  const read = readEmail(text);
  return "email" in read ? read.email : undefined;
};

/** The mail address of a cell, the first of several. */
export const readEmailCell = (text: string): Reading<string> => {
  const plain = withoutLink(text)
    .replace(/\s*[([]\s*(?:at|a|arobase)\s*[)\]]\s*/i, "@")
    .replace(/^(\S+?)\s*@\s*(\S+)$/, "$1@$2");
  const read = readEmail(plain);
  return first(
    [...parts(plain), ...plain.split(/\s+/)],
    emailOf,
    (email) => email,
    `« ${text} » n’est pas une adresse électronique${"wrong" in read && /\S@\S/.test(text) ? ` (${read.wrong})` : ""}`,
  );
};

/** A number with what people put between its digits, one sign at a time, as it stands within a longer text. */
const aNumber = "(?:\\+|(?<!\\d))\\d(?:(?:\\s?\\(0\\)\\s?|[\\s./\u2010-\u2015-]?)\\d){3,14}";
const faxWord = "(?:t[ée]l[ée]?\\s?-?copie(?:ur)?|fax)";
const faxes = [
  // « Fax : 05 61 00 00 02 », « F. 05 61 00 00 02 »
  new RegExp(`(?:\\b${faxWord}\\s*(?:n°)?\\s*[.:]?|\\bF\\s*[.:])\\s*${aNumber}`, "giu"),
  // « 05 61 00 00 02 (fax) »
  new RegExp(`${aNumber}\\s*\\(\\s*${faxWord}\\s*\\)`, "giu"),
];

/** A cell without its fax numbers; « Tél./Fax » before a number is said of a telephone too. */
const withoutFax = (text: string): string => {
  const telephones = text.replace(
    /\b(t[ée]l(?:[ée]phone)?)\s*\.?\s*(?:[/&+-]|et|ou)\s*(?:t[ée]l[ée]copie(?:ur)?|fax)\b/giu,
    "$1",
  );
  return faxes.reduce((left, fax) => left.replace(fax, " "), telephones).trim();
};

/** Numbers of ten digits as they stand in a text, those of several side by side too. */
const inText = /(?<![\d+])(?:(?:\+|00)33\s?(?:\(0\)\s?)?|0)\s?[1-9](?:[\s.\-/]?\d\d){4}(?!\d)/g;

/**
 * The telephone number of a cell in its one form, the first of several, faxes left out. The postal code of the line
 * tells the country of a local number overseas (« 27 12 34 » in 98800).
 */
export const readPhoneCell =
  (postalCode = "") =>
  (text: string): Reading<string> => {
    // A number of a spreadsheet may come with its decimals.
    const plain = withoutFax(text.replace(/^(\d{9,})[.,]0+$/, "$1"));
    if (plain === "" || (plain !== text.trim() && !/\d/.test(plain)))
      return { wrong: `« ${text} » est un numéro de télécopie` };
    return first(
      [...parts(plain), ...(plain.match(inText) ?? [])],
      (part) => readPhone(part) ?? readLocalPhone(part, postalCode),
      phoneText,
      `« ${text} » n’est pas un numéro de téléphone`,
    );
  };

/** The address of a site; undefined for what cannot be one, as `www.a`. */
const websiteOf = (typed: string): string | undefined => {
  const url = `${/^http:/i.test(typed) ? "http" : "https"}://${typed.replace(/^https?:?\/+|^https?:/i, "")}`;
  if (/[\s@]/.test(typed) || !URL.canParse(url)) return undefined;
  const written = /^[^/?#]*/.exec(url.slice(url.indexOf("//") + 2))?.[0] ?? "";
  const isHost = /^[\p{L}\p{N}\p{M}-]+(?:\.[\p{L}\p{N}\p{M}-]+)+(?::\d+)?$/u.test(written);
  return isHost && !/^www\.[^.]+$/i.test(written) && /[a-z]$/i.test(new URL(url).hostname) ? url : undefined;
};

/** « www,a.fr », « http:\\www.a.fr »: slips of the hand that leave no doubt. */
const withSlashesAndDots = (text: string): string =>
  text
    .replaceAll("\\", "/")
    .replace(/\bh{0,2}t{1,3}p{1,3}(s?)(?=:\/\/)/gi, "http$1")
    .replace(/\bwww(?:,|\s+(?=[\p{L}\p{N}-]+\.))/giu, "www.")
    .replace(/\b(www\.[\p{L}\p{N}-]+),(?=[a-z]{2,}(?:[\s/]|$))/giu, "$1.");

/** A page whose name has spaces, as those of social networks are copied. */
const withSpacesInPath = (piece: string): string =>
  /^(?:https?:\/\/)?[^\s/]+\/\S+(?:\s[^\s.@]+)+$/i.test(piece) ? piece.replace(/\s/g, "%20") : piece;

/** The address of a site, with its `https://`; the first of several. */
export const readWebsiteCell = (text: string): Reading<string> => {
  const pieces = withSlashesAndDots(withoutLink(text.trim()))
    .split(
      /;(?=\s|https?:|www\.|$)|[|\n]+|,\s+|\s+(?:ou|et|[/–-])\s+|\s+(?=https?:|www\.)|(?<=[^\s:/=])(?=https?:\/\/)/i,
    )
    .map((piece) => withSpacesInPath(piece.trim()))
    .filter(Boolean);
  const words = pieces.flatMap((piece) =>
    websiteOf(piece) === undefined
      ? piece.split(/[\s,;()<>«»]+/).map((word) => word.replace(/\.+$/, ""))
      : [piece],
  );
  return first(
    [pieces.length === 1 ? (pieces[0] ?? "").replace(/\.+$/, "") : "", ...words],
    websiteOf,
    (url) => url,
    `« ${text} » n’est pas l’adresse d’un site`,
  );
};
