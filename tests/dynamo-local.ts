import { type ChildProcess, spawn } from "node:child_process";
import { randomUUID } from "node:crypto";
import { once } from "node:events";
import { createServer } from "node:http";
import { createRequire } from "node:module";
import { type AddressInfo, createServer as createTcpServer } from "node:net";
import { dirname, join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { inject } from "vitest";
import type { TestProject } from "vitest/node";
import { createDynamoTable } from "../functions/db/dynamo-definition.ts";
import { openDynamoFeed } from "../functions/db/dynamo-feed.ts";
import { openDynamoTable } from "../functions/db/dynamo-table.ts";
import type { ChangeFeed, Table } from "../functions/db/table.ts";

/** Where DynamoDB Local answers, or the sentence that says why it is not there. */
export type DynamoLocal = { endpoint: string; missing?: undefined } | { missing: string };

const require = createRequire(import.meta.url);

declare module "vitest" {
  interface ProvidedContext {
    dynamoLocalStarter: string;
  }
}

const MISSING = "DynamoDB Local is skipped: it needs Java, which this machine does not have";
type Started = { local: DynamoLocal; java?: ChildProcess };

const STARTS_WITHIN_MS = 60_000;

/**
 * Vitest's global set-up: one DynamoDB Local for the whole run, started when a test first asks for it, stopped at the
 * end. Tests run in other processes, so they ask over HTTP.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<Started> | undefined;
  const starter = createServer(async (_, response) => {
    started ??= start();
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

async function start(): Promise<Started> {
  const folder = join(dirname(require.resolve("amplify-dynamodb-simulator")), "emulator");
  const port = await freePort();
  const options = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx512m"];
  const library = "-Djava.library.path=./DynamoDBLocal_lib";
  const server = ["-jar", "DynamoDBLocal.jar", "-inMemory", "-disableTelemetry", "-port", String(port)];
  const java = spawn("java", [...options, library, ...server], { cwd: folder });
  let said = "";
  java.stdout.resume();
  java.stderr.on("data", (chunk: Buffer) => {
    said += chunk.toString();
  });
  const failed = new Promise<"absent" | "stopped">((resolve) => {
    java.on("error", () => resolve("absent"));
    java.on("exit", () => resolve("stopped"));
  });
  process.once("exit", () => java.kill());
  const endpoint = `http://127.0.0.1:${port}`;
  const ended = new AbortController();
  const outcome = await Promise.race([failed, answers(endpoint, ended.signal)]);
  ended.abort();
  if (outcome === "answers") return { local: { endpoint }, java };
  // macOS has a `java` that only says where to get one.
  if (outcome === "absent" || said.includes("Unable to locate a Java Runtime")) {
    console.log(MISSING);
    return { local: { missing: MISSING } };
  }
  java.kill();
  throw new Error(`DynamoDB Local did not start (${outcome}): ${said}`);
}

async function freePort(): Promise<number> {
  const probe = createTcpServer().listen(0, "127.0.0.1");
  await once(probe, "listening");
  const { port } = probe.address() as AddressInfo;
  probe.close();
  await once(probe, "close");
  return port;
}

async function answers(endpoint: string, ended: AbortSignal): Promise<"answers" | "silent"> {
  const end = performance.now() + STARTS_WITHIN_MS;
  while (performance.now() < end && !ended.aborted) {
    const answer = await fetch(endpoint).catch(() => undefined);
    if (answer) return "answers";
    await wait(50);
  }
  return "silent";
}

/** The run's DynamoDB Local, started by the first that asks. Throws where it is there and does not start. */
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

/** A table of its own in DynamoDB Local, and its feed. Throws where DynamoDB Local is missing. */
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
  await createDynamoTable(client, tableName);
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
