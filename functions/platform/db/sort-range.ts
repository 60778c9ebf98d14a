import { AppError } from "../../../shared/errors/errors.ts";
import { isPossible, limits } from "./limits.ts";
import type { SortRange } from "./table.ts";

/** Inclusive bounds on a sort key, and a prefix; each is a valid key. */
export type Bounds = { from?: string; to?: string; prefix?: string };

/**
 * The bounds of a sort range, or undefined if no key can be within it (the page is then empty). Throws
 * AppError `table.limit` for a bound longer than any key.
 */
export function boundsOf(range: SortRange | undefined): Bounds | undefined {
  if (range === undefined) return {};
  if ("beginsWith" in range) {
    if (range.beginsWith === "") return {};
    return isPossible(range.beginsWith, limits.skBytes) ? { prefix: range.beginsWith } : undefined;
  }
  const { from, to } = range;
  if (to === "") return undefined;
  for (const bound of [from, to]) {
    if (bound && !isPossible(bound, limits.skBytes)) throw new AppError("table.limit", { limit: "bound" });
  }
  if (from && to !== undefined && compareKeys(from, to) > 0) return undefined;
  return { ...(from ? { from } : {}), ...(to === undefined ? {} : { to }) };
}

/** Whether a sort key is within the bounds. */
export function isWithin(bounds: Bounds, sk: string): boolean {
  if (bounds.prefix !== undefined) return sk.startsWith(bounds.prefix);
  if (bounds.from !== undefined && compareKeys(sk, bounds.from) < 0) return false;
  return bounds.to === undefined || compareKeys(sk, bounds.to) <= 0;
}

/**
 * Order of two keys as UTF-8 bytes, which is that of code points and not JavaScript's own order of UTF-16
 * units.
 */
export function compareKeys(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

/** The least string above every string that begins with `prefix`; undefined where there is none. */
export function endOfPrefix(prefix: string): string | undefined {
  const points = Array.from(prefix, (character) => character.codePointAt(0) ?? 0);
  for (let last = points.pop(); last !== undefined; last = points.pop()) {
    if (last === 0x10ffff) continue;
    // Surrogates are not characters: UTF-8 goes from U+D7FF straight to U+E000.
    return String.fromCodePoint(...points, last === 0xd7ff ? 0xe000 : last + 1);
  }
  return undefined;
}
