import { type IPropertiesOptions, LineRuleType } from "docx";
import { palette } from "../content/palette.ts";

/** Names of the paragraph styles of the document, by which whoever edits it changes its looks at once. */
export const style = {
  lead: "Phraseclef",
  summary: "Resume",
  small: "Petit",
  cell: "Cellule",
  figure: "Cellulechiffre",
  keyFigure: "Chiffreclef",
  keyLabel: "Chiffreclefnom",
  publisher: "Editeur",
  period: "Periode",
  contents: "Titresommaire",
} as const;

const points = (size: number): number => 20 * size;
const half = (size: number): number => 2 * size;

/**
 * The theme: whoever chooses another in Word changes fonts and colours everywhere, charts included. Calibri is what
 * Word’s own documents are written in, and what replaces it elsewhere is as wide.
 */
export const theme: IPropertiesOptions["theme"] = {
  name: "Rencontres solidaires",
  colors: {
    dark2: palette.ink,
    light2: palette.sunken,
    accent1: palette.brique,
    accent2: palette.faded,
    accent3: palette.pastel,
    accent4: palette.violette,
    hyperlink: palette.pastel,
  },
  fonts: { headings: "Calibri", body: "Calibri" },
};

const paragraphStyle = (
  id: string,
  name: string,
  run: { size: number; bold?: boolean; color?: string },
  paragraph: { before?: number; after?: number; right?: boolean; keepNext?: boolean } = {},
) => ({
  ...{ id, name, basedOn: "Normal", quickFormat: true },
  run: { ...run, size: half(run.size) },
  paragraph: {
    spacing: {
      before: points(paragraph.before ?? 0),
      after: points(paragraph.after ?? 0),
      line: 252,
      lineRule: LineRuleType.AUTO,
    },
    ...(paragraph.right ? { alignment: "right" as const } : {}),
    ...(paragraph.keepNext ? { keepNext: true } : {}),
  },
});

export const styles: IPropertiesOptions["styles"] = {
  default: {
    document: {
      run: { size: half(10.5), color: palette.ink, font: { theme: "body" }, language: { value: "fr-FR" } },
      paragraph: { spacing: { after: points(6), line: 264, lineRule: LineRuleType.AUTO } },
    },
    title: {
      run: { size: half(32), bold: true, color: "FFFFFF", font: { theme: "headings" } },
      paragraph: { spacing: { after: 0 } },
    },
    heading1: {
      run: { size: half(19), bold: true, color: palette.brique, font: { theme: "headings" } },
      paragraph: { spacing: { before: points(26), after: points(6) }, keepNext: true, keepLines: true },
    },
    heading2: {
      run: { size: half(13), bold: true, color: palette.ink, font: { theme: "headings" } },
      paragraph: { spacing: { before: points(12), after: points(4) }, keepNext: true, keepLines: true },
    },
    caption: {
      run: { size: half(9.5), bold: true, italics: false, color: palette.soft },
      paragraph: { spacing: { before: points(12), after: points(4) }, keepNext: true, keepLines: true },
    },
  },
  paragraphStyles: [
    paragraphStyle(style.lead, "Phrase clef", { size: 12.5 }, { after: 8 }),
    paragraphStyle(style.summary, "Résumé", { size: 16 }, { after: 14 }),
    paragraphStyle(style.small, "Petit", { size: 9, color: palette.soft }, { before: 4 }),
    paragraphStyle(style.cell, "Cellule", { size: 9.5 }),
    paragraphStyle(style.figure, "Cellule, chiffre", { size: 9.5 }, { right: true }),
    paragraphStyle(style.keyFigure, "Chiffre clef", { size: 22, bold: true, color: palette.violette }),
    paragraphStyle(style.keyLabel, "Chiffre clef, nom", { size: 10 }),
    paragraphStyle(style.publisher, "Éditeur", { size: 13, bold: true, color: "FFFFFF" }, { after: 110 }),
    paragraphStyle(style.period, "Période", { size: 56, bold: true, color: "FFFFFF" }),
    paragraphStyle(
      style.contents,
      "Titre du sommaire",
      { size: 19, bold: true, color: palette.brique },
      { after: 10 },
    ),
  ],
};
