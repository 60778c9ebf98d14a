import { runAnnouncement } from "../announcements/dispatch.ts";
import { batchJobDocuments } from "../batch-jobs/batch-job.ts";
import { fromItem } from "../platform/db/documents.ts";
import type { Change, Item } from "../platform/db/table.ts";
import { roundDocuments } from "../rounds/repository.ts";
import { computeRound, type EngineDeps } from "./compute-round.ts";

/** The work that a changed item requests: a round to compute, or a batch job to start. */
const workOf = (deps: EngineDeps, { before, after }: Change): [Item, () => Promise<void>] | undefined => {
  if (after?.sk.startsWith("ROUND#")) {
    const round = fromItem(roundDocuments, after);
    return round.status === "requested" ? [after, () => computeRound(deps, round)] : undefined;
  }
  if (after?.sk.startsWith("SERIES#") && before === undefined) {
    const job = fromItem(batchJobDocuments, after);
    return [after, () => runAnnouncement(deps, job)];
  }
  return undefined;
};

/**
 * Handles changes of the feed: computes rounds, notifies participants. The same changes may arrive again; the
 * clock takes up what fails here.
 */
export const handleChanges = async (deps: EngineDeps, changes: readonly Change[]): Promise<void> => {
  const wanted = changes.flatMap((change) => {
    const work = workOf(deps, change);
    return work ? [work] : [];
  });
  // Only the last change of an item counts.
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
