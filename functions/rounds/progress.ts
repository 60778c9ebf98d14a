import type { Progress, Round } from "../../shared/rounds.ts";
import { put } from "../db/documents.ts";
import { TransactionRefused } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { roundDocuments } from "./round-repository.ts";

/** Least time between two writes of the same phase, in milliseconds. */
const every = 1_000;

/** Tells how far a round is, without making its computation wait. */
export type ProgressWriter = {
  report(progress: Progress): void;
  /** Waits for what is being written; answers the round as it stands, or undefined where somebody took it over. */
  settle(): Promise<Round | undefined>;
};

/** Writes progress as it comes, at most once a second within a phase, each write conditional on the one before. */
export const progressWriter = (deps: Pick<Deps, "table" | "now">, round: Round): ProgressWriter => {
  let current: Round | undefined = round;
  let written: Promise<void> = Promise.resolve();
  let writing = false;
  let failure: unknown;
  let waiting: Progress | undefined;

  const worthTelling = (progress: Progress): boolean =>
    current !== undefined &&
    (progress.phase !== current.progress?.phase ||
      Date.parse(deps.now()) - Date.parse(current.updatedAt) >= every);

  const write = async () => {
    while (waiting && current) {
      const told: Round = { ...current, progress: waiting, updatedAt: deps.now() };
      waiting = undefined;
      try {
        await deps.table.transact([put(roundDocuments, told)]);
        current = { ...told, version: told.version + 1 };
      } catch (error) {
        if (!(error instanceof TransactionRefused)) failure = error;
        current = undefined;
      }
    }
    writing = false;
  };

  return {
    report: (progress) => {
      if (!worthTelling(progress)) return;
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
