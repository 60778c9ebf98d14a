import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { decisionIndex, indexFile, readDecisions } from "./decisions.ts";

test("every decision has a title, its day and its status", () => {
  expect(readDecisions().length).toBeGreaterThan(20);
});

test("a decision that is superseded names one that exists", () => {
  const named = readDecisions().flatMap(({ status }) =>
    [...status.matchAll(/\]\((\S+\.md)\)/g)].map(([, file = ""]) => file),
  );
  expect(named.filter((file) => !existsSync(new URL(file, indexFile)))).toEqual([]);
});

test("docs/decisions/README.md lists them as they are", () => {
  const advice = "the list of decisions is stale: `npx node tests/docs/write-decisions.ts` writes it again";
  expect(readFileSync(indexFile, "utf8"), advice).toBe(decisionIndex(readDecisions()));
});
