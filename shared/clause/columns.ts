import type { ImportColumn } from "../imports/columns.ts";

/** A column of the files of the clause: its header, and what people read. */
export const column = (name: string, label: string): ImportColumn => ({
  label,
  needed: false,
  names: [name, label],
  // « Inconnue » is a situation.
  keepsNothingWords: true,
});

/** A column without which no line of its file can be read. */
export const neededColumn = (name: string, label: string): ImportColumn => ({
  ...column(name, label),
  needed: true,
});

/** The columns by which several files name a contract. */
export const contractColumns = {
  number: neededColumn("marche", "Numéro du marché"),
  lot: column("lot", "Lot"),
};
