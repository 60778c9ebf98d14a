import { light } from "./colours.ts";

/** The fonts of the pages where the recipient has them installed, otherwise their own: a mail loads nothing. */
export const fonts = {
  text: "'Atkinson Hyperlegible Next', 'Atkinson Hyperlegible', 'Segoe UI', Helvetica, Arial, sans-serif",
  title: "'Bricolage Grotesque', 'Atkinson Hyperlegible Next', 'Segoe UI', Helvetica, Arial, sans-serif",
};

export const text = { margin: "0 0 16px", fontSize: "16px", lineHeight: "24px", color: light.ink };
export const soft = { fontSize: "15px", lineHeight: "22px", color: light.inkSoft };
export const title = {
  margin: "0 0 20px",
  fontFamily: fonts.title,
  fontSize: "22px",
  lineHeight: "28px",
  fontWeight: 700,
  color: light.ink,
};
export const heading = {
  margin: "24px 0 8px",
  fontFamily: fonts.title,
  fontSize: "18px",
  lineHeight: "24px",
  fontWeight: 700,
  color: light.ink,
};
export const link = { color: light.pastel, textDecoration: "underline" };
export const table = { width: "100%", borderCollapse: "collapse" } as const;
