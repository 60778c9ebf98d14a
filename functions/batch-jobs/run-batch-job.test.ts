import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mortalTable } from "../../tests/mortal-table.ts";
import { testApp } from "../../tests/test-app.ts";
import type { Table, Write } from "../platform/db/table.ts";
import { findBatchJob, startBatchJob } from "./batch-job.ts";
import { type BatchItem, batchesOver } from "./batches.ts";
import { runBatchJob } from "./run-batch-job.ts";

const rencontreId = "ren_1";
const job = { rencontreId, id: "end" };

/** An item of a job that leaves as many items as it has writes, each of which may be written once. */
const item = (id: string, writes: number): BatchItem => ({
  id,
  writes: Array.from(
    { length: writes },
    (_, i): Write => ({
      type: "put",
      item: { pk: `WRITTEN#${id}`, sk: String(i), doc: {} },
      expect: "absent",
    }),
  ),
});

const started = async () => {
  const { deps } = await testApp();
  await deps.table.transact([startBatchJob(deps, rencontreId, job.id, { kind: "followUpsEnd" })]);
  return deps;
};

const begin = (items: readonly BatchItem[]) => async () => batchesOver([{ name: "items", items }]);
const writesOf = async (table: Table, { id }: BatchItem) =>
  (await table.query({ pk: `WRITTEN#${id}` })).items.length;

describe("a batch job", () => {
  test("writes every item once, in as many transactions as it takes", async () => {
    const deps = await started();
    const items = Array.from({ length: 130 }, (_, i) => item(`u${String(i).padStart(3, "0")}`, 2));
    const mortal = mortalTable(deps.table);
    await runBatchJob({ ...deps, table: mortal.table }, begin(items), job);
    expect(await Promise.all(items.map((one) => writesOf(deps.table, one)))).toEqual(items.map(() => 2));
    expect(mortal.steps() / 2).toBe(Math.ceil(130 / 49) + 1);
    expect(await findBatchJob(deps, rencontreId, job.id)).toMatchObject({ done: true });
  });

  test("does nothing before its time, and nothing once it is done", async () => {
    const { deps, clock } = await testApp();
    const at = "2026-11-23T08:00:00.000Z";
    await deps.table.transact([startBatchJob(deps, rencontreId, job.id, { kind: "followUpsEnd" }, at)]);
    const single = item("u", 1);
    await runBatchJob(deps, begin([single]), job);
    expect(await writesOf(deps.table, single)).toBe(0);
    clock.set(at);
    await runBatchJob(deps, begin([single]), job);
    await runBatchJob(deps, begin([single]), job);
    expect(await writesOf(deps.table, single)).toBe(1);
  });

  test("shared by two runners writes every item once", async () => {
    const deps = await started();
    const items = Array.from({ length: 200 }, (_, i) => item(`u${String(i).padStart(3, "0")}`, 1));
    await Promise.all([1, 2, 3].map(() => runBatchJob(deps, begin(items), job)));
    expect(await Promise.all(items.map((one) => writesOf(deps.table, one)))).toEqual(items.map(() => 1));
  });

  test("tries again where somebody changed what a step rests on", async () => {
    const deps = await started();
    const single = item("u", 1);
    let refusals = 2;
    const table: Table = {
      ...deps.table,
      transact: async (writes) => {
        if (refusals-- > 0)
          await deps.table.transact([{ type: "check", key: { pk: "X", sk: "X" }, expect: 1 }]);
        await deps.table.transact(writes);
      },
    };
    await runBatchJob({ ...deps, table }, begin([single]), job);
    expect(await writesOf(deps.table, single)).toBe(1);
  });

  test("killed at any step, again and again, writes every item once in the end", async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 });
    const deaths = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sizes, deaths, async (counts, deathsAt) => {
        const deps = await started();
        const items = counts.map((count, i) => item(`u${String(i).padStart(2, "0")}`, count));
        for (const diesAt of [...deathsAt, Number.POSITIVE_INFINITY]) {
          const { table } = mortalTable(deps.table, diesAt);
          await runBatchJob({ ...deps, table }, begin(items), job).catch((error: Error) =>
            expect(error.message).toBe("killed"),
          );
        }
        expect(await Promise.all(items.map((one) => writesOf(deps.table, one)))).toEqual(counts);
      }),
      { numRuns: 40 },
    );
  });
});
