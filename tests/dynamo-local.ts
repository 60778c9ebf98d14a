import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { openDynamoFeed } from "../functions/platform/db/dynamo-feed.ts";
import { openDynamoTable } from "../functions/platform/db/dynamo-table.ts";
import type { ChangeFeed, Table } from "../functions/platform/db/table.ts";
import { createTestTable } from "./create-test-table.ts";
import { type DynamoLocal, type Started, startDynamoLocal } from "./start-dynamo-local.ts";

declare module "vitest" {
  interface ProvidedContext {
    dynamoLocalStarter: string;
  }
}

/**
 * Vitest's global set-up: one DynamoDB Local for the whole run, started when a test first needs it, stopped
 * at the end. Tests run in other processes, so they request it over HTTP.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Started> | undefined;
  const starter = createServer(async (_, response) => {
    started ??= startDynamoLocal();
    const answer = await started.then(
      ({ local }) => local,
      (error: Error) => ({ failed: error.message }),
    );
    response.setHeader("connection", "close").end(JSON.stringify(answer));
  });
  starter.listen(0, "127.0.0.1");
  await once(starter, "listening");
  project.provide("dynamoLocalStarter", `http://127.0.0.1:${(starter.address() as AddressInfo).port}`);
  return async () => {
    starter.close();
    const java = (await started?.catch(() => undefined))?.java;
    if (java?.exitCode === null && java.signalCode === null) {
      java.kill();
      await once(java, "exit");
    }
  };
}

/** The run's DynamoDB Local, started by the first caller. Throws if it is installed and does not start. */
export function dynamoLocal(): Promise<DynamoLocal> {
  known ??= ask();
  return known;
}

let known: Promise<DynamoLocal> | undefined;

async function ask(): Promise<DynamoLocal> {
  const answer = await fetch(inject("dynamoLocalStarter"));
  const found: DynamoLocal & { failed?: string } = await answer.json();
  if (found.failed) throw new Error(found.failed);
  return found;
}

/** A table of its own in DynamoDB Local, and its feed. Throws if DynamoDB Local is missing. */
export async function newDynamoTable(
  now: () => number = Date.now,
): Promise<{ table: Table; feed: ChangeFeed; client: DynamoDBClient; tableName: string; close(): void }> {
  const local = await dynamoLocal();
  if (local.missing !== undefined) throw new Error(local.missing);
  const tableName = `test-${randomUUID()}`;
  const settings = {
    endpoint: local.endpoint,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  await createTestTable(client, tableName);
  const table = openDynamoTable({ client, tableName, now });
  const feed = openDynamoFeed({ client, streams, tableName, table, now });
  return {
    table,
    feed,
    client,
    tableName,
    close() {
      client.destroy();
      streams.destroy();
    },
  };
}
