import { afterAll, describe } from "vitest";
import { runEngine, runMailer, tick } from "../background.ts";
import { dynamoLocal, newDynamoTable } from "../dynamo-local.ts";
import { halfYearStory, storyTitle } from "../half-year-story.ts";
import { receivedBy } from "../mailbox.ts";
import { inMemory, type Store, testApp } from "../test-app.ts";

/** In this process, on that store. */
const on = (store: Store) => ({
  open: (at: string) => testApp({ store, at }),
  engine: runEngine,
  mailer: runMailer,
  clock: tick,
  receivedBy,
});

describe(storyTitle, () => {
  describe("kept in SQLite", () => halfYearStory(on(inMemory)));

  describe("kept in DynamoDB", async () => {
    const { missing } = await dynamoLocal();
    describe.skipIf(missing !== undefined)(missing ?? "on DynamoDB Local", () => {
      const opened: { close(): void }[] = [];
      afterAll(() => {
        for (const one of opened) one.close();
      });
      halfYearStory(
        on(async (now) => {
          const one = await newDynamoTable(now);
          opened.push(one);
          return one;
        }),
      );
    });
  });
});
