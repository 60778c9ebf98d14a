import fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";
import { newSheet, type Sheet } from "./sheet.ts";
import { linesOf, printable, widthOf } from "./text.ts";

let sheet: Sheet;
const shown = (text: string) => printable(sheet.known, text);
beforeAll(async () => {
  sheet = await newSheet("Essai", "2027-03-18T08:00:00.000Z");
});

/**
 * Every letter of the Latin script that a name may hold, as Unicode lists them up to Latin Extended
 * Additional.
 */
const latinLetters = Array.from({ length: 0x1f00 }, (_, code) => String.fromCodePoint(code)).filter(
  (letter) => /\p{Script=Latin}/u.test(letter),
);

describe("text for a PDF", () => {
  test("keeps every letter of the Latin script, in both weights", () => {
    expect(latinLetters.length).toBeGreaterThan(800);
    const lost = latinLetters.filter((letter) => shown(letter) !== letter);
    expect(lost).toEqual([]);
    expect(new Set(sheet.bold.getCharacterSet())).toEqual(sheet.known);
  });

  test.each([
    "« L’Œuvre à Noël » : 1 234,50 € — çà et là…",
    "Agnieszka Łukaszewicz, Ștefan Țepeș, Žižek, İbrahim Çağlayangil",
    "Nguyễn Thị Ngọc Ánh, Þórður, Ðorđević, Ŷ, Ÿ, ẞ",
    "Ωμέγα, Дмитрий Щербаков",
    "«\u202f9\u202fh\u202f30\u202f», 18\u00a0mars, porte\u2011clés",
    "© ® ™ № ½ ² ‰",
  ])("keeps « %s »", (text) => {
    expect(shown(text)).toBe(text);
  });

  test("joins a letter and its accent where they came apart", () => {
    expect(shown("E\u0301te\u0301")).toBe("Été");
  });

  test("leaves out emoji and what cannot be seen", () => {
    expect(shown("Jardins 👩‍🌾🇫🇷, co\u00adopé\u200bra\ufefftif\u0007")).toBe("Jardins , coopératif");
    expect(shown("une\tligne\net\u2028demie")).toMatch(/^une ligne et\sdemie$/);
  });

  test("shows what the font lacks as what it is made of, else as ◌", () => {
    expect(shown("① 𝐉𝐞𝐚𝐧 ｎ")).toBe("1 Jean n");
    expect(shown("李明 & 한")).toBe("◌◌ & ◌");
  });

  test("can always be drawn, and whole", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (text) => {
        const drawn = shown(text);
        for (const character of drawn) expect(sheet.known).toContain(character.codePointAt(0));
        expect(() => sheet.text.encodeText(drawn)).not.toThrow();
      }),
    );
  });
});

describe("lines", () => {
  test("break between words, and within a word that is too long", () => {
    const lines = linesOf(sheet.text, 10, 60, "Entretien des parcs anticonstitutionnellement");
    expect(lines.length).toBeGreaterThan(3);
    expect(lines.join("").replaceAll(" ", "")).toBe("Entretiendesparcsanticonstitutionnellement");
  });

  test("never pass the width, and lose no letter", () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zéłễ]{1,30}$/)), (words) => {
        const lines = linesOf(sheet.text, 10, 80, words.join(" "));
        for (const line of lines) expect(sheet.text.widthOfTextAtSize(line, 10)).toBeLessThan(80.001);
        expect(lines.join("").replaceAll(" ", "")).toBe(words.join(""));
      }),
    );
  });

  test("are as wide as their words and the spaces between them", () => {
    const text = "« Société  d’aménagement », affilée";
    expect(widthOf(sheet.bold, 12, text)).toBeCloseTo(sheet.bold.widthOfTextAtSize(text, 12), 6);
  });
});
