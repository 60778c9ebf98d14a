import type { AccessPattern, Key } from "../table.ts";
import { numbered } from "./key-parts.ts";

const changesPk = (stamp: Key): string => `CHANGES#${stamp.pk}`;

/** What transactions wrote that moved a stamp, from an instant on, oldest first. */
export const changesOf = (stamp: Key, since: string): AccessPattern => ({
  pk: changesPk(stamp),
  sk: { from: since },
});
/** The number tells two changes of one instant apart. */
export const changeKey = (stamp: Key, { version, at }: { version: number; at: string }): Key => ({
  pk: changesPk(stamp),
  sk: `${at}#${numbered(version, 12)}`,
});
