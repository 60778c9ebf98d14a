import * as z from "zod";
import { claimKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { hashToken } from "./tokens.ts";

/**
 * Counts one use of something that is limited within a window of time.
 * Answers the write that counts it, or undefined where the limit is reached.
 * Two uses at the same instant are told apart by the write's condition: one of them is refused and may try again.
 */
export const countUse = async (
  deps: Pick<Deps, "table" | "now">,
  what: string,
  { most, seconds }: { most: number; seconds: number },
): Promise<Write | undefined> => {
  const epoch = Math.floor(Date.parse(deps.now()) / 1_000);
  const window = Math.floor(epoch / seconds);
  const key = claimKey("LIMIT", hashToken(`${what}#${window}`));
  const held = await deps.table.get(key);
  const used = held ? z.object({ used: z.int() }).parse(held.doc).used : 0;
  if (used >= most) return undefined;
  return {
    type: "put",
    item: { ...key, doc: { used: used + 1 }, expiresAt: (window + 1) * seconds },
    expect: held?.version ?? "absent",
  };
};
