import { copyFileSync, existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { join } from "node:path";

const find = createRequire(import.meta.url).resolve;

/** The two weights of Noto Sans that PDFs are written in. */
const weights = { text: "400Regular", bold: "700Bold" } as const;
type FontName = keyof typeof weights;
const fontNames = Object.keys(weights) as FontName[];

const fileName = (font: FontName): string => `NotoSans_${weights[font]}.ttf`;
const inPackage = (font: FontName): string =>
  find(`@expo-google-fonts/noto-sans/${weights[font]}/${fileName(font)}`);

/** Copies the fonts beside a bundle, where `readFont` looks first. */
export const copyFonts = (folder: string): void => {
  for (const font of fontNames) copyFileSync(inPackage(font), join(folder, fileName(font)));
};

/** A font file (TrueType): beside the bundle in a Lambda, in its package in a checkout. */
export const readFont = (font: FontName): Promise<Uint8Array> => {
  const besideBundle = new URL(`./${fileName(font)}`, import.meta.url);
  return readFile(existsSync(besideBundle) ? besideBundle : inPackage(font));
};
