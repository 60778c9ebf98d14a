import { type ClockDeps, runClock } from "../functions/clock/run-clock.ts";
import { sendQueuedMails } from "../functions/mail/delivery/send-due-mails.ts";
import { localMailbox } from "../functions/mail/mailbox/mailbox.ts";
import type { Deps } from "../functions/platform/deps.ts";
import type { EngineDeps } from "../functions/round-engine/compute-round.ts";
import { handleChanges } from "../functions/round-engine/worker.ts";
import { computeHere } from "./compute-here.ts";
import type { TestApp } from "./test-app.ts";

const from = "Rencontres solidaires <rencontres@exemple.fr>";

/** The engine for tests: it computes in this thread. */
export const engineOf = (deps: Deps): Deps & EngineDeps => ({
  ...deps,
  compute: computeHere(deps.gazetteer),
});

/** The deps of the clock and the mailer for tests: mails stay on this machine. */
const clockOf = (deps: Deps): ClockDeps => ({
  ...engineOf(deps),
  transport: localMailbox(from),
  sender: { from },
});

/** Passes committed changes to the engine until none is left; returns their number. */
export const runEngine = async (app: TestApp, deps: EngineDeps = engineOf(app.deps)): Promise<number> => {
  let handed = 0;
  for (;;) {
    const changes = await app.feed.drain("engine", (batch) => handleChanges(deps, batch));
    handed += changes;
    if (changes === 0) return handed;
  }
};

/** Sends queued mails. */
export const runMailer = async (app: TestApp): Promise<void> => {
  const mailer = clockOf(app.deps);
  while ((await app.feed.drain("mailer", (batch) => sendQueuedMails(mailer, batch))) > 0);
};

/** Runs the clock once at the current test time. */
export const tick = async (app: TestApp): Promise<Record<string, number>> => {
  app.catchUp();
  const done = await runClock(clockOf(app.deps));
  app.catchUp();
  return done;
};
