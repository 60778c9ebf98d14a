import { PageSizes, PDFDocument, type PDFFont, type PDFPage, rgb, StandardFonts } from "@cantoo/pdf-lib";
import { hourText, weekdayText } from "../../shared/dates.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { otherSide } from "./mail-meetings.ts";
import { linesOf, printable } from "./pdf-text.ts";
import type { OwnPlan } from "./read-published-plan.ts";

const [width, height] = PageSizes.A5;
const margin = 34;
/** The hour and the table stand in a column of their own. */
const column = 78;
const ink = rgb(0.11, 0.13, 0.16);
const grey = rgb(0.36, 0.39, 0.43);
const rule = rgb(0.78, 0.8, 0.83);

type Style = { font: PDFFont; size: number; color?: ReturnType<typeof rgb> };
type Fonts = { text: PDFFont; bold: PDFFont; known: ReadonlySet<number> };

/** Writes from the top down, on as many pages as it takes. */
const writer = (document: PDFDocument, fonts: Fonts) => {
  let page: PDFPage = document.addPage(PageSizes.A5);
  let y = height - margin;
  const room = (needed: number) => {
    if (y - needed >= margin) return;
    page = document.addPage(PageSizes.A5);
    y = height - margin;
  };
  const linesFor = (text: string, { font, size }: Style, x: number) =>
    linesOf(font, size, width - margin - x, printable(fonts.known, text));
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

const writePlan = (
  document: PDFDocument,
  fonts: Fonts,
  { rencontre, registration, meetings }: OwnPlan,
): void => {
  const small: Style = { font: fonts.text, size: 8.5, color: grey };
  const normal: Style = { font: fonts.text, size: 10 };
  const strong: Style = { font: fonts.bold, size: 10.5 };
  const on = writer(document, fonts);
  on.write(rencontre.title, small);
  on.write(registration.organisationName, { font: fonts.bold, size: 16 });
  on.space(4);
  on.write([weekdayText(rencontre.date), placeOf(rencontre)].filter(Boolean).join(" · "), normal);
  on.space(12);
  if (meetings.length === 0) on.write("Aucun rendez-vous pour le moment.", normal);
  for (const { place, contact, intents, ...meeting } of meetings) {
    const about = intents.map(({ title }): [string, Style] => [title, normal]);
    const reach = [contact?.name, contact?.phone, contact?.email].filter(Boolean).join(" · ");
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

/** The plans of participants as one PDF, in A5, each beginning on a page of its own. `now` is written in as its date. */
export const planPdf = async (plans: readonly OwnPlan[], now: string): Promise<Uint8Array<ArrayBuffer>> => {
  const document = await PDFDocument.create({ updateMetadata: false });
  const text = await document.embedFont(StandardFonts.Helvetica);
  const bold = await document.embedFont(StandardFonts.HelveticaBold);
  const fonts = { text, bold, known: new Set(text.getCharacterSet()) };
  document.setTitle(plans[0]?.rencontre.title ?? "Programme", { showInWindowTitleBar: true });
  document.setLanguage("fr-FR");
  document.setCreationDate(new Date(now));
  for (const plan of plans) writePlan(document, fonts, plan);
  return new Uint8Array(await document.save());
};
