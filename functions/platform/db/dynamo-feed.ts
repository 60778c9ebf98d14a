import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import { checkpointsOf, type FeedCheckpoint, isCheckpoint, saveCheckpoint } from "./feed-checkpoints.ts";
import { inTurns } from "./in-turns.ts";
import { changesFromStreamRecords, type StreamRecord } from "./stream-records.ts";
import { type Change, type ChangeFeed, type Table, TransactionRefused } from "./table.ts";

export type DynamoFeedOptions = {
  client: DynamoDBClient;
  streams: DynamoDBStreamsClient;
  tableName: string;
  /** The same table, which stores each consumer's checkpoints. */
  table: Table;
  /** Epoch milliseconds. */
  now: () => number;
};

type Handle = (changes: readonly Change[]) => Promise<void>;

const BATCH = 100;
/** An open shard can return an empty answer although records follow; this many in a row end a reading. */
const EMPTY_ANSWERS = 3;

/**
 * Reads DynamoDB Streams on one machine, without Lambda. A stream is made of shards; one partition's changes
 * are in one shard, then in its children, so a shard is read only after its parent. A new consumer begins at
 * the oldest change still there (24 hours). Source: DynamoDB developer guide, "Reading and processing a
 * stream".
 */
export function openDynamoFeed(options: DynamoFeedOptions): ChangeFeed {
  const turn = inTurns();
  return { drain: (consumer, handle) => turn(consumer, () => drain(options, consumer, handle)) };
}

async function drain(options: DynamoFeedOptions, consumer: string, handle: Handle): Promise<number> {
  const { Table: described } = await options.client.send(
    new DescribeTableCommand({ TableName: options.tableName }),
  );
  const streamArn = described?.LatestStreamArn;
  if (!streamArn) throw new Error(`The table ${options.tableName} has no stream`);
  const shards = await shardsOf(options.streams, streamArn);
  const checkpoints = await checkpointsOf(options.table, consumer);
  const unread = new Set(shards.flatMap(({ ShardId }) => ShardId ?? []));
  let handed = 0;
  for (const { ShardId: shardId, ParentShardId: parent } of parentsFirst(shards)) {
    if (!shardId || (parent && unread.has(parent))) continue;
    const from = checkpoints.get(shardId) ?? { consumer, shardId, version: 0, done: false };
    const reading = from.done ? { handed: 0, done: true } : await readShard(options, streamArn, from, handle);
    handed += reading.handed;
    if (reading.done) unread.delete(shardId);
  }
  return handed;
}

async function shardsOf(streams: DynamoDBStreamsClient, streamArn: string): Promise<Shard[]> {
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({ StreamArn: streamArn, ExclusiveStartShardId: last }),
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    last = StreamDescription?.LastEvaluatedShardId;
  } while (last);
  return shards;
}

/** The shards in an order where each comes after its parent, if the parent is still there. */
export function parentsFirst(shards: readonly Shard[]): Shard[] {
  const waiting = new Map(shards.map((shard) => [shard.ShardId, shard]));
  const ordered: Shard[] = [];
  const place = (shard: Shard) => {
    if (!waiting.delete(shard.ShardId)) return;
    const parent = waiting.get(shard.ParentShardId);
    if (parent) place(parent);
    ordered.push(shard);
  };
  for (const shard of shards) place(shard);
  return ordered;
}

/** Reads a shard from its checkpoint to its end, or as far as it goes for now. */
async function readShard(
  options: DynamoFeedOptions,
  streamArn: string,
  from: FeedCheckpoint,
  handle: Handle,
): Promise<{ handed: number; done: boolean }> {
  const { streams, table, now } = options;
  let checkpoint = from;
  let handed = 0;
  let empty = 0;
  let iterator = await iteratorAt(streams, streamArn, from.shardId, from.sequence);
  try {
    while (iterator && empty < EMPTY_ANSWERS) {
      const answer = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: BATCH }));
      const records: StreamRecord[] = answer.Records ?? [];
      empty = records.length === 0 ? empty + 1 : 0;
      iterator = answer.NextShardIterator;
      // Checkpoints are changes of the table too: passing them on, or saving after them, would never end.
      const changes = changesFromStreamRecords(records).filter(({ key }) => !isCheckpoint(key));
      if (changes.length === 0) continue;
      await handle(changes);
      handed += changes.length;
      const sequence = records.at(-1)?.dynamodb?.SequenceNumber;
      checkpoint = await saveCheckpoint(table, { ...checkpoint, sequence }, now());
    }
    if (iterator) return { handed, done: false };
    await saveCheckpoint(table, { ...checkpoint, done: true }, now());
    return { handed, done: true };
  } catch (error) {
    // Another process reads for the same consumer and is ahead: leave the rest to it.
    if (error instanceof TransactionRefused) return { handed, done: false };
    throw error;
  }
}

/** An iterator after the record of that number, or at the oldest record still there. */
async function iteratorAt(
  streams: DynamoDBStreamsClient,
  streamArn: string,
  shardId: string,
  sequence: string | undefined,
): Promise<string | undefined> {
  const shard = { StreamArn: streamArn, ShardId: shardId };
  const command = new GetShardIteratorCommand(
    sequence
      ? { ...shard, ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: sequence }
      : { ...shard, ShardIteratorType: "TRIM_HORIZON" },
  );
  try {
    return (await streams.send(command)).ShardIterator;
  } catch (error) {
    // The stream has dropped this position, over 24 hours old: continue from the oldest record.
    if (!sequence || !(error instanceof TrimmedDataAccessException)) throw error;
    return iteratorAt(streams, streamArn, shardId, undefined);
  }
}
