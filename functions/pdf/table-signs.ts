import { degrees, PageSizes, type PDFPage } from "@cantoo/pdf-lib";
import { weekdayText } from "../../shared/time/dates.ts";
import type { PrintDay } from "./print-day.ts";
import { bytesOf, fitted, grey, ink, newSheet, rule, type Sheet } from "./sheet.ts";
import { widthOf } from "./text.ts";

const [width, height] = PageSizes.A4;
const half = height / 2;
/** The title of the rencontre, on one line within the sheet. */
const footRoom = { width: width - 80, lines: 1, largest: 11, smallest: 7 };

/**
 * Words in the middle of one half of the sheet, `up` above its foot; turned over on the upper half, which
 * faces the other side.
 */
const drawMiddle = (
  page: PDFPage,
  { text, font, size, color }: { text: string; font: Sheet["text"]; size: number; color: typeof ink },
  up: number,
  turned: boolean,
): void => {
  const shift = (width - widthOf(font, size, text)) / 2;
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
  const title = `${rencontre.title} · ${weekdayText(rencontre.date)}`;
  const { size, lines } = fitted(sheet, sheet.text, title, footRoom);
  const foot = { text: lines[0] ?? "", size };
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
      drawMiddle(page, { ...foot, font: sheet.text, color: grey }, 40, turned);
    }
  }
  return bytesOf(sheet);
};
