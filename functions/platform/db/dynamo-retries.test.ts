import { once } from "node:events";
import { createServer, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { text } from "node:stream/consumers";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { afterEach, describe, expect, test } from "vitest";
import { openDynamoTable } from "./dynamo-table.ts";
import type { Table, Write } from "./table.ts";

const write: Write = { type: "put", item: { pk: "P", sk: "A", doc: {} }, expect: "absent" };

let server: Server | undefined;
let client: DynamoDBClient | undefined;
afterEach(() => {
  client?.destroy();
  server?.close();
});

type Answer = (response: ServerResponse) => void;

const accepts: Answer = (response) => response.end("{}");
const breaksOff: Answer = (response) => response.destroy();
const cancels =
  (...codes: string[]): Answer =>
  (response) => {
    response.statusCode = 400;
    const type = "com.amazonaws.dynamodb.v20120810#TransactionCanceledException";
    const reasons = codes.map((Code) => ({ Code }));
    response.end(JSON.stringify({ __type: type, message: "cancelled", CancellationReasons: reasons }));
  };

/**
 * A table whose DynamoDB returns these answers in turn; `requests` are those received, `kinds` the SDK's
 * retries.
 */
async function scripted(
  ...answers: Answer[]
): Promise<{ table: Table; requests: unknown[]; kinds: string[] }> {
  const requests: unknown[] = [];
  const kinds: string[] = [];
  server = createServer(async (request, response) => {
    requests.push(JSON.parse(await text(request)));
    (answers[requests.length - 1] ?? breaksOff)(response);
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  const token = { getRetryCount: () => kinds.length, getRetryDelay: () => 0 };
  client = new DynamoDBClient({
    endpoint: `http://127.0.0.1:${port}`,
    region: "local",
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
    // The SDK's own strategy without its delays: it retries throttling and transient errors, twice.
    retryStrategy: {
      acquireInitialRetryToken: async () => token,
      refreshRetryTokenForRetry: async (_, { errorType }) => {
        kinds.push(errorType);
        if (kinds.length > 2 || errorType === "CLIENT_ERROR") throw new Error("no retry");
        return token;
      },
      recordSuccess: () => {},
    },
  });
  return { table: openDynamoTable({ client, tableName: "table", now: () => 0 }), requests, kinds };
}

describe("a transaction in DynamoDB", () => {
  test("is repeated under the same token when its answer is lost, so that it is not refused to itself", async () => {
    const { table, requests, kinds } = await scripted(breaksOff, accepts);
    await table.transact([write]);
    expect(kinds).toEqual(["TRANSIENT"]);
    expect(requests).toHaveLength(2);
    expect(requests[1]).toEqual(requests[0]);
    expect(requests[0]).toMatchObject({ ClientRequestToken: expect.stringMatching(/^[-0-9a-f]{36}$/) });
  });

  test("has a token of its own", async () => {
    const { table, requests } = await scripted(accepts, accepts);
    await table.transact([write]);
    await table.transact([write]);
    const [first, second] = requests.map(
      (request) => (request as { ClientRequestToken: string }).ClientRequestToken,
    );
    expect(first).not.toBe(second);
  });

  test("is repeated when it met another transaction, and more slowly when there is too much traffic", async () => {
    const { table, requests, kinds } = await scripted(
      cancels("None", "TransactionConflict"),
      cancels("ThrottlingError", "TransactionConflict"),
      accepts,
    );
    await table.transact([write]);
    expect(kinds).toEqual(["TRANSIENT", "THROTTLING"]);
    expect(new Set(requests.map((request) => JSON.stringify(request))).size).toBe(1);
  });

  test("is not repeated when a condition failed", async () => {
    const { table, requests } = await scripted(cancels("ConditionalCheckFailed", "TransactionConflict"));
    await expect(table.transact([write])).rejects.toMatchObject({ failed: [0] });
    expect(requests).toHaveLength(1);
  });

  test("ends with table.busy when the conflict or the silence lasts", async () => {
    const conflict = cancels("TransactionConflict");
    const conflicting = await scripted(conflict, conflict, conflict, accepts);
    await expect(conflicting.table.transact([write])).rejects.toMatchObject({ code: "table.busy" });
    expect(conflicting.requests).toHaveLength(3);
    client?.destroy();
    server?.close();
    const silent = await scripted();
    await expect(silent.table.transact([write])).rejects.toMatchObject({ code: "table.busy" });
    expect(silent.requests).toHaveLength(3);
  });
});
