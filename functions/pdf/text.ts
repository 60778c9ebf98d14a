import type { PDFFont } from "@cantoo/pdf-lib";

/** Replaces a letter that the font lacks: the dotted circle that type designers use as a placeholder. */
const missing = "\u25cc";

/** Characters without width (soft hyphens, joiners, controls), and emoji, which are no part of a name. */
const leftOut =
  /[\p{Cf}\p{Cc}\p{Variation_Selector}\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]/u;

const space = /[\p{Separator}\t-\r]/u;

/** A character that the font lacks, by its compatibility decomposition: ① as 1, 𝐉 as J, ｎ as n. */
const madeOf = (known: ReadonlySet<number>, character: string): string => {
  const parts = Array.from(character.normalize("NFKD")).filter((part) => known.has(part.codePointAt(0) ?? 0));
  return parts.some((part) => !/\p{Mark}/u.test(part)) ? parts.join("") : missing;
};

/**
 * Text as a font can show it, `known` being the code points that it has. Letters that it lacks are shown as
 * what they are made of, else as ◌; emoji and what cannot be seen are left out.
 */
export const printable = (known: ReadonlySet<number>, text: string): string =>
  Array.from(text.normalize("NFC"), (character) => {
    const has = known.has(character.codePointAt(0) ?? 0);
    if (space.test(character)) return has ? character : " ";
    if (leftOut.test(character) && !(has && /\p{Symbol}/u.test(character))) return "";
    return has ? character : madeOf(known, character);
  }).join("");

/**
 * Widths of words at size 1, by font: a word is measured at many sizes, and laying it out takes a tenth of a
 * millisecond.
 */
const measured = new WeakMap<PDFFont, Map<string, number>>();

const widthOfWord = (font: PDFFont, word: string): number => {
  const widths = measured.get(font) ?? new Map<string, number>();
  measured.set(font, widths);
  const width = widths.get(word) ?? font.widthOfTextAtSize(word, 1);
  widths.set(word, width);
  return width;
};

/** The width of a text, in points. */
export const widthOf = (font: PDFFont, size: number, text: string): number => {
  const words = text.split(" ");
  const letters = words.reduce((sum, word) => sum + widthOfWord(font, word), 0);
  return (letters + (words.length - 1) * widthOfWord(font, " ")) * size;
};

/** The lines of a text that fit a width, in points; a word that is wider than the line is cut. */
export const linesOf = (font: PDFFont, size: number, width: number, text: string): string[] => {
  const fits = (line: string) => widthOf(font, size, line) <= width;
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(" ")) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== "") lines.push(line);
    line = "";
    for (const character of word) {
      if (line !== "" && !fits(line + character)) {
        lines.push(line);
        line = "";
      }
      line += character;
    }
  }
  return line === "" ? lines : [...lines, line];
};
