import { expect, test } from "vitest";
import { changesFromStreamRecords } from "./stream-records.ts";

const keys = { pk: { S: "SUPPLIER#sup_1" }, sk: { S: "SUPPLIER" } };
const key = { pk: "SUPPLIER#sup_1", sk: "SUPPLIER" };

const image = (version: number, name: string) => ({
  ...keys,
  version: { N: `${version}` },
  doc: { M: { name: { S: name }, since: { NULL: true as const }, trades: { L: [{ S: "bois" }] } } },
});
const item = (version: number, name: string) => ({
  ...key,
  version,
  doc: { name, since: null, trades: ["bois"] },
});

test("the records that a Lambda receives are told as changes, in their order", () => {
  const records = [
    { eventName: "INSERT", dynamodb: { Keys: keys, NewImage: image(1, "a"), SequenceNumber: "1" } },
    { eventName: "MODIFY", dynamodb: { Keys: keys, OldImage: image(1, "a"), NewImage: image(2, "b") } },
    { eventName: "REMOVE", dynamodb: { Keys: keys, OldImage: image(2, "b") } },
  ];
  expect(changesFromStreamRecords(records)).toEqual([
    { key, after: item(1, "a") },
    { key, before: item(1, "a"), after: item(2, "b") },
    { key, before: item(2, "b") },
  ]);
});

test("an item written over an expired one is told as a creation", () => {
  const records = [{ dynamodb: { Keys: keys, OldImage: image(7, "expired"), NewImage: image(1, "new") } }];
  expect(changesFromStreamRecords(records)).toEqual([{ key, after: item(1, "new") }]);
});
