import { afterAll, beforeAll, describe } from "vitest";
import { openSqliteTable } from "../../functions/platform/db/sqlite-table.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { openLaggingTable } from "../lagging-table.ts";
import { feedContract } from "./feed.ts";
import { limitsContract } from "./limits.ts";
import { modelContract } from "./model.ts";
import { type Open, type Opened, startOfTests } from "./opened.ts";
import { queriesContract } from "./queries.ts";
import { recordsContract } from "./records.ts";
import { writesContract } from "./writes.ts";

/** The suite that every adapter passes. One table serves all tests but those of the feed, which open their own. */
function tableContract(open: Open, numRuns: number): void {
  let one: Opened | undefined;
  const opened = (): Opened => {
    if (!one) throw new Error("The table is not open");
    return one;
  };
  beforeAll(async () => {
    one = await open();
  });
  afterAll(() => one?.close());

  writesContract(opened);
  queriesContract(opened);
  limitsContract(opened);
  recordsContract(opened);
  modelContract(opened, numRuns);
  feedContract(open);
}

/** SQLite keeps changes for the consumers that it was told of; DynamoDB for a day. */
const consumers = ["mailer", "engine"];

describe("the table in SQLite", () => {
  tableContract(async () => {
    const clock = { now: startOfTests };
    return { clock, ...openSqliteTable(":memory:", { now: () => clock.now, consumers }) };
  }, 300);
});

describe("the tests’ own table whose indexes may lag, where they do not", () => {
  tableContract(async () => {
    const clock = { now: startOfTests };
    return { clock, ...openLaggingTable({ now: () => clock.now, lagOf: () => 0 }) };
  }, 100);
});

const { missing } = await dynamoLocal();

describe.skipIf(missing)(missing ?? "the table in DynamoDB", () => {
  tableContract(async () => {
    const clock = { now: startOfTests };
    return { clock, ...(await newDynamoTable(() => clock.now)) };
  }, 60);
});
