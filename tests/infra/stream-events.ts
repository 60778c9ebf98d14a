import { DescribeTableCommand, type DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamApiRecord,
} from "@aws-sdk/client-dynamodb-streams";
import { parentsFirst } from "../../functions/db/dynamo-feed.ts";
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

/** The stream of a table in DynamoDB Local, as Lambda's event source would hand it over. */
export const streamOf = async (client: DynamoDBClient, streams: DynamoDBStreamsClient, tableName: string) => {
  const { Table } = await client.send(new DescribeTableCommand({ TableName: tableName }));
  const streamArn = Table?.LatestStreamArn ?? "";

  /** Every record so far, in the order of its shard. */
  const everyRecord = async () => {
    const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn: streamArn }));
    const records: ReturnType<typeof lambdaRecord>[] = [];
    for (const { ShardId } of parentsFirst(StreamDescription?.Shards ?? [])) {
      const shard = { StreamArn: streamArn, ShardId, ShardIteratorType: "TRIM_HORIZON" } as const;
      let { ShardIterator } = await streams.send(new GetShardIteratorCommand(shard));
      let empty = 0;
      while (ShardIterator && empty < 3) {
        const answer = await streams.send(new GetRecordsCommand({ ShardIterator }));
        empty = answer.Records?.length ? 0 : empty + 1;
        records.push(...(answer.Records ?? []).map((record) => lambdaRecord(record, streamArn)));
        ShardIterator = answer.NextShardIterator;
      }
    }
    return records;
  };

  const seen = new Map<string, Set<string>>();
  return {
    /** Everything counts as unread again. */
    rewind: () => seen.clear(),
    /** What a consumer has not been handed yet, without what its filters drop, in batches. */
    eventsFor: async (
      consumer: string,
      filters: readonly Parameters<typeof letsBy>[0][],
      batchSize: number,
    ): Promise<StreamEvent[]> => {
      const known = seen.get(consumer) ?? new Set();
      seen.set(consumer, known);
      const fresh = (await everyRecord()).filter(({ dynamodb }) => !known.has(dynamodb.SequenceNumber ?? ""));
      for (const { dynamodb } of fresh) known.add(dynamodb.SequenceNumber ?? "");
      const wanted = fresh.filter((record) => filters.some((filter) => letsBy(filter, record)));
      const events: StreamEvent[] = [];
      for (let from = 0; from < wanted.length; from += batchSize)
        events.push({ Records: JSON.parse(JSON.stringify(wanted.slice(from, from + batchSize))) });
      return events;
    },
  };
};
