import type { PDFFont } from "@cantoo/pdf-lib";

/**
 * Text as a standard PDF font can show it: those fonts know the letters of western Europe alone, so others lose their
 * accents, and what is left over becomes a question mark.
 */
export const printable = (known: ReadonlySet<number>, text: string): string =>
  Array.from(text.replaceAll("\u202f", "\u00a0"), (character) => {
    const shown = (one: string) => known.has(one.codePointAt(0) ?? 0);
    if (shown(character)) return character;
    const base = character.normalize("NFD").slice(0, 1);
    return shown(base) ? base : /\s/.test(character) ? " " : "?";
  }).join("");

/** The lines of a text that fit a width, in points; a word that is wider than the line is cut. */
export const linesOf = (font: PDFFont, size: number, width: number, text: string): string[] => {
  const fits = (line: string) => font.widthOfTextAtSize(line, size) <= width;
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
