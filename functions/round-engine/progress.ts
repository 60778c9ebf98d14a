import type { Progress, Round } from "../../shared/rounds/schema.ts";
import { put } from "../platform/db/documents.ts";
import { TransactionRefused } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { roundDocuments } from "../rounds/repository.ts";

/** Minimum time between two writes of the same phase, in milliseconds. */
const every = 1_000;

/** Reports a round's progress without making its computation wait. */
export type ProgressWriter = {
  report(progress: Progress): void;
  /** Waits for pending writes; returns the current round, or undefined if another process took it over. */
  settle(): Promise<Round | undefined>;
};

/**
 * Writes progress as it comes, at most once a second within a phase, each write conditional on the one
 * before.
 */
export const progressWriter = (deps: Pick<Deps, "table" | "now">, round: Round): ProgressWriter => {
  let current: Round | undefined = round;
  let written: Promise<void> = Promise.resolve();
  let writing = false;
  let failure: unknown;
  let waiting: Progress | undefined;

  const isWorthWriting = (progress: Progress): boolean =>
    current !== undefined &&
    (progress.phase !== current.progress?.phase ||
      Date.parse(deps.now()) - Date.parse(current.updatedAt) >= every);

  const write = async () => {
    while (waiting && current) {
      const moved: Round = { ...current, progress: waiting, updatedAt: deps.now() };
      waiting = undefined;
      try {
        await deps.table.transact([put(roundDocuments, moved)]);
        current = { ...moved, version: moved.version + 1 };
      } catch (error) {
        if (!(error instanceof TransactionRefused)) failure = error;
        current = undefined;
      }
    }
    writing = false;
  };

  return {
    report: (progress) => {
      if (!isWorthWriting(progress)) return;
      waiting = progress;
      if (writing) return;
      writing = true;
      written = write();
    },
    settle: async () => {
      await written;
      if (failure !== undefined) throw failure;
      return current;
    },
  };
};
