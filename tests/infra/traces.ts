import { createSocket } from "node:dgram";
import { once } from "node:events";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { FunctionName } from "../../infra/bundle.ts";
import { type Assembly, assetFolder } from "./assembly.ts";
import { type HttpAnswer, httpEvent, originSecret } from "./http-events.ts";
import { type Endpoint, serveLocally } from "./http-server.ts";
import { startLambda } from "./lambda-process.ts";
import { type LocalSecrets, startLocalSecrets } from "./local-secrets.ts";
import { feedbackEvent } from "./sns-events.ts";

/** The trace of an event, sampled, as Lambda tells the function of it. */
const traceOf = (root: string) => `Root=${root};Parent=53995c3f42cd8ad8;Sampled=1`;
const roots = {
  feedback: "1-5759e988-bd862e3fe1be46a994272793",
  firstRequest: "1-5759e989-aaaaaaaaaaaaaaaaaaaaaaaa",
  nextRequest: "1-5759e98a-bbbbbbbbbbbbbbbbbbbbbbbb",
};

type Segment = { name: string; trace_id: string; parent_id: string; aws: Record<string, string> };

/** X-Ray's daemon, which Lambda keeps beside each function: what it is told, by UDP. */
const startDaemon = async () => {
  const socket = createSocket("udp4");
  const told: Segment[] = [];
  socket.on("message", (message) => told.push(JSON.parse(String(message).split("\n")[1] ?? "")));
  socket.bind(0, "127.0.0.1");
  await once(socket, "listening");
  return {
    port: socket.address().port,
    /** The first call to the table that it is told of under that trace. */
    tableCall: async (trace: string): Promise<Segment> => {
      for (;;) {
        const found = told.find(({ name, trace_id }) => name === "DynamoDB" && trace_id === trace);
        if (found) return found;
        await once(socket, "message");
      }
    },
    close: () => socket.close(),
  };
};

export const tracesSuite = (assembly: () => Assembly) => {
  let daemon: Awaited<ReturnType<typeof startDaemon>>;
  let table: Endpoint;
  let secrets: LocalSecrets;
  beforeAll(async () => {
    daemon = await startDaemon();
    table = await serveLocally(() => ({
      status: 200,
      headers: { "content-type": "application/x-amz-json-1.0" },
      body: "{}",
    }));
    secrets = await startLocalSecrets({
      signing: ["the signing secret of these tests, long enough"],
      origin: [originSecret],
    });
  });
  afterAll(async () => {
    daemon?.close();
    await Promise.all([table?.close(), secrets?.close()]);
  });

  const start = (name: FunctionName) =>
    startLambda(assetFolder(assembly().stages.production, name), {
      TABLE_NAME: "rencontres",
      SIGNING_SECRET_ID: "signing",
      ORIGIN_SECRET_ID: "origin",
      DYNAMODB_ENDPOINT: table.url,
      SECRETS_ENDPOINT: secrets.url,
      AWS_REGION: "eu-west-3",
      AWS_ACCESS_KEY_ID: "ASIATEST",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_LAMBDA_FUNCTION_NAME: name,
      AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x",
      LAMBDA_TASK_ROOT: "/var/task",
      _HANDLER: "index.handler",
      AWS_XRAY_DAEMON_ADDRESS: `127.0.0.1:${daemon.port}`,
    });

  describe("the trace of an event", () => {
    it("shows the calls to DynamoDB of a function that works behind the API", async () => {
      const lambda = await start("mail-feedback");
      await lambda.invoke(feedbackEvent("Send", "mai_absent"), undefined, traceOf(roots.feedback));
      expect(await daemon.tableCall(roots.feedback)).toMatchObject({
        parent_id: "53995c3f42cd8ad8",
        aws: { operation: "GetItem", table_name: "rencontres" },
      });
      await lambda.stop();
    });

    it("shows those of the API, from its first request on, each under its own", async () => {
      const lambda = await start("api");
      const requests = [roots.firstRequest, roots.nextRequest];
      for (const trace of requests)
        expect(
          await lambda.invoke<HttpAnswer>(
            httpEvent("GET", "/api/suppliers/sup_absent"),
            undefined,
            traceOf(trace),
          ),
        ).toMatchObject({ statusCode: 404 });
      for (const trace of requests)
        expect(await daemon.tableCall(trace)).toMatchObject({
          parent_id: "53995c3f42cd8ad8",
          aws: { operation: "GetItem", table_name: "rencontres" },
        });
      await lambda.stop();
    });
  });
};
