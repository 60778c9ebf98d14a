import { DescribeTableCommand, DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  DescribeStreamCommand,
  DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type Shard,
  TrimmedDataAccessException,
} from "@aws-sdk/client-dynamodb-streams";
import { mockClient } from "aws-sdk-client-mock";
import { beforeEach, describe, expect, test } from "vitest";
import { openDynamoFeed, parentsFirst } from "./dynamo-feed.ts";
import { openSqliteTable } from "./sqlite-table.ts";

const dynamo = mockClient(DynamoDBClient);
const streams = mockClient(DynamoDBStreamsClient);

/** A stream as its shards' records: the number of each, and the sort key that changed. */
type Stream = Record<string, { parent?: string; closed?: boolean; records: [number, string][] }>;

const now = () => 1_800_000_000_000;
let stream: Stream = {};
/** Records up to this number are no longer there. */
let trimmed = 0;

beforeEach(() => {
  dynamo.reset();
  streams.reset();
  trimmed = 0;
  dynamo.on(DescribeTableCommand).resolves({ Table: { LatestStreamArn: "arn" } });
  // One shard per page, children first.
  streams.on(DescribeStreamCommand).callsFake(({ ExclusiveStartShardId: after }) => {
    const shards = Object.entries(stream).map(([ShardId, { parent }]) => ({
      ShardId,
      ParentShardId: parent,
    }));
    const at = after ? shards.findIndex(({ ShardId }) => ShardId === after) + 1 : 0;
    const shard = shards[at];
    return {
      StreamDescription: {
        Shards: shard ? [shard] : [],
        LastEvaluatedShardId: at + 1 < shards.length ? shard?.ShardId : undefined,
      },
    };
  });
  // An iterator is `shard/last number read`.
  streams.on(GetShardIteratorCommand).callsFake(({ ShardId, SequenceNumber, ShardIteratorType }) => {
    if (SequenceNumber && Number(SequenceNumber) < trimmed) {
      throw new TrimmedDataAccessException({ message: "trimmed", $metadata: {} });
    }
    return { ShardIterator: `${ShardId}/${ShardIteratorType === "TRIM_HORIZON" ? trimmed : SequenceNumber}` };
  });
  streams.on(GetRecordsCommand).callsFake(({ ShardIterator }) => {
    const [shardId = "", last = ""] = ShardIterator.split("/");
    const { closed = false, records = [] } = stream[shardId] ?? {};
    const next = records.filter(([number]) => number > Number(last)).slice(0, 2);
    const end = next.at(-1)?.[0] ?? Number(last);
    const over = closed && end >= (records.at(-1)?.[0] ?? 0);
    return {
      Records: next.map(([number, sk]) => ({
        dynamodb: { Keys: { pk: { S: "P" }, sk: { S: sk } }, SequenceNumber: `${number}` },
      })),
      NextShardIterator: over ? undefined : `${shardId}/${end}`,
    };
  });
});

function opened() {
  const { table } = openSqliteTable(":memory:", { now });
  const settings = { region: "local" };
  const feed = openDynamoFeed({
    client: new DynamoDBClient(settings),
    streams: new DynamoDBStreamsClient(settings),
    tableName: "table",
    table,
    now,
  });
  return async (consumer = "mailer") => {
    const told: string[] = [];
    await feed.drain(consumer, async (changes) => {
      told.push(...changes.map(({ key }) => key.sk));
    });
    return told;
  };
}

describe("the feed of a DynamoDB stream", () => {
  test("reads a shard to its end before its children", async () => {
    stream = {
      grandchild: { parent: "left", records: [[9, "g"]] },
      left: {
        parent: "root",
        closed: true,
        records: [
          [5, "l1"],
          [6, "l2"],
        ],
      },
      right: { parent: "root", records: [[7, "r"]] },
      root: {
        closed: true,
        records: [
          [1, "1"],
          [2, "2"],
          [3, "3"],
        ],
      },
    };
    expect(await opened()()).toEqual(["1", "2", "3", "l1", "l2", "g", "r"]);
  });

  test("does not begin a child while its parent may still grow", async () => {
    const root: Stream[string] = { records: [[1, "1"]] };
    stream = { root, child: { parent: "root", records: [[5, "c"]] } };
    const drained = opened();
    expect(await drained()).toEqual(["1"]);
    root.records.push([2, "2"]);
    root.closed = true;
    expect(await drained()).toEqual(["2", "c"]);
  });

  test("begins a shard whose parent has gone from the stream", async () => {
    stream = { child: { parent: "gone", records: [[5, "c"]] } };
    expect(await opened()()).toEqual(["c"]);
  });

  test("goes on after the last record handled, and reads a finished shard no more", async () => {
    stream = {
      root: { closed: true, records: [[1, "1"]] },
      child: {
        parent: "root",
        records: [
          [2, "2"],
          [3, "3"],
          [4, "4"],
        ],
      },
    };
    const drained = opened();
    expect(await drained()).toEqual(["1", "2", "3", "4"]);
    streams.resetHistory();
    stream.child?.records.push([5, "5"]);
    expect(await drained()).toEqual(["5"]);
    const asked = streams.commandCalls(GetShardIteratorCommand).map((call) => call.args[0].input);
    expect(asked).toMatchObject([
      { ShardId: "child", ShardIteratorType: "AFTER_SEQUENCE_NUMBER", SequenceNumber: "4" },
    ]);
    expect(await drained("engine")).toEqual(["1", "2", "3", "4", "5"]);
  });

  test("goes on at the oldest record when the stream has forgotten the last one handled", async () => {
    stream = {
      root: {
        records: [
          [1, "1"],
          [2, "2"],
        ],
      },
    };
    const drained = opened();
    await drained();
    stream.root?.records.push([3, "3"], [4, "4"]);
    trimmed = 3;
    expect(await drained()).toEqual(["4"]);
  });

  test("says so when the table has no stream", async () => {
    dynamo.on(DescribeTableCommand).resolves({ Table: {} });
    await expect(opened()()).rejects.toThrow("has no stream");
  });
});

describe("parents first", () => {
  test("holds every shard once, whatever the order given", () => {
    const shards: Shard[] = ["c>b", "b>a", "a>", "d>a", "e>unknown"].map((line) => {
      const [ShardId, parent] = line.split(">");
      return { ShardId, ParentShardId: parent || undefined };
    });
    expect(parentsFirst(shards).map(({ ShardId }) => ShardId)).toEqual(["a", "b", "c", "d", "e"]);
  });
});
