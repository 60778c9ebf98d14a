/** An address in its one form, or what is wrong with it, as it follows « Adresse électronique : ». */
export type ReadEmail = { email: string } | { wrong: string };

/** Characters that nobody sees and that come with a copy: zero-width ones, soft hyphens, marks of direction, BOM. */
const INVISIBLE = /\p{Cf}|\u034f|[\ufe00-\ufe0f]/gu;

/** The hyphens and dashes that a word processor puts in place of « - ». */
const DASHES = /[\u2010-\u2015\u2212]/g;

/** What stands before an address in a list: « Courriel : », « E-mail », « Adresse électronique : », « Contact : ». */
const LABEL =
  /^(?:(?:adresse(?: (?:e-?mail|mail|courriel|électronique|electronique))?|courriels?|e[- ]?mails?|mails?|m[ée]ls?|contact|écrire à)\b\.?)(?:\s*:\s*|\s+(?=[^\s@]+@))/iu;

/** Quotes in pairs around an address. */
const QUOTED = /^(?:"(.*)"|'(.*)'|«\s*(.*?)\s*»|“(.*)”)$/;

const example = "exemple : nom@organisme.fr";
/** The longest address with its label, its name and spaces around it; anything longer is none. */
const mostTyped = 1_000;
const tooLong = { wrong: "elle est trop longue (au plus 254 caractères)" };
const onlyOne = { wrong: "une seule adresse est attendue ici" };

/** RFC 6068: what `mailto:` leads to is written as in an address of the web, with options after `?`. */
const withoutScheme = (text: string): string => {
  const link = /^mailto:\s*([^?]*)/i.exec(text)?.[1];
  if (link === undefined) return text;
  try {
    return decodeURIComponent(link);
  } catch {
    return link;
  }
};

/** An address without what people copy with it: its label, quotes, a comment, the mark that ends a sentence. */
const bare = (text: string): string => {
  const alone = withoutScheme(text.trim().replace(LABEL, ""))
    .replace(/\s+\([^()@]*\)$/, "")
    .replace(/[\s.,;:!]+$/, "");
  const [, ...inside] = QUOTED.exec(alone) ?? [];
  return (inside.find((part) => part !== undefined) ?? alone).trim();
};

/** Whether what stands before an address is a name: words that all begin with a capital, at least two, « Camille Martin ». */
const isName = (before: string): boolean => {
  const words = before.trim().split(/\s+/);
  return words.length > 1 && words.every((word) => /^\p{Lu}[\p{L}\p{M}'.-]*$/u.test(word));
};

/** Whether what stands before an address ends as no part of one can: « Contact : », « Jean Dupont ( », « Jean – ». */
const isApart = (before: string): boolean => /[:;([<"«“)\]>\n]\s*$|,\s+$|\s-\s+$/.test(before);

/**
 * The one address that stands in a text between other words, where what is around it cannot be a part of it: a name
 * before it, a label, brackets. « camille martin@exemple.fr » may be one address with a space too many.
 */
const addressAmongWords = (text: string): string | undefined => {
  const tokens = [...text.matchAll(/[^\s<>()[\]"«»“”,;:|]+/g)].filter(([token]) => token.includes("@"));
  const [found, ...others] = tokens;
  if (!found || others.some(([token]) => token.toLowerCase() !== found[0].toLowerCase())) return undefined;
  const before = text.slice(0, found.index);
  const isBare = before.trim() === "" || isApart(before) || (isName(before) && !/^\p{Lu}/u.test(found[0]));
  const after = text.slice(found.index + found[0].length);
  return isBare && /^(?:[\s.,;:!]*$|\s*[>)\]"»”]|\s+[-/|]\s|\s*[,;]\s|\s*\n|\s*\()/.test(after)
    ? found[0].replace(/\.+$/, "")
    : undefined;
};

/** The only address of a text such as « Camille Martin <camille@exemple.fr> »; undefined where there are several. */
const onlyAddressIn = (text: string): string | undefined => {
  const [first, second] = [...text.matchAll(/<([^<>]*)>/g)];
  if (second) return undefined;
  if (!first) return bare(text);
  const address = bare(first[1] ?? "");
  const name = text.replace(first[0], "");
  // Some programs write the address twice: « camille@exemple.fr <camille@exemple.fr> ».
  return name.includes("@") && !name.toLowerCase().includes(address.toLowerCase()) ? undefined : address;
};

/** A domain in the ASCII form that mail servers know (IDNA, UTS 46); undefined where it cannot be one. */
const asciiDomain = (domain: string): string | undefined => {
  if (/[^\p{L}\p{M}\p{N}.·-]/u.test(domain)) return undefined;
  let host: string;
  try {
    host = new URL(`https://${domain}`).hostname;
  } catch {
    return undefined;
  }
  const label = "[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?";
  return new RegExp(`^(?:${label}\\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{1,59})$`).test(host) ? host : undefined;
};

/** What is wrong before « @ »: RFC 5322 (3.2.3) and HTML allow these signs, and RFC 5321 at most 64 of them. */
const wrongBefore = (local: string): string | undefined => {
  if (local === "") return `il manque ce qui vient avant « @ » (${example})`;
  const [strange] = /[^A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]/u.exec(local) ?? [];
  if (strange) return `le signe « ${strange} » ne peut pas se trouver avant « @ »`;
  if (/^\.|\.\.|\.$/.test(local)) return "un point est en trop avant « @ »";
  return local.length > 64 ? "elle est trop longue avant « @ » (au plus 64 caractères)" : undefined;
};

const wrongAfter = (domain: string): string => {
  const [strange] = /[^\p{L}\p{M}\p{N}.·-]/u.exec(domain) ?? [];
  if (strange === "," && /^[^,]+,[a-z]{2,}$/i.test(domain))
    return "il y a une virgule à la place d’un point après « @ » : le signe « , » ne peut pas se trouver après « @ »";
  if (strange) return `le signe « ${strange} » ne peut pas se trouver après « @ »`;
  if (!domain.includes(".")) return `il manque la fin, après « @ » (${example})`;
  return `« ${domain} » ne peut pas être le nom d’un site (${example})`;
};

/** Reads a text that must be an address and nothing else. */
const readBare = (address: string): ReadEmail => {
  const parts = address.split("@");
  const [local = "", domain] = parts;
  if (domain === undefined) return { wrong: `il y manque « @ » (${example})` };
  if (parts.length > 2)
    return /[\s,;]/.test(address) ? onlyOne : { wrong: "le signe « @ » y est plus d’une fois" };
  if (/\s/.test(address))
    return {
      wrong: "une adresse ne contient pas d’espace : ne laissez que l’adresse, sans nom ni autre mot",
    };
  const wrong = wrongBefore(local);
  if (wrong) return { wrong };
  const host = asciiDomain(domain.replace(/[。｡]/g, "."));
  if (host === undefined) return { wrong: wrongAfter(domain) };
  const email = `${local.toLowerCase()}@${host}`;
  return email.length > 254 ? tooLong : { email };
};

/**
 * Reads an address as people type or paste it: « Camille Martin <camille@exemple.fr> », `mailto:…`, an address with
 * invisible characters or spaces around it, a label (« Courriel : »), a name or brackets around it, a domain with
 * accents. The result is its one form, by which addresses are compared: lower case, the domain in ASCII (`contact@xn--rgie-quartier-bhb.fr`).
 */
export const readEmail = (typed: string): ReadEmail => {
  // Before any pattern: on a text without end, those that look for what stands around an address take minutes.
  if (typed.length > mostTyped) return tooLong;
  const text = typed
    .replace(INVISIBLE, "")
    .normalize("NFKC")
    .replace(/[’‘]/g, "'")
    .replace(DASHES, "-")
    .trim();
  if (text === "") return { wrong: "à remplir" };
  const address = onlyAddressIn(text);
  if (address === undefined) return onlyOne;
  const read = readBare(address);
  if ("email" in read) return read;
  // Only where the text as a whole is none: what it says is then the better word.
  const inside = addressAmongWords(withoutScheme(text));
  const better = inside === undefined || inside === address ? read : readBare(inside);
  return "email" in better ? better : read;
};

/** Stands for an address that was erased: nothing is ever sent there, and it says nothing of who had it. */
export const erasedAddress = "personne@anonyme.invalid";

/** The one form of an address, to compare it with others; a text that is none, without spaces around, in lower case. */
export const normalizeEmail = (typed: string): string => {
  const read = readEmail(typed);
  return "email" in read ? read.email : typed.trim().toLowerCase();
};
