import { PageSizes, type PDFFont, type PDFPage, type rgb } from "@cantoo/pdf-lib";
import { emailText } from "../../shared/fields/email-text.ts";
import { phoneText } from "../../shared/fields/phone-text.ts";
import type { ParticipantPlan } from "../../shared/meetings/schema.ts";
import { otherSide, type Rencontre } from "../../shared/rencontres/schema.ts";
import { hourText, weekdayText } from "../../shared/time/dates.ts";
import { bytesOf, grey, ink, newSheet, rule, type Sheet } from "./sheet.ts";
import { linesOf, printable } from "./text.ts";

const [width, height] = PageSizes.A5;
const margin = 34;
/** Width of the column for time and table, in points. */
const column = 78;

type Style = { font: PDFFont; size: number; color?: ReturnType<typeof rgb> };

/** Writes from the top down, on as many pages as it takes. */
const writer = ({ document, known }: Sheet) => {
  let page: PDFPage = document.addPage(PageSizes.A5);
  let y = height - margin;
  const room = (needed: number) => {
    if (y - needed >= margin) return;
    page = document.addPage(PageSizes.A5);
    y = height - margin;
  };
  const linesFor = (text: string, { font, size }: Style, x: number) =>
    linesOf(font, size, width - margin - x, printable(known, text));
  const write = (text: string, style: Style, x = margin) => {
    for (const line of linesFor(text, style, x)) {
      y -= style.size * 1.3;
      page.drawText(line, { x, y, size: style.size, font: style.font, color: style.color ?? ink });
    }
  };
  return {
    write,
    space: (points: number) => {
      y -= points;
    },
    /** Two columns under a line, that stay together on one page. */
    row: (left: readonly [string, Style][], right: readonly [string, Style][]) => {
      const heightOf = (entries: readonly [string, Style][], x: number) =>
        entries.reduce((sum, [text, style]) => sum + linesFor(text, style, x).length * style.size * 1.3, 0);
      room(Math.max(heightOf(left, margin), heightOf(right, margin + column)) + 10);
      page.drawLine({ start: { x: margin, y }, end: { x: width - margin, y }, thickness: 0.6, color: rule });
      y -= 2;
      const top = y;
      for (const [text, style] of left) write(text, style);
      const bottom = y;
      y = top;
      for (const [text, style] of right) write(text, style, margin + column);
      y = Math.min(y, bottom) - 8;
    },
  };
};

const placeOf = ({ format, venue }: Rencontre): string =>
  format === "remote" ? "À distance" : [venue?.name, venue?.address].filter(Boolean).join(", ");

const writePlan = (sheet: Sheet, { rencontre, registration, meetings }: ParticipantPlan): void => {
  const small: Style = { font: sheet.text, size: 8.5, color: grey };
  const normal: Style = { font: sheet.text, size: 10 };
  const strong: Style = { font: sheet.bold, size: 10.5 };
  const on = writer(sheet);
  on.write(rencontre.title, small);
  on.write(registration.organisationName, { font: sheet.bold, size: 16 });
  on.space(4);
  on.write([weekdayText(rencontre.date), placeOf(rencontre)].filter(Boolean).join(" · "), normal);
  on.space(12);
  if (meetings.length === 0) on.write("Aucun rendez-vous pour le moment.", normal);
  for (const { place, contact, intents, ...meeting } of meetings) {
    const about = intents.map(({ title }): [string, Style] => [title, normal]);
    const reach = [contact?.name, contact && phoneText(contact.phone), contact && emailText(contact.email)]
      .filter(Boolean)
      .join(" · ");
    on.row(
      place
        ? [
            [hourText(place.start), strong],
            [`Table ${place.table}`, normal],
          ]
        : [],
      [
        [meeting[otherSide(registration.side)].name, strong],
        ...about,
        ...(reach ? [[reach, small] as [string, Style]] : []),
      ],
    );
  }
};

/**
 * The plans of participants as one PDF, in A5, each beginning on a page of its own. `now` is written in as
 * its date.
 */
export const planPdf = async (
  plans: readonly ParticipantPlan[],
  now: string,
): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = await newSheet(plans[0]?.rencontre.title ?? "Programme", now);
  for (const plan of plans) writePlan(sheet, plan);
  return bytesOf(sheet);
};
