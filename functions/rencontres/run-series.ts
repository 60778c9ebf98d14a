import { put } from "../db/documents.ts";
import { TransactionRefused, type Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { findSeries, type Series, seriesDocuments } from "./series.ts";

/** Writes of one step beside the series itself: a transaction holds 100. */
export const mostWritesOfStep = 99;

/** What a step writes, and where the next one begins; `next` is absent for the last step. */
export type Step = { writes: readonly Write[]; next?: string };
export type Stepper = (cursor: string) => Promise<Step>;

/** Reads what a series needs and answers its steps, or undefined for one that is not its business; called again where something changed under them. */
export type BeginSeries = (series: Series) => Promise<Stepper | undefined>;

/** Times a step is tried again because somebody changed what it rests on; then the clock takes over, a minute later. */
const mostRefusals = 20;

/**
 * Takes a series to its end, from wherever it stands. Each step is one transaction that also moves the cursor, provided
 * that nobody else did: two runs of the same series share its steps, and none happens twice.
 */
export const runSeries = async (
  deps: Pick<Deps, "table" | "now">,
  begin: BeginSeries,
  { rencontreId, id }: { rencontreId: string; id: string },
): Promise<void> => {
  let refusals = 0;
  while (refusals <= mostRefusals) {
    let series = await findSeries(deps, rencontreId, id);
    if (!series || series.done || series.startsAt > deps.now()) return;
    const step = await begin(series);
    if (!step) return;
    try {
      while (!series.done) {
        const { writes, next } = await step(series.cursor);
        const moved: Series = {
          ...series,
          updatedAt: deps.now(),
          cursor: next ?? series.cursor,
          done: next === undefined,
        };
        await deps.table.transact([put(seriesDocuments, moved), ...writes]);
        series = { ...moved, version: moved.version + 1 };
      }
      return;
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
      refusals++;
    }
  }
};
