import type { Change, ChangeFeed } from "../db/table.ts";
import type { Log } from "../deps.ts";

/** A reader of the change feed: its name, under which its place is kept, and what it does with each batch. */
export type Consumer = { name: string; handle: (changes: readonly Change[]) => Promise<void> };

export type Background = {
  /** Something was committed: read the feed now. */
  wake(): void;
  /** Lets the work under way end, and stops. */
  stop(): Promise<void>;
};

/** A wait that can be cut short. */
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

/** How often to look for what another process committed, and how long to rest after a failure, in milliseconds. */
const pollEvery = 1_000;
const restAfterFailure = 5_000;

/** Repeats `work` until stopped; a failure is logged and the work taken up again after a rest. */
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
 * What Lambda's event sources do on AWS, on one machine: hands the change feed to its consumers as soon as something is
 * committed, and runs the clock every five minutes.
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
