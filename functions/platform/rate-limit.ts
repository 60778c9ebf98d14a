import * as z from "zod";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { uniqueKey } from "./db/keys/unique-keys.ts";
import { retryOnConflict } from "./db/retry-on-conflict.ts";
import type { Write } from "./db/table.ts";
import type { Deps } from "./deps.ts";
import { hashToken } from "./tokens.ts";

/**
 * Counts one use against a rate limit within a time window. Returns the write that counts it, or undefined if
 * the limit is reached. Of two simultaneous uses, the write's condition refuses one, which may try again.
 */
export const consumeRateLimit = async (
  deps: Pick<Deps, "table" | "now">,
  what: string,
  { most, seconds }: { most: number; seconds: number },
): Promise<Write | undefined> => {
  const epoch = Math.floor(Date.parse(deps.now()) / 1_000);
  const window = Math.floor(epoch / seconds);
  const key = uniqueKey("LIMIT", hashToken(`${what}#${window}`));
  const held = await deps.table.get(key);
  const used = held ? z.object({ used: z.int() }).parse(held.doc).used : 0;
  if (used >= most) return undefined;
  return {
    type: "put",
    item: { ...key, doc: { used: used + 1 }, expiresAt: (window + 1) * seconds },
    expect: held?.version ?? "absent",
  };
};

/** Retries for simultaneous uses. */
const attempts = 8;

/** Throws `table.busy` for a caller whose retries are exhausted. */
export const busy = (): never => {
  throw new AppError("table.busy");
};

export const rateLimitErrors = errorsOf("account.limited", "table.busy");

/** Counts one use of an operation that has no transaction of its own. */
export const consumeRateLimitNow = async (
  deps: Pick<Deps, "table" | "now">,
  what: string,
  limit: { most: number; seconds: number },
): Promise<void> => {
  await retryOnConflict({ attempts, otherwise: busy }, async () => {
    const use = await consumeRateLimit(deps, what, limit);
    if (!use) throw new AppError("account.limited");
    await deps.table.transact([use]);
  });
};
