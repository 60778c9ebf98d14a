import { createSocket } from "node:dgram";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Assembly, assetFolder } from "./assembly.ts";
import { serveLocally } from "./http-server.ts";
import { startLambda } from "./lambda-process.ts";
import { feedbackEvent } from "./sns-events.ts";

/** A trace of Lambda, sampled, as the functions find it in their environment. */
const trace = "Root=1-5759e988-bd862e3fe1be46a994272793;Parent=53995c3f42cd8ad8;Sampled=1";

/** X-Ray's daemon, which Lambda keeps beside each function: what it is told, by UDP. */
const startDaemon = async () => {
  const socket = createSocket("udp4");
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  const told: Promise<string> = once(socket, "message").then(([message]) => String(message));
  return { port: socket.address().port, told, close: () => socket.close() };
};

export const tracesSuite = (assembly: () => Assembly) => {
  let daemon: Awaited<ReturnType<typeof startDaemon>>;
  beforeAll(async () => {
    daemon = await startDaemon();
  });
  afterAll(() => daemon?.close());

  describe("the trace of a function that works behind the API", () => {
    it("shows its calls to DynamoDB, under the trace of what woke it", async () => {
      const table = await serveLocally(() => ({
        status: 200,
        headers: { "content-type": "application/x-amz-json-1.0" },
        body: "{}",
      }));
      const lambda = await startLambda(assetFolder(assembly().stages.production, "mail-feedback"), {
        TABLE_NAME: "rencontres",
        DYNAMODB_ENDPOINT: table.url,
        AWS_REGION: "eu-west-3",
        AWS_LAMBDA_FUNCTION_NAME: "mail-feedback",
        AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
        LAMBDA_TASK_ROOT: "/var/task",
        _HANDLER: "index.handler",
        _X_AMZN_TRACE_ID: trace,
        AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.port}`,
      });
      await lambda.invoke(feedbackEvent("Send", "mai_absent"));
      const [, segment = ""] = (await daemon.told).split("\n");
      expect(JSON.parse(segment)).toMatchObject({
        name: "DynamoDB",
        trace_id: "1-5759e988-bd862e3fe1be46a994272793",
        parent_id: "53995c3f42cd8ad8",
        aws: { operation: "GetItem", table_name: "rencontres" },
      });
      await Promise.all([lambda.stop(), table.close()]);
    });
  });
};
