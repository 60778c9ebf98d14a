import {
  decodePDFRawStream,
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  type PDFObject,
  PDFRawStream,
} from "@cantoo/pdf-lib";

const bytesOf = (stream: PDFObject | undefined): string =>
  stream instanceof PDFRawStream ? Buffer.from(decodePDFRawStream(stream).decode()).toString("latin1") : "";

/** The character of each glyph of an embedded font: its ToUnicode table, by glyph number in hexadecimal. */
const meaningsOf = (font: PDFDict): Map<string, string> => {
  const table = bytesOf(font.lookup(PDFName.of("ToUnicode")));
  const read = (hex: string) => Buffer.from(hex, "hex").swap16().toString("utf16le");
  return new Map(
    [...table.matchAll(/^<([0-9A-F]{4})> <([0-9A-F]+)>$/gim)].map(([, sign = "", hex = ""]) => [
      sign.toUpperCase(),
      read(hex),
    ]),
  );
};

/**
 * The lines of each page of a PDF of ours, in drawing order, as a reader would copy them. A glyph without a
 * character in the document reads as �.
 */
export const linesOfPdf = async (bytes: Uint8Array): Promise<string[][]> => {
  const document = await PDFDocument.load(bytes);
  return document.getPages().map(({ node }) => {
    const fonts = node.Resources()?.lookup(PDFName.of("Font"), PDFDict);
    const contents = node.lookup(PDFName.of("Contents"));
    const streams =
      contents instanceof PDFArray ? contents.asArray().map((_, i) => contents.lookup(i)) : [contents];
    const drawn = streams.map(bytesOf).join("\n");
    let meanings = new Map<string, string>();
    return [...drawn.matchAll(/\/(\S+) [\d.]+ Tf|<([0-9A-F]*)> Tj/gi)].flatMap(([, font, signs]) => {
      if (font !== undefined) {
        meanings = meaningsOf(fonts?.lookup(PDFName.of(font), PDFDict) ?? document.context.obj({}));
        return [];
      }
      const numbers = (signs ?? "").match(/.{4}/g) ?? [];
      return [numbers.map((number) => meanings.get(number.toUpperCase()) ?? "\ufffd").join("")];
    });
  });
};
