import * as z from "zod";
import { AppError } from "../../shared/errors.ts";
import { claimKey } from "../db/keys.ts";
import { TransactionRefused, type Write } from "../db/table.ts";
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

/** Uses at the same instant take turns. */
const attempts = 8;

/** Counts one use of what has no transaction of its own. Errors: account.limited, table.busy. */
export const spendUse = async (
  deps: Pick<Deps, "table" | "now">,
  what: string,
  limit: { most: number; seconds: number },
): Promise<void> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const use = await countUse(deps, what, limit);
    if (!use) throw new AppError("account.limited");
    try {
      await deps.table.transact([use]);
      return;
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
    }
  }
  throw new AppError("table.busy");
};
