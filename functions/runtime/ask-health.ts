import type { Log } from "../platform/deps.ts";

/** How long an answer is waited for, in milliseconds. */
const patience = 10_000;

/**
 * Asks the site for its health at its public address, as a visitor would: nothing inside notices that CloudFront, its
 * certificate or the secret between it and the API keep everybody out. Says so in the log, which is counted and watched.
 */
export const askHealth = async (address: string, log: Log, ask: typeof fetch = fetch): Promise<void> => {
  try {
    const { ok, status } = await ask(`${address}/api/health`, {
      signal: AbortSignal.timeout(patience),
      redirect: "error",
    });
    if (!ok) log.warn("SITE_UNREACHABLE", { status });
  } catch (error) {
    log.warn("SITE_UNREACHABLE", { error: error instanceof Error ? error.name : "unknown" });
  }
};
