import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from "aws-lambda";
import { changesFromStreamRecords, type StreamRecord } from "../db/stream-records.ts";
import type { Change } from "../db/table.ts";
import type { Log } from "../deps.ts";

type Handle = (changes: readonly Change[]) => Promise<void>;

const reasonOf = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? error.name) : "not an error";

/**
 * Hands a batch of stream records over at once; where that fails, one record at a time in order, and tells Lambda the
 * first that cannot be handled, so that those before it do not come again. Handlers may see a change twice.
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
