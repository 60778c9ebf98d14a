import { type DynamoDBClient, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { AppError } from "../../../shared/errors/errors.ts";
import { TransactionRefused } from "./table.ts";

/** Transient reasons of a cancelled transaction, and whether they mean throttling. */
const passing = new Map([
  ["TransactionConflict", { throttling: false }],
  ["ProvisionedThroughputExceeded", { throttling: true }],
  ["ThrottlingError", { throttling: true }],
]);

const busyNames = new Set([
  "InternalServerError",
  "LimitExceededException",
  "ProvisionedThroughputExceededException",
  "RequestLimitExceeded",
  "RequestTimeout",
  "ServiceUnavailable",
  "ThrottlingException",
  "TimeoutError",
  "TransactionConflictException",
  "TransactionInProgressException",
]);

const busyCodes = new Set(["ECONNREFUSED", "ECONNRESET", "EPIPE", "ETIMEDOUT"]);

/**
 * Makes the SDK retry, with its own backoff, transactions that conflicted with another or were throttled: it
 * does so for other errors but not for TransactionCanceledException. The request is repeated with the same
 * ClientRequestToken, so that a transaction whose answer was lost is acknowledged by the retry, not refused.
 */
export function retryPassingCancellations(client: DynamoDBClient): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      try {
        return await next(args);
      } catch (error) {
        const kinds = passingReasons(error);
        if (kinds && error instanceof TransactionCanceledException) {
          error.$retryable = { throttling: kinds.some((kind) => kind.throttling) };
        }
        throw error;
      }
    },
    { name: "retryPassingCancellations", step: "deserialize", priority: "high", override: true },
  );
}

/** The transient reasons, if nothing else opposed the transaction. */
function passingReasons(error: unknown): { throttling: boolean }[] | undefined {
  if (!(error instanceof TransactionCanceledException)) return undefined;
  const codes = reasonsOf(error).filter((code) => code !== "None");
  const kinds = codes.flatMap((code) => passing.get(code) ?? []);
  return kinds.length > 0 && kinds.length === codes.length ? kinds : undefined;
}

function reasonsOf(error: TransactionCanceledException): string[] {
  return (error.CancellationReasons ?? []).map(({ Code }) => Code ?? "None");
}

/**
 * The port's error for an error of DynamoDB: TransactionRefused with the positions whose condition failed,
 * AppError `table.limit` or `table.busy`; any other is a defect and is returned unchanged.
 */
export function portError(error: unknown): unknown {
  if (error instanceof TransactionCanceledException) {
    const codes = reasonsOf(error);
    const failed = codes.flatMap((code, position) => (code === "ConditionalCheckFailed" ? [position] : []));
    if (failed.length > 0) return new TransactionRefused(failed);
    if (codes.includes("ValidationError")) return new AppError("table.limit", { limit: "store" });
    return passingReasons(error) ? new AppError("table.busy") : error;
  }
  if (!(error instanceof Error)) return error;
  const code = "code" in error && typeof error.code === "string" ? error.code : "";
  return busyNames.has(error.name) || busyCodes.has(code) ? new AppError("table.busy") : error;
}
