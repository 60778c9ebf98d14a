import { PageSizes } from "@cantoo/pdf-lib";
import { french } from "../../shared/text/typography.ts";
import { bytesOf, drawLines, fitted, grey, newSheet, rule, type Sheet } from "./sheet.ts";

const [width, height] = PageSizes.A4;
const margin = 64;
const inner = width - 2 * margin;
const foot = 72;

/** A letter on paper: who writes, to whom, what about, what is said, and figures in lines. */
export type Letter = {
  sender: readonly string[];
  recipient: readonly string[];
  date: string;
  subject: string;
  paragraphs: readonly string[];
  facts: readonly { label: string; value: string }[];
  closing: readonly string[];
  /** At the bottom of each page, smaller. */
  small: string;
};

const newPage = (sheet: Sheet, small: string) => {
  const page = sheet.document.addPage(PageSizes.A4);
  const text = fitted(sheet, sheet.text, small, { width: inner, lines: 2, largest: 8, smallest: 6 });
  drawLines({ page, font: sheet.text, x: margin, y: 48, width: inner }, text, { color: grey });
  return page;
};

/** Draws a letter in A4, on as many pages as it takes. */
export const letterPdf = async (letter: Letter, now: string): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = await newSheet(letter.subject, now);
  let page = newPage(sheet, letter.small);
  let y = height - margin;
  const write = (text: string, { bold = false, size = 11, x = margin, gap = 0, room = inner } = {}): void => {
    const font = bold ? sheet.bold : sheet.text;
    const { lines } = fitted(sheet, font, french(text), {
      width: room,
      lines: 400,
      largest: size,
      smallest: size,
    });
    for (const line of lines) {
      if (y < foot + size) {
        page = newPage(sheet, letter.small);
        y = height - margin;
      }
      y = drawLines({ page, font, x, y, width: room }, { size, lines: [line] });
    }
    y -= gap;
  };
  for (const [place, line] of letter.sender.entries()) write(line, { bold: place === 0, size: 10 });
  y -= 18;
  const right = { x: width / 2 + 20, room: width / 2 - margin - 20 };
  for (const [place, line] of letter.recipient.entries()) write(line, { ...right, bold: place === 0 });
  y -= 8;
  write(letter.date, { ...right, gap: 26 });
  write(letter.subject, { bold: true, size: 14, gap: 14 });
  for (const paragraph of letter.paragraphs) write(paragraph, { gap: 9 });
  y -= 4;
  for (const { label, value } of letter.facts) {
    if (y < foot + 40) {
      page = newPage(sheet, letter.small);
      y = height - margin;
    }
    page.drawLine({ start: { x: margin, y }, end: { x: width - margin, y }, thickness: 0.6, color: rule });
    const top = y - 4;
    y = top;
    write(label, { room: inner * 0.46 });
    const afterLabel = y;
    y = top;
    write(value, { bold: true, x: margin + inner * 0.5, room: inner * 0.5 });
    y = Math.min(y, afterLabel) - 5;
  }
  page.drawLine({ start: { x: margin, y }, end: { x: width - margin, y }, thickness: 0.6, color: rule });
  y -= 18;
  for (const line of letter.closing) write(line, { gap: 4 });
  return bytesOf(sheet);
};
