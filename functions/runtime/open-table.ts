import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { DescribeTableCommand, DynamoDBClient, ResourceNotFoundException } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { ConfigError } from "../platform/config.ts";
import { dynamoSettings } from "../platform/db/dynamo-client.ts";
import { createDynamoTable } from "../platform/db/dynamo-definition.ts";
import { openDynamoFeed } from "../platform/db/dynamo-feed.ts";
import { openDynamoTable } from "../platform/db/dynamo-table.ts";
import { openSqliteTable } from "../platform/db/sqlite-table.ts";
import type { ChangeFeed, Table } from "../platform/db/table.ts";

/** The table on one machine, with the extra operations of its entry points. */
export type OpenedTable = {
  table: Table;
  feed: ChangeFeed;
  /** Calls back after each commit of this process; returns a function that unsubscribes. */
  onCommit(listener: () => void): () => void;
  /** Removes expired items if the store does not do so itself. Returns how many. */
  sweepExpired(): number;
  /** Copies the file while it is in use; absent if the table is in DynamoDB, which has its own backups. */
  backup?(path: string): Promise<void>;
  close(): void;
};

export type TablePlace = {
  /** Name of a table in DynamoDB; without it the table is in SQLite. */
  tableName?: string | undefined;
  /** A local DynamoDB, in which a missing table is created. */
  dynamodbEndpoint?: string | undefined;
  region: string;
  /** The folder of the SQLite file; created where missing. */
  dataDir: string;
};

export type TableOptions = {
  /** Epoch milliseconds. */
  now: () => number;
  /** Every consumer of the feed, in any process: SQLite stores changes until all of them have read. */
  consumers: readonly string[];
};

/** Opens the table where the configuration says. Throws ConfigError where it cannot be. */
export async function openTable(place: TablePlace, options: TableOptions): Promise<OpenedTable> {
  return place.tableName === undefined
    ? openFile(place.dataDir, options)
    : await openDynamo(place, place.tableName, options.now);
}

function openFile(dataDir: string, options: TableOptions): OpenedTable {
  const path = join(dataDir, "rencontres.sqlite");
  try {
    // Only the account that runs the application may read what people wrote.
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    return openSqliteTable(path, options);
  } catch (error) {
    throw new ConfigError(`La base ${path} ne s’ouvre pas : ${messageOf(error)}`, { cause: error });
  }
}

async function openDynamo(place: TablePlace, tableName: string, now: () => number): Promise<OpenedTable> {
  const settings = dynamoSettings({ region: place.region, endpoint: place.dynamodbEndpoint });
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  try {
    await ensureTable(client, tableName, place.dynamodbEndpoint !== undefined);
  } catch (error) {
    client.destroy();
    streams.destroy();
    throw new ConfigError(`La table DynamoDB ${tableName} ne s’ouvre pas : ${messageOf(error)}`, {
      cause: error,
    });
  }
  const table = openDynamoTable({ client, tableName, now });
  const listeners = new Set<() => void>();
  return {
    table: {
      ...table,
      async transact(writes) {
        await table.transact(writes);
        for (const listener of listeners) listener();
      },
    },
    feed: openDynamoFeed({ client, streams, tableName, table, now }),
    onCommit(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    // DynamoDB removes them by the table's time to live.
    sweepExpired: () => 0,
    close() {
      client.destroy();
      streams.destroy();
    },
  };
}

async function ensureTable(client: DynamoDBClient, tableName: string, create: boolean): Promise<void> {
  try {
    await client.send(new DescribeTableCommand({ TableName: tableName }));
  } catch (error) {
    if (!create || !(error instanceof ResourceNotFoundException)) throw error;
    await createDynamoTable(client, tableName);
  }
}

function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.message || ("code" in error ? String(error.code) : error.name);
}
