import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { fitted, newSheet } from "./sheet.ts";

const room = { width: 200, lines: 2, largest: 30, smallest: 8 };

describe("a text that is made to fit", () => {
  test("is as large as it may be where it is short, smaller where it is long", async () => {
    const sheet = await newSheet("Essai", "2027-03-18T08:00:00.000Z");
    expect(fitted(sheet, sheet.bold, "Mairie de Balma", room)).toEqual({
      size: 30,
      lines: ["Mairie de", "Balma"],
    });
    const long = "Syndicat mixte d’aménagement et de développement du Grand Muretain";
    expect(fitted(sheet, sheet.bold, long, room).size).toBeLessThan(15);
  });

  test("takes no more height than its row has", async () => {
    const sheet = await newSheet("Essai", "2027-03-18T08:00:00.000Z");
    const name = "Les Cités du Canal, société d’économie mixte";
    const tall = ({ size, lines }: { size: number; lines: string[] }) => size * lines.length;
    expect(tall(fitted(sheet, sheet.text, name, room))).toBeGreaterThan(23);
    expect(tall(fitted(sheet, sheet.text, name, { ...room, height: 23 }))).toBeLessThan(23);
  });

  test("says where it is cut", async () => {
    const sheet = await newSheet("Essai", "2027-03-18T08:00:00.000Z");
    const { lines, size } = fitted(sheet, sheet.text, "Association ".repeat(40), room);
    expect(size).toBe(8);
    expect(lines).toHaveLength(2);
    expect(lines[1]).toMatch(/…$/);
  });

  test("never passes its width nor its number of lines", async () => {
    const sheet = await newSheet("Essai", "2027-03-18T08:00:00.000Z");
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        const { size, lines } = fitted(sheet, sheet.text, text, room);
        expect(lines.length).toBeLessThanOrEqual(room.lines);
        for (const line of lines)
          expect(sheet.text.widthOfTextAtSize(line, size)).toBeLessThanOrEqual(room.width + size);
      }),
      { numRuns: 100 },
    );
  });
});
