import { fromItem } from "../db/documents.ts";
import type { Change, Item } from "../db/table.ts";
import { runSeries } from "../rencontres/run-series.ts";
import { seriesDocuments } from "../rencontres/series.ts";
import { computeRound, type EngineDeps } from "./compute-round.ts";
import { roundDocuments } from "./round-repository.ts";
import { beginTelling } from "./series-steps.ts";

/** What an item asks the engine to do: a round that was requested, a series that was just decided. */
const workOf = (deps: EngineDeps, { before, after }: Change): [Item, () => Promise<void>] | undefined => {
  if (after?.sk.startsWith("ROUND#")) {
    const round = fromItem(roundDocuments, after);
    return round.status === "requested" ? [after, () => computeRound(deps, round)] : undefined;
  }
  if (after?.sk.startsWith("SERIES#") && before === undefined) {
    const series = fromItem(seriesDocuments, after);
    return [after, () => runSeries(deps, (current) => beginTelling(deps, current), series)];
  }
  return undefined;
};

/**
 * Does the work that changes ask for: computes rounds, tells participants. It may be handed the same changes again, and
 * what fails here is taken up by the clock.
 */
export const handleChanges = async (deps: EngineDeps, changes: readonly Change[]): Promise<void> => {
  const wanted = changes.flatMap((change) => {
    const work = workOf(deps, change);
    return work ? [work] : [];
  });
  // The last change of an item is the one that counts.
  const works = new Map(wanted.map(([{ pk, sk }, work]) => [`${pk} ${sk}`, { sk, work }]));
  for (const { sk, work } of works.values()) {
    try {
      await work();
    } catch (error) {
      deps.log.error("ENGINE_FAILED", {
        work: sk,
        stack: error instanceof Error ? (error.stack ?? error.name) : "not an error",
      });
    }
  }
};
