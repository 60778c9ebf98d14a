import { PDFDocument, type PDFFont, StandardFonts } from "@cantoo/pdf-lib";
import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { linesOf, printable } from "./pdf-text.ts";

let font: PDFFont;
let known: ReadonlySet<number>;
beforeAll(async () => {
  const document = await PDFDocument.create();
  font = await document.embedFont(StandardFonts.Helvetica);
  known = new Set(font.getCharacterSet());
});

describe("text for a PDF", () => {
  test("keeps French as it is written", () => {
    const french = "« L’Œuvre à Noël » : 1 234,50 € — çà et là";
    expect(printable(known, french)).toBe(french);
  });

  test("loses what the font does not have, as little as can be", () => {
    expect(printable(known, "Łódź, Jiří, 9\u202fh, 日")).toBe("?ódz, Jirí, 9\u00a0h, ?");
  });

  test("can always be drawn", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        expect(() => font.encodeText(printable(known, text))).not.toThrow();
      }),
    );
  });
});

describe("lines", () => {
  test("break between words, and within a word that is too long", () => {
    const lines = linesOf(font, 10, 60, "Entretien des parcs anticonstitutionnellement");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join("").replaceAll(" ", "")).toBe("Entretiendesparcsanticonstitutionnellement");
  });

  test("never pass the width, and lose no letter", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-z]{1,30}$/)), (words) => {
        const lines = linesOf(font, 10, 80, words.join(" "));
        for (const line of lines) expect(font.widthOfTextAtSize(line, 10)).toBeLessThanOrEqual(80);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
      }),
    );
  });
});
