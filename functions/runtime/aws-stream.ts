import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { changesFromStreamRecords, type StreamRecord } from "../platform/db/stream-records.ts";
import type { Change } from "../platform/db/table.ts";
import type { Log } from "../platform/deps.ts";

type Handle = (changes: readonly Change[]) => Promise<void>;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.name) : "not an error";

/**
 * Handles a batch of stream records at once; if that fails, one record at a time in order, and reports the
 * first that fails to Lambda, so that those before it are not delivered again. Handlers may see a change
 * twice.
 */
export const handleStream = async (
  { Records }: DynamoDBStreamEvent,
  handle: Handle,
  log: Log,
): Promise<DynamoDBBatchResponse> => {
  // Lambda's JSON and the SDK describe the same attribute values by two types.
  const records = Records as StreamRecord[];
  try {
    await handle(changesFromStreamRecords(records));
    return { batchItemFailures: [] };
  } catch (error) {
    log.warn("STREAM_BATCH_FAILED", { records: records.length, reason: reasonOf(error) });
  }
  for (const record of records) {
    try {
      await handle(changesFromStreamRecords([record]));
    } catch (error) {
      const itemIdentifier = record.dynamodb?.SequenceNumber ?? "";
      log.error("STREAM_RECORD_FAILED", { record: itemIdentifier, reason: reasonOf(error) });
      return { batchItemFailures: [{ itemIdentifier }] };
    }
  }
  return { batchItemFailures: [] };
};
