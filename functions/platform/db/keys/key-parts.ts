import { foldText } from "../../../../shared/text/fold.ts";
import type { AccessPattern, Item, Key } from "../table.ts";

/** The entries that a document has in the secondary indexes. */
export type Index1 = Required<Pick<Item, "gsi1pk" | "gsi1sk">>;
export type Index2 = Required<Pick<Item, "gsi2pk" | "gsi2sk">>;

/**
 * The key of a document with a partition of its own. Its id holds its prefix and sorts by creation
 * (`sup_01J…`).
 */
export const alone =
  (noun: string) =>
  (id: string): Key => ({ pk: `${noun}#${id}`, sk: noun });

/** A whole partition of an index. */
export const inIndex1 = (pk: string): AccessPattern => ({ index: "gsi1", pk });
export const inIndex2 = (pk: string): AccessPattern => ({ index: "gsi2", pk });

/** The part of a partition whose sort keys begin with a year (`2026`) or a month (`2026-11`). */
export const during = (period: string) => ({ from: `${period}-`, to: `${period}-~` });

/** Names sort as a reader expects, without case and accents; the id separates equal names. */
export const byName = ({ id, name }: { id: string; name: string }): string => `${foldText(name)}#${id}`;

/** Zero-padded, so that numbers sort as numbers. */
export const numbered = (n: number, digits: number): string => String(n).padStart(digits, "0");
