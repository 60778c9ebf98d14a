import type { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import {
  BatchGetCommand,
  DynamoDBDocumentClient,
  GetCommand,
  TransactWriteCommand,
  type TransactWriteCommandInput,
} from "@aws-sdk/lib-dynamodb";
import { AppError } from "../../../shared/errors/errors.ts";
import { portError, retryPassingCancellations } from "./dynamo-errors.ts";
import { queryPage } from "./dynamo-query.ts";
import { epochSeconds, isLive, isPossibleKey, type PreparedWrite, prepareWrites } from "./limits.ts";
import type { Expectation, Item, Key, Table } from "./table.ts";

export type DynamoOptions = {
  client: DynamoDBClient;
  tableName: string;
  /** Epoch milliseconds. */
  now: () => number;
};

type TransactItem = NonNullable<TransactWriteCommandInput["TransactItems"]>[number];

type Condition = {
  ConditionExpression: string;
  ExpressionAttributeNames: Record<string, string>;
  ExpressionAttributeValues: Record<string, number>;
};

const BATCH = 100;
/** Requests in a row that may bring no item of a batch, before `table.busy`. */
const FRUITLESS_ROUNDS = 8;
const FIRST_WAIT_MS = 25;

/**
 * The table in DynamoDB (created with {@link createDynamoTable} or like it). Reads are consistent, except
 * through an index, where DynamoDB offers none. The SDK retries conflicts and throttling, up to the client's
 * `maxAttempts`.
 */
export function openDynamoTable({ client, tableName, now }: DynamoOptions): Table {
  retryPassingCancellations(client);
  const documents = DynamoDBDocumentClient.from(client, {
    marshallOptions: { removeUndefinedValues: true },
  });

  return {
    async get({ pk, sk }) {
      if (!isPossibleKey({ pk, sk })) return undefined;
      const command = new GetCommand({ TableName: tableName, Key: { pk, sk }, ConsistentRead: true });
      const { Item } = await reported(documents.send(command));
      return liveItems(Item ? [Item] : [], now())[0];
    },
    async batchGet(keys) {
      const distinct = [
        ...new Map(keys.map(({ pk, sk }) => [JSON.stringify([pk, sk]), { pk, sk }])).values(),
      ];
      const possible = distinct.filter(isPossibleKey);
      const batches: Key[][] = [];
      for (let from = 0; from < possible.length; from += BATCH)
        batches.push(possible.slice(from, from + BATCH));
      const found = await Promise.all(
        batches.map((batch) => reported(getBatch(documents, tableName, batch))),
      );
      return liveItems(found.flat(), now());
    },
    query: (query) => reported(queryPage(documents, tableName, query, now())),
    async transact(writes) {
      const instant = epochSeconds(now());
      const command = new TransactWriteCommand({
        TransactItems: prepareWrites(writes).map((write) => transactItem(tableName, write, instant)),
      });
      await reported(documents.send(command));
    },
  };
}

async function reported<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (error) {
    throw portError(error);
  }
}

/** Items as read, without those that have expired and wait for DynamoDB to remove them. */
function liveItems(records: readonly Record<string, unknown>[], now: number): Item[] {
  return records.map((record) => record as Item).filter((item) => isLive(item, now));
}

async function getBatch(documents: DynamoDBDocumentClient, tableName: string, keys: Key[]) {
  const found: Record<string, unknown>[] = [];
  let left = keys;
  let fruitless = 0;
  while (left.length > 0) {
    const { Responses, UnprocessedKeys } = await documents.send(
      new BatchGetCommand({ RequestItems: { [tableName]: { Keys: left, ConsistentRead: true } } }),
    );
    found.push(...(Responses?.[tableName] ?? []));
    const unprocessed = (UnprocessedKeys?.[tableName]?.Keys ?? []).map(
      (key): Key => ({ pk: key.pk, sk: key.sk }),
    );
    fruitless = unprocessed.length < left.length ? 0 : fruitless + 1;
    if (fruitless === FRUITLESS_ROUNDS) throw new AppError("table.busy");
    if (unprocessed.length > 0) await pause(FIRST_WAIT_MS * 2 ** fruitless);
    left = unprocessed;
  }
  return found;
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

function transactItem(tableName: string, write: PreparedWrite, now: number): TransactItem {
  const condition = { TableName: tableName, ...expectation(write.expect, now) };
  if (write.type === "put") return { Put: { ...condition, Item: write.item } };
  if (write.type === "delete") return { Delete: { ...condition, Key: write.key } };
  return { ConditionCheck: { ...condition, Key: write.key } };
}

/**
 * An item that has expired at `now` (epoch seconds) counts as absent, whether DynamoDB has removed it or not.
 */
function expectation(expect: Expectation, now: number): Condition {
  if (expect === "absent") {
    return {
      ConditionExpression: "attribute_not_exists(#pk) OR #expiresAt <= :now",
      ExpressionAttributeNames: { "#pk": "pk", "#expiresAt": "expiresAt" },
      ExpressionAttributeValues: { ":now": now },
    };
  }
  return {
    ConditionExpression: "#version = :version AND (attribute_not_exists(#expiresAt) OR #expiresAt > :now)",
    ExpressionAttributeNames: { "#version": "version", "#expiresAt": "expiresAt" },
    ExpressionAttributeValues: { ":version": expect, ":now": now },
  };
}
