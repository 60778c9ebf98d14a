import type { Change, ChangeFeed } from "../platform/db/table.ts";
import type { Log } from "../platform/deps.ts";

/** A reader of the change feed: its name, under which its position is stored, and its handler of batches. */
export type Consumer = { name: string; handle: (changes: readonly Change[]) => Promise<void> };

export type Background = {
  /** Reads the feed now, after a commit. */
  wake(): void;
  /** Stops after the work in progress has ended. */
  stop(): Promise<void>;
};

/** A wait that can be interrupted. */
const pause = () => {
  let end = () => {};
  const wait = (milliseconds: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      end = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  return { wait, cut: () => end() };
};

/** How often to look for commits of other processes, and the pause after a failure, in milliseconds. */
const pollEvery = 1_000;
const restAfterFailure = 5_000;

/** Repeats `work` until stopped; a failure is logged and the work retried after a pause. */
const repeat = (name: string, log: Log, every: number, work: () => Promise<unknown>) => {
  const { wait, cut } = pause();
  const state = { stopped: false, woken: false };
  const loop = async () => {
    while (!state.stopped) {
      state.woken = false;
      let rest = every;
      try {
        await work();
      } catch (error) {
        log.error("BACKGROUND_FAILED", {
          name,
          error: error instanceof Error ? (error.stack ?? error.name) : "unknown",
        });
        rest = restAfterFailure;
      }
      if (!state.stopped && !state.woken) await wait(rest);
    }
  };
  const done = loop();
  return {
    wake: () => {
      state.woken = true;
      cut();
    },
    stop: () => {
      state.stopped = true;
      cut();
      return done;
    },
  };
};

/**
 * Replaces Lambda's event sources on one machine: passes the change feed to its consumers after each commit,
 * and runs the clock every five minutes.
 */
export const startBackground = ({
  feed,
  consumers,
  clock,
  log,
}: {
  feed: ChangeFeed;
  consumers: readonly Consumer[];
  clock: () => Promise<unknown>;
  log: Log;
}): Background => {
  const readers = consumers.map(({ name, handle }) =>
    repeat(name, log, pollEvery, () => feed.drain(name, handle)),
  );
  const ticking = repeat("clock", log, 5 * 60_000, clock);
  return {
    wake: () => {
      for (const reader of readers) reader.wake();
    },
    stop: async () => {
      await Promise.all([...readers, ticking].map((part) => part.stop()));
    },
  };
};
