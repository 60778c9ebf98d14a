import { randomUUID } from "node:crypto";
import { DynamoDBClient } from "@aws-sdk/client-dynamodb";
import { DynamoDBStreamsClient } from "@aws-sdk/client-dynamodb-streams";
import { register } from "tsx/esm/api";
import { runClock } from "../../functions/clock/run-clock.ts";
import { sendQueuedMails } from "../../functions/mail/delivery/send-due-mails.ts";
import { sesClient, sesTransport } from "../../functions/mail/delivery/ses.ts";
import { createDynamoTable } from "../../functions/platform/db/dynamo-definition.ts";
import { openDynamoFeed } from "../../functions/platform/db/dynamo-feed.ts";
import { openDynamoTable } from "../../functions/platform/db/dynamo-table.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { engineOf, runEngine } from "../background.ts";
import { type Recorder, startRecorder } from "../infra/dynamo-recorder.ts";
import { type LocalSes, startLocalSes } from "../infra/local-ses.ts";
import { buyerWithIntent, openRencontre, publishedSupplier, registered } from "../made-by-staff.ts";
import { startDynamoLocal } from "../start-dynamo-local.ts";
import { type Client, type TestApp, testApp } from "../test-app.ts";
import { transactionUnits } from "./transaction-units.ts";

/** Suppliers and buyers of the rencontre that is measured. */
const suppliers = 20;
const buyers = 20;

/** Units of reads and writes that one action used, and how many times it was done to measure it. */
export type Journey = { name: string; reads: number; writes: number };

type World = {
  app: TestApp;
  recorder: Recorder;
  ses: LocalSes;
  mail: () => Promise<void>;
  tick: () => Promise<void>;
};

const from = "Rencontres solidaires <rencontres@exemple.fr>";

const openWorld = async (endpoint: string): Promise<World & { close: () => Promise<void> }> => {
  const tableName = `units-${randomUUID()}`;
  const shadow = `${tableName}-beside`;
  const recorder = await startRecorder(endpoint, transactionUnits(shadow));
  const ses = await startLocalSes();
  const settings = { region: "eu-west-3", credentials: { accessKeyId: "local", secretAccessKey: "local" } };
  const client = new DynamoDBClient({ ...settings, endpoint: recorder.url });
  const direct = new DynamoDBClient({ ...settings, endpoint });
  const streams = new DynamoDBStreamsClient({ ...settings, endpoint });
  await createDynamoTable(direct, tableName);
  await createDynamoTable(direct, shadow);
  const app = await testApp({
    at: "2027-02-10T09:00:00.000Z",
    store: (now) => {
      const table = openDynamoTable({ client, tableName, now });
      const unmeasured = openDynamoTable({ client: direct, tableName, now });
      return { table, feed: openDynamoFeed({ client: direct, streams, tableName, table: unmeasured, now }) };
    },
  });
  const sender = sesClient({ ...settings, endpoint: ses.url });
  const transport = sesTransport({ client: sender, from, configurationSet: "rencontres" });
  const mailer = { ...app.deps, transport, sender: { from } };
  return {
    app,
    recorder,
    ses,
    mail: async () => {
      while ((await app.feed.drain("mailer", (changes) => sendQueuedMails(mailer, changes))) > 0);
    },
    tick: async () => {
      await runClock({ ...mailer, ...engineOf(app.deps), transport, sender: { from } });
    },
    close: async () => {
      for (const one of [client, direct, streams, sender]) one.destroy();
      await Promise.all([recorder.close(), ses.close()]);
    },
  };
};

/** Does the work and answers what it used, by each of `times` things that it did. */
const measuring = ({ recorder }: World) => {
  const journeys: Journey[] = [];
  const measure = async <T>(name: string, times: number, work: () => Promise<T>): Promise<T> => {
    const before = recorder.calls.length;
    const result = await work();
    const calls = recorder.calls.slice(before);
    const total = (pick: "reads" | "writes") => calls.reduce((sum, call) => sum + call[pick], 0) / times;
    journeys.push({ name, reads: total("reads"), writes: total("writes") });
    return result;
  };
  return { journeys, measure };
};

const visitJourneys = async ({ app }: World, measure: ReturnType<typeof measuring>["measure"]) => {
  const { visitor } = app;
  await app.deps.table.get({ pk: "WARM", sk: "UP" });
  await measure(`First search of a function, which reads the annuaire (${suppliers} pages)`, 1, () =>
    visitor.get("/suppliers?q=jardins"),
  );
  await measure("Next search", 1, () => visitor.get("/suppliers?q=toulouse"));
  await measure("Request without a session (communes)", 1, () => visitor.get("/communes?q=muret"));
};

const takePart = async (
  staff: Client,
  rencontre: Rencontre,
  measure: ReturnType<typeof measuring>["measure"],
) => {
  const ids = await measure("Supplier: create, submit, publish", suppliers, async () => {
    const made: string[] = [];
    for (let n = 1; n <= suppliers; n++) made.push((await publishedSupplier(staff, n)).id);
    return made;
  });
  const needs = await measure("Buyer and intent: create, submit", buyers, async () => {
    const made: { buyerId: string; intentId: string }[] = [];
    for (let n = 1; n <= buyers; n++) {
      const { buyerId, intent } = await buyerWithIntent(staff, n);
      made.push({ buyerId, intentId: intent.id });
    }
    return made;
  });
  await measure("Registration", suppliers + buyers, async () => {
    for (const id of ids) await registered(staff, rencontre.id, id);
    for (const { buyerId, intentId } of needs)
      await registered(staff, rencontre.id, buyerId, { intentIds: [intentId] });
  });
};

const rencontreJourneys = async (
  world: World,
  staff: Client,
  measure: ReturnType<typeof measuring>["measure"],
) => {
  const { app, mail, tick } = world;
  const everybody = suppliers + buyers;
  const rencontre = await openRencontre(staff);
  await takePart(staff, rencontre, measure);
  await mail();
  await visitJourneys(world, measure);
  const path = `/rencontres/${rencontre.id}`;
  await staff.post(`${path}/closing`);
  await runEngine(app);
  await measure(
    `Round of ${buyers} × ${suppliers}: request and computation, a participant`,
    everybody,
    async () => {
      await staff.post(`${path}/rounds`, {});
      await runEngine(app);
    },
  );
  await measure("Round: the team's page", 1, () => staff.get(`${path}/rounds/1`));
  await measure("Publication, a participant", everybody, async () => {
    await staff.post(`${path}/rounds/1/publication`);
    await runEngine(app);
  });
  const before = world.ses.sent.length;
  await measure("Mail sent", everybody, mail);
  if (world.ses.sent.length - before !== everybody) throw new Error("not every participant was written to");
  app.clock.set(parisInstant("2027-03-18", "12:00"));
  const later = await app.signInStaff();
  await later.post(`${path}/start`);
  await later.post(`${path}/end`);
  await runEngine(app);
  await mail();
  app.clock.set(parisInstant("2027-03-19", "09:00"));
  await measure("Wave of follow-ups, a participant", everybody, tick);
  await mail();
  app.clock.advance(600);
  await tick();
  await measure("Clock with nothing to do", 1, tick);
};

const measureAll = async (world: World): Promise<Journey[]> => {
  const { journeys, measure } = measuring(world);
  const staff = await measure("Sign-in by link, to the session", 1, () => world.app.signInStaff());
  await measure("Request with a session (account)", 1, () => staff.get("/auth/me"));
  await rencontreJourneys(world, staff, measure);
  return journeys;
};

const rounded = (value: number): string => (Math.round(value * 10) / 10).toString();

/** Request units of DynamoDB that each journey uses, as DynamoDB Local counts them (ConsumedCapacity). */
export const unitsTable = async (): Promise<string> => {
  // The mails are drawn by JSX, which Node alone does not read.
  const unregister = register();
  const { local, java } = await startDynamoLocal();
  if (local.missing !== undefined) return local.missing;
  const world = await openWorld(local.endpoint);
  try {
    const journeys = await measureAll(world);
    return [
      "Request units on demand, from ConsumedCapacity of DynamoDB Local: a rencontre of 20 buyers and 20 suppliers. A write in",
      "a transaction counts twice on the table and once in each index that it touches.",
      "",
      "| journey | read units | write units |",
      "| --- | ---: | ---: |",
      ...journeys.map(({ name, reads, writes }) => `| ${name} | ${rounded(reads)} | ${rounded(writes)} |`),
    ].join("\n");
  } finally {
    await world.close();
    java?.kill();
    await unregister();
  }
};
