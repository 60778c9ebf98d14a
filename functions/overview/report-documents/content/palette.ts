/** The colours of the report on paper: those of the pages by day, without their #. */
export const palette = {
  ink: "231C19",
  soft: "5C514B",
  line: "E4DBD0",
  sunken: "F6F1E9",
  brique: "A3402A",
  pastel: "1F5A88",
  /** What is compared with: the year before. */
  faded: "A9C3D8",
  violette: "66409A",
} as const;
