import { type DynamoDBClient, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import { AppError } from "../../shared/errors.ts";
import { TransactionRefused } from "./table.ts";

/** Reasons of a cancelled transaction that go away by themselves, and whether they tell of too much traffic. */
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
 * Makes the SDK retry, with its own backoff, transactions that met another one or too much traffic: it does so for
 * other errors but not for TransactionCanceledException. The request is repeated with the same ClientRequestToken, so a
 * transaction whose answer was lost is acknowledged by the retry and not refused to itself.
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

/** The passing reasons, where nothing else stood against the transaction. */
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
 * What an error of DynamoDB means to the caller of the port: TransactionRefused with the positions whose condition
 * failed, AppError `table.limit` or `table.busy`; any other is a defect and is given back as it is.
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
