/**
 * The colours of the pages (web/components/theme/tokens.css) as mails can use them: mail readers know no custom properties.
 * colours.test.ts computes the contrast of each pair in use.
 */
export const light = {
  paper: "#fbf8f3",
  surface: "#ffffff",
  ink: "#231c19",
  inkSoft: "#5c514b",
  line: "#e4dbd0",
  brique: "#a3402a",
  onBrique: "#ffffff",
  pastel: "#1f5a88",
  violette: "#66409a",
  violetteWash: "#f0e9f8",
};

export const dark: typeof light = {
  paper: "#1a1614",
  surface: "#231e1b",
  ink: "#f3ece4",
  inkSoft: "#c2b6ab",
  line: "#3b332e",
  brique: "#e58a6e",
  onBrique: "#21100a",
  pastel: "#93c4ea",
  violette: "#c9aef2",
  violetteWash: "#30243f",
};
