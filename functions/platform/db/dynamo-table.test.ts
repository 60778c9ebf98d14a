import { DynamoDBClient, TransactionCanceledException } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  QueryCommand,
  TransactWriteCommand,
} from "@aws-sdk/lib-dynamodb";
import { mockClient } from "aws-sdk-client-mock";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openDynamoTable } from "./dynamo-table.ts";
import type { Item, Key, Write } from "./table.ts";

const dynamo = mockClient(DynamoDBDocumentClient);
beforeEach(() => dynamo.reset());
afterEach(() => {
  vi.useRealTimers();
});

const now = 1_800_000_000_000;
const { get, batchGet, query, transact } = openDynamoTable({
  client: new DynamoDBClient({ region: "local" }),
  tableName: "table",
  now: () => now,
});

const key = { pk: "P", sk: "A" };
const write: Write = { type: "put", item: { ...key, doc: {} }, expect: "absent" };
const itemOf = (key: Key, more: Partial<Item> = {}): Item => ({ ...key, version: 1, doc: {}, ...more });
const keys = (count: number): Key[] => Array.from({ length: count }, (_, n) => ({ pk: "P", sk: `${n}` }));

function named(name: string, more: object = {}): Error {
  return Object.assign(new Error(name), { name, ...more });
}

function cancelled(...codes: string[]): TransactionCanceledException {
  return new TransactionCanceledException({
    message: "cancelled",
    $metadata: {},
    CancellationReasons: codes.map((Code) => ({ Code })),
  });
}

describe("the DynamoDB table", () => {
  test("reads consistently, except through an index", async () => {
    dynamo.on(GetCommand).resolves({});
    dynamo.on(BatchGetCommand).resolves({});
    dynamo.on(QueryCommand).resolves({});
    await get(key);
    await batchGet([key]);
    await query({ pk: "P" });
    await query({ pk: "P", index: "gsi1" });
    expect(dynamo.commandCalls(GetCommand)[0]?.args[0].input.ConsistentRead).toBe(true);
    expect(dynamo.commandCalls(BatchGetCommand)[0]?.args[0].input.RequestItems?.table?.ConsistentRead).toBe(
      true,
    );
    expect(dynamo.commandCalls(QueryCommand).map((call) => call.args[0].input.ConsistentRead)).toEqual([
      true,
      false,
    ]);
  });

  test("says table.busy when DynamoDB still throttles, fails or is silent after the SDK's retries", async () => {
    const passing = [
      named("ProvisionedThroughputExceededException"),
      named("RequestLimitExceeded"),
      named("ThrottlingException"),
      named("InternalServerError"),
      named("TimeoutError"),
      named("Error", { code: "ECONNRESET" }),
    ];
    for (const error of passing) {
      dynamo.onAnyCommand().rejects(error);
      for (const asked of [get(key), batchGet([key]), query({ pk: "P" }), transact([write])]) {
        await expect(asked, error.name).rejects.toMatchObject({ code: "table.busy" });
      }
    }
  });

  test("does not hide a defect: an error that will not pass comes as it is", async () => {
    const denied = named("AccessDeniedException");
    dynamo.onAnyCommand().rejects(denied);
    await expect(get(key)).rejects.toBe(denied);
    await expect(transact([write])).rejects.toBe(denied);
    const unknown = cancelled("None", "AccessDenied");
    dynamo.on(TransactWriteCommand).rejects(unknown);
    await expect(transact([write])).rejects.toBe(unknown);
  });

  test("tells a failed condition from a conflict in a cancelled transaction", async () => {
    const cases: [string[], object][] = [
      [["None", "ConditionalCheckFailed", "ConditionalCheckFailed"], { failed: [1, 2] }],
      [["TransactionConflict", "None", "ConditionalCheckFailed"], { failed: [2] }],
      [["None", "TransactionConflict", "None"], { code: "table.busy" }],
      [["ThrottlingError", "ProvisionedThroughputExceeded", "None"], { code: "table.busy" }],
      [["None", "ValidationError", "None"], { code: "table.limit" }],
    ];
    for (const [codes, expected] of cases) {
      dynamo.on(TransactWriteCommand).rejects(cancelled(...codes));
      await expect(transact([write]), codes.join()).rejects.toMatchObject(expected);
    }
  });

  describe("reading a batch", () => {
    test("asks for 100 keys at a time", async () => {
      dynamo.on(BatchGetCommand).callsFake(({ RequestItems }) => ({
        Responses: { table: RequestItems.table.Keys.map((one: Key) => itemOf(one)) },
      }));
      expect(await batchGet(keys(250))).toHaveLength(250);
      const sizes = dynamo
        .commandCalls(BatchGetCommand)
        .map((call) => call.args[0].input.RequestItems?.table?.Keys?.length);
      expect(sizes).toEqual([100, 100, 50]);
    });

    test("asks again for what DynamoDB left, and only for that", async () => {
      vi.useFakeTimers();
      dynamo.on(BatchGetCommand).callsFake(({ RequestItems }) => {
        const [first, ...left] = RequestItems.table.Keys;
        return {
          Responses: { table: [itemOf(first)] },
          UnprocessedKeys: left.length > 0 ? { table: { Keys: left } } : {},
        };
      });
      const found = batchGet(keys(12));
      await vi.runAllTimersAsync();
      expect((await found).map((item) => item.sk)).toEqual(keys(12).map(({ sk }) => sk));
      expect(dynamo.commandCalls(BatchGetCommand)).toHaveLength(12);
    });

    test("gives up with table.busy when nothing comes any more", async () => {
      vi.useFakeTimers();
      dynamo
        .on(BatchGetCommand)
        .callsFake(({ RequestItems }) => ({ Responses: { table: [] }, UnprocessedKeys: RequestItems }));
      const outcome = expect(batchGet(keys(3))).rejects.toMatchObject({ code: "table.busy" });
      await vi.runAllTimersAsync();
      await outcome;
      expect(dynamo.commandCalls(BatchGetCommand)).toHaveLength(8);
    });

    test("leaves out what has expired and what no key can be", async () => {
      dynamo.on(BatchGetCommand).resolves({
        Responses: {
          table: [itemOf(key, { expiresAt: now / 1000 }), itemOf(key, { expiresAt: now / 1000 + 1 })],
        },
      });
      expect(await batchGet([key, { pk: "", sk: "A" }])).toEqual([
        itemOf(key, { expiresAt: now / 1000 + 1 }),
      ]);
      expect(dynamo.commandCalls(BatchGetCommand)[0]?.args[0].input.RequestItems?.table?.Keys).toEqual([key]);
    });
  });

  describe("a page", () => {
    test("goes on over what has expired until it has something to give", async () => {
      const expired = itemOf({ pk: "P", sk: "A" }, { expiresAt: 1 });
      dynamo
        .on(QueryCommand)
        .resolvesOnce({ Items: [expired], LastEvaluatedKey: { pk: "P", sk: "A" } })
        .resolvesOnce({ Items: [], LastEvaluatedKey: { pk: "P", sk: "B" } })
        .resolves({ Items: [itemOf({ pk: "P", sk: "C" })] });
      expect(await query({ pk: "P" })).toEqual({ items: [itemOf({ pk: "P", sk: "C" })] });
      const starts = dynamo.commandCalls(QueryCommand).map((call) => call.args[0].input.ExclusiveStartKey);
      expect(starts).toEqual([undefined, { pk: "P", sk: "A" }, { pk: "P", sk: "B" }]);
    });

    test("that DynamoDB cut by its size is handed over with a cursor", async () => {
      dynamo.on(QueryCommand).resolvesOnce({
        Items: [itemOf({ pk: "P", sk: "A" })],
        LastEvaluatedKey: { pk: "P", sk: "A" },
      });
      const page = await query({ pk: "P" });
      expect(page.items).toHaveLength(1);
      dynamo.on(QueryCommand).resolves({ Items: [] });
      await query({ pk: "P", ...(page.cursor ? { cursor: page.cursor } : {}) });
      expect(dynamo.commandCalls(QueryCommand)[1]?.args[0].input.ExclusiveStartKey).toEqual({
        pk: "P",
        sk: "A",
      });
    });
  });
});
