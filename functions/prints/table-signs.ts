import { degrees, PageSizes, type PDFPage } from "@cantoo/pdf-lib";
import { weekdayText } from "../../shared/dates.ts";
import { printable } from "../rounds/pdf-text.ts";
import type { PrintDay } from "./read-print-day.ts";
import { bytesOf, grey, ink, newSheet, rule, type Sheet } from "./sheet.ts";

const [width, height] = PageSizes.A4;
const half = height / 2;

/** Words in the middle of one half of the sheet, `up` above its foot; turned over on the upper half, which faces the other side. */
const drawMiddle = (
  page: PDFPage,
  { text, font, size, color }: { text: string; font: Sheet["text"]; size: number; color: typeof ink },
  up: number,
  turned: boolean,
): void => {
  const long = font.widthOfTextAtSize(text, size);
  const shift = (width - long) / 2;
  page.drawText(text, {
    x: turned ? width - shift : shift,
    y: turned ? height - up : up,
    size,
    font,
    color,
    rotate: degrees(turned ? 180 : 0),
  });
};

/** A sign in A4 for each table, to be folded in the middle and stood up: it reads from both sides. */
export const tableSigns = async ({ rencontre }: PrintDay, now: string): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = await newSheet(`Tables · ${rencontre.title}`, now);
  const shown = (text: string) => printable(sheet.known, text);
  for (let table = 1; table <= rencontre.tables; table++) {
    const page = sheet.document.addPage(PageSizes.A4);
    page.drawLine({
      start: { x: 0, y: half },
      end: { x: width, y: half },
      thickness: 0.4,
      color: rule,
      dashArray: [4, 4],
    });
    const number = String(table);
    for (const turned of [false, true]) {
      drawMiddle(page, { text: "Table", font: sheet.text, size: 36, color: grey }, half - 90, turned);
      drawMiddle(page, { text: number, font: sheet.bold, size: 230, color: ink }, 110, turned);
      const foot = shown(`${rencontre.title} · ${weekdayText(rencontre.date)}`);
      drawMiddle(page, { text: foot, font: sheet.text, size: 11, color: grey }, 40, turned);
    }
  }
  return bytesOf(sheet);
};
