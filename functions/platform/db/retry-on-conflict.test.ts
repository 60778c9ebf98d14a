import { expect, test } from "vitest";
import { retryOnConflict } from "./retry-on-conflict.ts";
import { TransactionRefused } from "./table.ts";

/** Work that is refused this many times, then returns how often it ran. */
const refusedTimes = (times: number) => {
  let done = 0;
  const work = async () => {
    done++;
    if (done <= times) throw new TransactionRefused([done]);
    return done;
  };
  return { work, count: () => done };
};

test("does the work again until it is not refused", async () => {
  expect(await retryOnConflict({ attempts: 3 }, refusedTimes(2).work)).toBe(3);
});

test("throws the last refusal after so many attempts", async () => {
  const { work, count } = refusedTimes(9);
  await expect(retryOnConflict({ attempts: 3 }, work)).rejects.toMatchObject({ failed: [3] });
  expect(count()).toBe(3);
});

test("answers otherwise after the last refusal, where that is said", async () => {
  const { work } = refusedTimes(9);
  expect(await retryOnConflict({ attempts: 3, otherwise: ({ failed }) => -failed.length }, work)).toBe(-1);
});

test("stops where another attempt would end alike", async () => {
  const { work, count } = refusedTimes(9);
  const refused = retryOnConflict(
    { attempts: 5, mayRetry: async ({ failed: [first] }) => first !== 2 },
    work,
  );
  await expect(refused).rejects.toMatchObject({ failed: [2] });
  expect(count()).toBe(2);
});

test("throws any other error at once", async () => {
  let done = 0;
  const work = async () => {
    done++;
    throw new Error("no network");
  };
  await expect(retryOnConflict({ attempts: 3 }, work)).rejects.toThrow("no network");
  expect(done).toBe(1);
});
