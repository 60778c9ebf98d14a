import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { loadGazetteer } from "../../functions/geo/load-gazetteer.ts";
import { openDynamoTable } from "../../functions/platform/db/dynamo-table.ts";
import type { Item, Table } from "../../functions/platform/db/table.ts";
import type { Deps } from "../../functions/platform/deps.ts";
import { noFiles } from "../../functions/platform/files/no-files.ts";
import { identity } from "../../functions/runtime/identity.ts";
import { type FunctionName, functionNames } from "../../infra/bundle.ts";
import { streamFilters } from "../../infra/stream-filters.ts";
import { createTestTable } from "../create-test-table.ts";
import { dynamoLocal } from "../dynamo-local.ts";
import { assetFolder, functionOf, type Synthesised } from "./assembly.ts";
import { type Recorder, startRecorder } from "./dynamo-recorder.ts";
import { type Browser, browser, originSecret } from "./http-events.ts";
import { serveLocally } from "./http-server.ts";
import { type LambdaProcess, startLambda } from "./lambda-process.ts";
import { type LocalS3, startLocalS3 } from "./local-s3.ts";
import { type LocalSecrets, startLocalSecrets } from "./local-secrets.ts";
import { type LocalSes, type SentMail, startLocalSes } from "./local-ses.ts";
import { streamOf } from "./stream-events.ts";

/** A stage as it would run on AWS: its bundles in processes, its table in DynamoDB Local, SES and secrets beside. */
export type LambdaWorld = {
  functions: Record<FunctionName, LambdaProcess>;
  recorders: Record<FunctionName, Recorder>;
  table: Table;
  /** The application's deps on the same table, for what no door does: granting staff. */
  deps: Deps;
  ses: LocalSes;
  secrets: LocalSecrets;
  s3: LocalS3;
  /** What CloudFront answers to the clock, which asks for the site's health. */
  site: { status: number; asked: number };
  clock: { now: number };
  /** A visitor's browser, behind CloudFront. */
  visitor: () => Browser;
  /** Hands the mailer and the engine what the table's stream tells, until it tells no more. */
  settle(): Promise<void>;
  /** Hands both everything again from the beginning, as a stream may. */
  repeatStream(): Promise<void>;
  /** What an item was after each of its writes that the stream has told, by its sort key. */
  versionsOf(sk: string): Item[];
  tick(): Promise<void>;
  mailsTo(address: string): SentMail[];
  close(): Promise<void>;
};

const region = "eu-west-3";
const signing = "the signing secret of these tests, long enough";

/** The template's variables, those that only a deployment knows replaced. */
const environmentOf = (synthesised: Synthesised, name: FunctionName, known: Record<string, string>) =>
  Object.fromEntries(
    Object.entries(functionOf(synthesised, name).Environment.Variables).map(([variable, value]) => {
      const given = typeof value === "string" ? value : known[variable];
      if (given === undefined) throw new Error(`${name} is given ${variable}, which these tests do not know`);
      return [variable, given];
    }),
  );

export const startLambdaWorld = async (synthesised: Synthesised, at: string): Promise<LambdaWorld> => {
  const local = await dynamoLocal();
  if (local.missing !== undefined) throw new Error(local.missing);
  const settings = {
    endpoint: local.endpoint,
    region,
    credentials: { accessKeyId: "local", secretAccessKey: "local" },
  };
  const client = new DynamoDBClient(settings);
  const streams = new DynamoDBStreamsClient(settings);
  const tableName = `lambda-${randomUUID()}`;
  await createTestTable(client, tableName);
  const clock = { now: Date.parse(at) };
  const ses = await startLocalSes();
  const s3 = await startLocalS3();
  const site = { status: 200, asked: 0 };
  const front = await serveLocally(() => {
    site.asked++;
    return { status: site.status, body: "{}" };
  });
  const secrets = await startLocalSecrets({ signing: [signing], origin: [originSecret] });

  const start = async (name: FunctionName) => {
    const recorder = await startRecorder(local.endpoint);
    const lambda = await startLambda(assetFolder(synthesised, name), {
      ...environmentOf(synthesised, name, {
        TABLE_NAME: tableName,
        SIGNING_SECRET_ID: "signing",
        ORIGIN_SECRET_ID: "origin",
        SES_CONFIGURATION_SET: "rencontres",
        BASE_URL: "https://rencontres.exemple.fr",
        DOCUMENTS_BUCKET: "documents",
      }),
      // What Lambda adds.
      AWS_REGION: region,
      AWS_ACCESS_KEY_ID: "ASIATEST",
      AWS_SECRET_ACCESS_KEY: "test",
      AWS_SESSION_TOKEN: "test",
      AWS_LAMBDA_FUNCTION_NAME: name,
      // And what sends its calls to this machine.
      DYNAMODB_ENDPOINT: recorder.url,
      SES_ENDPOINT: ses.url,
      SECRETS_ENDPOINT: secrets.url,
      S3_ENDPOINT: s3.url,
      SITE_ENDPOINT: front.url,
      POWERTOOLS_TRACE_ENABLED: "false",
    });
    return { name, lambda, recorder };
  };
  const started = await Promise.all(functionNames.map(start));
  const collect = <T>(pick: (one: (typeof started)[number]) => T) =>
    Object.fromEntries(started.map((one) => [one.name, pick(one)])) as Record<FunctionName, T>;
  const functions = collect(({ lambda }) => lambda);
  const stream = await streamOf(client, streams, tableName);

  const deliver = async (name: "mailer" | "engine"): Promise<number> => {
    let handed = 0;
    for (const event of await stream.eventsFor(name, streamFilters[name], name === "mailer" ? 25 : 10)) {
      handed += event.Records.length;
      const { batchItemFailures } = await functions[name].invoke<{ batchItemFailures: unknown[] }>(
        event,
        clock.now,
      );
      if (batchItemFailures.length > 0)
        throw new Error(`${name} failed: ${functions[name].lines().slice(-5).join("\n")}`);
    }
    return handed;
  };

  const table = openDynamoTable({ client, tableName, now: () => clock.now });
  return {
    functions,
    recorders: collect(({ recorder }) => recorder),
    table,
    deps: {
      ...identity(() => clock.now),
      table,
      gazetteer: loadGazetteer,
      files: noFiles,
      log: { info: () => {}, warn: () => {}, error: (code, fields) => console.error(code, fields) },
      config: {
        baseUrl: "https://rencontres.exemple.fr",
        secret: signing,
        adminEmails: [],
        localMailbox: false,
        trustProxy: false,
        version: "0.0.0",
      },
    },
    ses,
    secrets,
    s3,
    site,
    clock,
    visitor: () => browser(functions.api, clock),
    settle: async () => {
      for (;;) if ((await deliver("engine")) + (await deliver("mailer")) === 0) return;
    },
    repeatStream: async () => {
      stream.rewind();
      for (;;) if ((await deliver("engine")) + (await deliver("mailer")) === 0) return;
    },
    versionsOf: stream.versionsOf,
    tick: async () => {
      await functions.clock.invoke(scheduledEvent(clock.now), clock.now);
    },
    mailsTo: (address) => ses.sent.filter(({ to }) => to === address),
    close: async () => {
      await Promise.all(started.map(({ lambda }) => lambda.stop()));
      await Promise.all([
        ...started.map(({ recorder }) => recorder.close()),
        ses.close(),
        secrets.close(),
        s3.close(),
        front.close(),
      ]);
      client.destroy();
      streams.destroy();
    },
  };
};

/** EventBridge's event of a schedule. */
const scheduledEvent = (now: number) => ({
  version: "0",
  id: randomUUID(),
  "detail-type": "Scheduled Event",
  source: "aws.events",
  account: "111122223333",
  time: new Date(now).toISOString(),
  region,
  resources: [`arn:aws:events:${region}:111122223333:rule/EveryFiveMinutes`],
  detail: {},
});
