import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { mortalTable } from "../../tests/mortal-table.ts";
import { testApp } from "../../tests/test-app.ts";
import type { Table, Write } from "../db/table.ts";
import { runSeries } from "./run-series.ts";
import { findSeries, startSeries } from "./series.ts";
import { stepsOver, type Unit } from "./steps-over.ts";

const rencontreId = "ren_1";
const series = { rencontreId, id: "end" };

/** A unit that leaves as many items as it has writes, each of which may be written once. */
const unit = (id: string, writes: number): Unit => ({
  id,
  writes: Array.from(
    { length: writes },
    (_, i): Write => ({
      type: "put",
      item: { pk: `TOLD#${id}`, sk: String(i), doc: {} },
      expect: "absent",
    }),
  ),
});

const started = async () => {
  const { deps } = await testApp();
  await deps.table.transact([startSeries(deps, rencontreId, series.id, { kind: "followUpsEnd" })]);
  return deps;
};

const begin = (units: readonly Unit[]) => async () => stepsOver([{ name: "units", units }]);
const toldOf = async (table: Table, { id }: Unit) => (await table.query({ pk: `TOLD#${id}` })).items.length;

describe("a series", () => {
  test("writes every unit once, in as many transactions as it takes", async () => {
    const deps = await started();
    const units = Array.from({ length: 130 }, (_, i) => unit(`u${String(i).padStart(3, "0")}`, 2));
    const mortal = mortalTable(deps.table);
    await runSeries({ ...deps, table: mortal.table }, begin(units), series);
    expect(await Promise.all(units.map((one) => toldOf(deps.table, one)))).toEqual(units.map(() => 2));
    expect(mortal.steps() / 2).toBe(Math.ceil(130 / 49) + 1);
    expect(await findSeries(deps, rencontreId, series.id)).toMatchObject({ done: true });
  });

  test("does nothing before its time, and nothing once it is done", async () => {
    const { deps, clock } = await testApp();
    const at = "2026-11-23T08:00:00.000Z";
    await deps.table.transact([startSeries(deps, rencontreId, series.id, { kind: "followUpsEnd" }, at)]);
    const told = unit("u", 1);
    await runSeries(deps, begin([told]), series);
    expect(await toldOf(deps.table, told)).toBe(0);
    clock.set(at);
    await runSeries(deps, begin([told]), series);
    await runSeries(deps, begin([told]), series);
    expect(await toldOf(deps.table, told)).toBe(1);
  });

  test("shared by two runners writes every unit once", async () => {
    const deps = await started();
    const units = Array.from({ length: 200 }, (_, i) => unit(`u${String(i).padStart(3, "0")}`, 1));
    await Promise.all([1, 2, 3].map(() => runSeries(deps, begin(units), series)));
    expect(await Promise.all(units.map((one) => toldOf(deps.table, one)))).toEqual(units.map(() => 1));
  });

  test("tries again where somebody changed what a step rests on", async () => {
    const deps = await started();
    const told = unit("u", 1);
    let refusals = 2;
    const table: Table = {
      ...deps.table,
      transact: async (writes) => {
        if (refusals-- > 0)
          await deps.table.transact([{ type: "check", key: { pk: "X", sk: "X" }, expect: 1 }]);
        await deps.table.transact(writes);
      },
    };
    await runSeries({ ...deps, table }, begin([told]), series);
    expect(await toldOf(deps.table, told)).toBe(1);
  });

  test("killed at any step, again and again, writes every unit once in the end", async () => {
    const sizes = fc.array(fc.integer({ min: 0, max: 40 }), { maxLength: 20 });
    const deaths = fc.array(fc.integer({ min: 1, max: 8 }), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(sizes, deaths, async (counts, deathsAt) => {
        const deps = await started();
        const units = counts.map((count, i) => unit(`u${String(i).padStart(2, "0")}`, count));
        for (const diesAt of [...deathsAt, Number.POSITIVE_INFINITY]) {
          const { table } = mortalTable(deps.table, diesAt);
          await runSeries({ ...deps, table }, begin(units), series).catch((error: Error) =>
            expect(error.message).toBe("killed"),
          );
        }
        expect(await Promise.all(units.map((one) => toldOf(deps.table, one)))).toEqual(counts);
      }),
      { numRuns: 40 },
    );
  });
});
