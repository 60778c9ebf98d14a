import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamApiRecord,
} from "@aws-sdk/client-dynamodb-streams";
import { parentsFirst } from "../../functions/platform/db/dynamo-feed.ts";
import { changesFromStreamRecords, type StreamRecord } from "../../functions/platform/db/stream-records.ts";
import type { Item } from "../../functions/platform/db/table.ts";
import { letsBy } from "./stream-filter.ts";

export type StreamEvent = { Records: Record<string, unknown>[] };

/** A record as Lambda gets it: JSON, with the instant in seconds and the stream's name. */
const lambdaRecord = ({ dynamodb, ...record }: StreamApiRecord, streamArn: string) => ({
  ...record,
  eventSourceARN: streamArn,
  dynamodb: {
    ...dynamodb,
    ApproximateCreationDateTime: Math.floor((dynamodb?.ApproximateCreationDateTime?.getTime() ?? 0) / 1_000),
  },
});

/** An open shard can answer with nothing although something follows; so many empty answers end a reading. */
const emptyAnswers = 3;

/** The stream of a table in DynamoDB Local, as Lambda's event source would hand it over. */
export const streamOf = async (client: DynamoDBClient, streams: DynamoDBStreamsClient, tableName: string) => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const streamArn = Table?.LatestStreamArn ?? "";
  const read: ReturnType<typeof lambdaRecord>[] = [];
  const lastOf = new Map<string, string>();

  const readShard = async (ShardId: string): Promise<void> => {
    const last = lastOf.get(ShardId);
    const at = last
      ? ({ ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: last } as const)
      : ({ ShardIteratorType: "TRIM_HORIZON" } as const);
    let { ShardIterator } = await streams.send(
      new GetShardIteratorCommand({ StreamArn: streamArn, ShardId, ...at }),
    );
    let empty = 0;
    while (ShardIterator && empty < emptyAnswers) {
      const answer = await streams.send(new GetRecordsCommand({ ShardIterator }));
      const records = answer.Records ?? [];
      empty = records.length === 0 ? empty + 1 : 0;
      read.push(...records.map((record) => lambdaRecord(record, streamArn)));
      const sequence = records.at(-1)?.dynamodb?.SequenceNumber;
      if (sequence) lastOf.set(ShardId, sequence);
      ShardIterator = answer.NextShardIterator;
    }
  };

  /** What has been written since, in the order of each shard, parents before children. */
  const readOn = async (): Promise<void> => {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    for (const { ShardId = "" } of parentsFirst(StreamDescription?.Shards ?? [])) await readShard(ShardId);
  };

  const handed = new Map<string, number>();
  return {
    /** What an item was after each of its writes that have been read, by its sort key. */
    versionsOf: (sk: string): Item[] =>
      changesFromStreamRecords(read as StreamRecord[]).flatMap(({ after }) =>
        after?.sk === sk ? [after] : [],
      ),
    /** Everything counts as unread again. */
    rewind: () => handed.clear(),
    /** What a consumer has not been handed yet, without what its filters drop, in batches. */
    eventsFor: async (
      consumer: string,
      filters: readonly Parameters<typeof letsBy>[0][],
      batchSize: number,
    ): Promise<StreamEvent[]> => {
      await readOn();
      const fresh = read.slice(handed.get(consumer) ?? 0);
      handed.set(consumer, read.length);
      const wanted = fresh.filter((record) => filters.some((filter) => letsBy(filter, record)));
      const events: StreamEvent[] = [];
      for (let from = 0; from < wanted.length; from += batchSize)
        events.push({ Records: JSON.parse(JSON.stringify(wanted.slice(from, from + batchSize))) });
      return events;
    },
  };
};
