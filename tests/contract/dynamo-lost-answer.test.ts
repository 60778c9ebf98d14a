import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { openDynamoTable } from "../../functions/platform/db/dynamo-table.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { create, replace, startOfTests } from "./opened.ts";

const local = await dynamoLocal();

describe.skipIf(local.missing)(local.missing ?? "a transaction whose answer is lost", () => {
  /** Passes requests on to DynamoDB Local, and cuts the line instead of answering as often as `lost` says. */
  let lost = 0;
  const proxy = createServer(async (request: IncomingMessage, response: ServerResponse) => {
    if (local.missing !== undefined) return;
    const { host: _, connection: __, ...headers } = request.headers;
    const answer = await fetch(local.endpoint, {
      method: "POST",
      headers: headers as Record<string, string>,
      body: new Uint8Array(await buffer(request)),
    });
    const body = Buffer.from(await answer.arrayBuffer());
    if (request.headers["x-amz-target"]?.toString().endsWith("TransactWriteItems") && lost > 0) {
      lost -= 1;
      response.destroy();
      return;
    }
    response.writeHead(answer.status, { "content-type": "application/x-amz-json-1.0" }).end(body);
  });

  beforeAll(async () => {
    proxy.listen(0, "127.0.0.1");
    await once(proxy, "listening");
  });
  afterAll(() => {
    proxy.close();
  });

  test("is written once and acknowledged, not refused to itself", async () => {
    const direct = await newDynamoTable(() => startOfTests);
    const client = new DynamoDBClient({
      endpoint: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`,
      region: "local",
      credentials: { accessKeyId: "local", secretAccessKey: "local" },
    });
    const table = openDynamoTable({ client, tableName: direct.tableName, now: () => startOfTests });
    const key = { pk: "P", sk: "A" };
    lost = 1;
    await table.transact([create(key)]);
    lost = 2;
    await table.transact([replace(key, 1)]);
    expect(lost).toBe(0);
    expect((await direct.table.get(key))?.version).toBe(2);
    client.destroy();
    direct.close();
  });
});
