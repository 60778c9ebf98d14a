import { setTimeout as wait } from "node:timers/promises";
import { expect, test } from "vitest";
import { inParallel } from "./in-parallel.ts";

test("answers in the order of the items, whichever is done first", async () => {
  const work = async (milliseconds: number) => {
    await wait(milliseconds);
    return milliseconds;
  };
  expect(await inParallel([20, 1, 10], 3, work)).toEqual([20, 1, 10]);
});

test("never does more at once than it may, and never less while there is work", async () => {
  let now = 0;
  const seen: number[] = [];
  await inParallel([...Array(10).keys()], 4, async () => {
    seen.push(++now);
    await wait(1);
    now--;
  });
  expect(Math.max(...seen)).toBe(4);
  expect(seen).toHaveLength(10);
});

test("fails as soon as one fails, and begins nothing for no item", async () => {
  const work = async () => {
    throw new Error("no network");
  };
  await expect(inParallel([1, 2], 2, work)).rejects.toThrow("no network");
  expect(await inParallel([], 2, work)).toEqual([]);
});
