import type { Nature } from "./schema.ts";

/** What may be bought, as the law classes it. */
export const natures: readonly { value: Nature; label: string }[] = [
  { value: "SERVICES", label: "Services" },
  { value: "SUPPLIES", label: "Fournitures" },
  { value: "WORKS", label: "Travaux" },
];

/** « Services ». */
export const natureLabel = (nature: Nature): string =>
  natures.find(({ value }) => value === nature)?.label ?? nature;
