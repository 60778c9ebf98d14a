import { PageSizes, type PDFPage, rgb } from "@cantoo/pdf-lib";
import type { KindFamily } from "../../shared/suppliers/kinds.ts";
import { hourText, weekdayText } from "../../shared/time/dates.ts";
import { type Badge, badgesOf } from "./badge-people.ts";
import type { PrintDay } from "./print-day.ts";
import { bytesOf, drawLines, fitted, grey, newSheet, rule, type Sheet } from "./sheet.ts";

const [pageWidth, pageHeight] = PageSizes.A4;
const width = pageWidth / 2;
const height = pageHeight / 2;
const margin = 26;
const inner = width - 2 * margin;
/** Badges of a sheet: two by two, to be cut along the lines. */
const ofPage = 4;

/** The colours of the three families, as on the pages, on paper. */
const colours: Record<KindFamily, ReturnType<typeof rgb>> = {
  IAE: rgb(0.64, 0.25, 0.16),
  HANDICAP: rgb(0.12, 0.35, 0.53),
  ESS: rgb(0.4, 0.25, 0.6),
};

const familyNames: Record<KindFamily, string> = { IAE: "Insertion", HANDICAP: "Handicap", ESS: "ESS" };

/** Side of a shape, and where the next one begins. */
const shape = 20;
const nextShape = shape + 8;

/** The shape of a family: a disc, a square, a triangle. */
const drawShape = (page: PDFPage, family: KindFamily, x: number, y: number): void => {
  const color = colours[family];
  const middle = shape / 2;
  if (family === "IAE") page.drawCircle({ x: x + middle, y: y + middle, size: middle, color });
  else if (family === "HANDICAP") page.drawRectangle({ x, y, width: shape, height: shape, color });
  else page.drawSvgPath(`M 0 ${shape} L ${middle} 0 L ${shape} ${shape} Z`, { x, y: y + shape, color });
};

const cutLines = (page: PDFPage): void => {
  const line = { thickness: 0.4, color: rule, dashArray: [4, 4] };
  page.drawLine({ start: { x: width, y: 0 }, end: { x: width, y: pageHeight }, ...line });
  page.drawLine({ start: { x: 0, y: height }, end: { x: pageWidth, y: height }, ...line });
};

const firstMeeting = ({ first }: Badge): string =>
  first
    ? `Premier rendez-vous : ${hourText(first.start)}, table ${first.table}`
    : "Aucun rendez-vous pour le moment";

const drawBadge = (
  sheet: Sheet,
  day: PrintDay,
  badge: Badge,
  { page, left, top }: { page: PDFPage; left: number; top: number },
): void => {
  const { rencontre } = day;
  const x = left + margin;
  const at = (font: Sheet["text"], y: number) => ({ page, font, x, y, width: inner });
  const small = { width: inner, lines: 2, largest: 10, smallest: 8 };
  drawLines(at(sheet.text, top - margin), fitted(sheet, sheet.text, rencontre.title, small), { color: grey });
  let y = top - margin - 62;
  if (badge.name === "") {
    // Whose name is not known writes it in.
    y -= 36;
    page.drawLine({ start: { x, y }, end: { x: x + inner, y }, thickness: 0.6, color: rule });
  } else
    y = drawLines(
      at(sheet.bold, y),
      fitted(sheet, sheet.bold, badge.name, { width: inner, lines: 4, height: 90, largest: 30, smallest: 8 }),
    );
  if (badge.role !== "")
    y = drawLines(
      at(sheet.text, y - 4),
      fitted(sheet, sheet.text, badge.role, { width: inner, lines: 3, height: 32, largest: 12, smallest: 7 }),
      { color: grey },
    );
  drawLines(
    at(sheet.text, y - 8),
    fitted(sheet, sheet.text, badge.organisations.join(" et "), {
      width: inner,
      lines: 6,
      height: 90,
      largest: 18,
      smallest: 7,
    }),
  );

  const own = badge.families;
  const bottom = top - height + margin;
  for (const [i, family] of own.entries()) drawShape(page, family, x + i * nextShape, bottom + 46);
  const kind = [
    ...(badge.sides.includes("buyer") ? ["Acheteur"] : []),
    ...(badge.sides.includes("supplier") ? ["Fournisseur"] : []),
    ...own.map((family) => familyNames[family]),
  ].join(" · ");
  const besideShapes = own.length * nextShape;
  drawLines(
    { ...at(sheet.bold, bottom + 63), x: x + besideShapes, width: inner - besideShapes },
    fitted(sheet, sheet.bold, kind, { width: inner - besideShapes, lines: 1, largest: 12, smallest: 7 }),
  );
  drawLines(at(sheet.text, bottom + 32), fitted(sheet, sheet.text, firstMeeting(badge), small));
  drawLines(at(sheet.text, bottom + 16), fitted(sheet, sheet.text, weekdayText(rencontre.date), small), {
    color: grey,
  });
};

/** A badge in A6 for each person who comes, four on a sheet of A4. */
export const badges = async (day: PrintDay, now: string): Promise<Uint8Array<ArrayBuffer>> => {
  const sheet = await newSheet(`Badges · ${day.rencontre.title}`, now);
  let page = sheet.document.addPage(PageSizes.A4);
  cutLines(page);
  badgesOf(day).forEach((badge, i) => {
    const place = i % ofPage;
    if (i > 0 && place === 0) {
      page = sheet.document.addPage(PageSizes.A4);
      cutLines(page);
    }
    const left = (place % 2) * width;
    const top = pageHeight - Math.floor(place / 2) * height;
    drawBadge(sheet, day, badge, { page, left, top });
  });
  return bytesOf(sheet);
};
