import type { Context } from "aws-lambda";
import type { Telemetry } from "./aws-log.ts";

/**
 * Wraps a handler: its log lines carry the invocation's id, and its metrics are flushed at the end, whatever
 * happened.
 */
export const invocation =
  <Event, Result>(
    { logger, metrics }: Telemetry,
    handle: (event: Event, context: Context) => Promise<Result>,
  ) =>
  async (event: Event, context: Context): Promise<Result> => {
    logger.addContext(context);
    try {
      return await handle(event, context);
    } finally {
      if (metrics.hasStoredMetrics()) metrics.publishStoredMetrics();
    }
  };
