import { foldText } from "../text/fold.ts";

/** What spreadsheets show, in English and in French, where a formula failed or a column is too narrow. */
const errors =
  /^#(?:n\/?a|n\/d|(?:ref|valeur|value|nombre|num|nul|null|calc|champ|field|spill|propagation)!?|div\/0!?|nom\??|name\??|#*)$/;

/** What programs write for an absent value, and abbreviations. */
const signs = new Set(
  "null nan nil none undefined n/a na n.a. n.a n/d nd n.d. nc n.c. n.c n/c nr n.r. n.r n/r so s.o. s.o s/o ras r.a.s. vide blank empty xxx".split(
    " ",
  ),
);

/** What people write to say that there is nothing. */
const words =
  /^(?:neant|rien|aucune?|inconnue?|sans(?: objet| reponse)?|vide|a (?:completer|renseigner|preciser)|pas (?:communique|renseigne|d'information)e?s?|non (?:communique|renseigne|connu|precise|disponible|defini|applicable|concerne|determine|fourni|indique|saisi|attribue|trouve)e?s?)$/;

/** « pas de mail », « sans site internet »: that there is no way to reach somebody. */
const noWay =
  /^(?:pas de|pas d'|sans|aucune?) ?(?:e-?mail|courriel|mail|adresse(?: mail| electronique)?|site(?: internet| web)?|tel(?:ephone)?|fixe|portable|contact|numero|enseigne|sigle)$/;

/** Longer than what says nothing. */
const longest = 40;

/** A cell as these lists have it: without case, accents, brackets around it and the full stop at its end. */
const plainText = (text: string): string =>
  foldText(text.normalize("NFKC"))
    .replaceAll("’", "'")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/^[([<](.*)[)\]>]$/, "$1")
    .replace(/(?<=\p{L})[ .!]+$/u, "");

/**
 * Whether a cell holds no value though it is not blank: a dash, an error of a spreadsheet (`#N/A`, `#REF!`), what a
 * program writes for an absent value (`NULL`, `nan`), « NC », « (vide) ».
 */
const isBlankSign = (plain: string): boolean =>
  !/[\p{L}\p{N}#]/u.test(plain) || errors.test(plain) || signs.has(plain);

/**
 * What a cell without a value holds: a sign that nobody would miss (`#N/A`, « - »), or somebody’s word that there is none
 * (« néant », « pas de mail »). Undefined for a cell that says something.
 */
export const nothingIn = (text: string): "sign" | "word" | undefined => {
  if (text.length > longest) return undefined;
  const plain = plainText(text);
  if (isBlankSign(plain)) return "sign";
  return words.test(plain) || noWay.test(plain) ? "word" : undefined;
};
