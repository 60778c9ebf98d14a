import { type ClockDeps, runClock } from "../functions/clock/run-clock.ts";
import type { Deps } from "../functions/deps.ts";
import { localMailbox } from "../functions/mail/mailbox.ts";
import { sendQueuedMails } from "../functions/mail/send-due-mails.ts";
import { computeHere } from "../functions/rounds/compute.ts";
import type { EngineDeps } from "../functions/rounds/compute-round.ts";
import { handleChanges } from "../functions/rounds/engine.ts";
import type { TestApp } from "./test-app.ts";

const from = "Rencontres solidaires <rencontres@exemple.fr>";

/** The engine of a test: it computes in this thread. */
export const engineOf = (deps: Deps): Deps & EngineDeps => ({
  ...deps,
  compute: computeHere(deps.gazetteer),
});

/** What the clock and the mailer of a test run on: mails stay on this machine. */
const clockOf = (deps: Deps): ClockDeps => ({
  ...engineOf(deps),
  transport: localMailbox(from),
  sender: { from },
});

/** Hands the engine what has been committed, until nothing is left; returns the number of changes. */
export const runEngine = async (app: TestApp, deps: EngineDeps = engineOf(app.deps)): Promise<number> => {
  let handed = 0;
  for (;;) {
    const changes = await app.feed.drain("engine", (batch) => handleChanges(deps, batch));
    handed += changes;
    if (changes === 0) return handed;
  }
};

/** Sends what has been queued. */
export const runMailer = async (app: TestApp): Promise<void> => {
  const mailer = clockOf(app.deps);
  while ((await app.feed.drain("mailer", (batch) => sendQueuedMails(mailer, batch))) > 0);
};

/** One round of the clock at the time it is. */
export const tick = (app: TestApp): Promise<Record<string, number>> => runClock(clockOf(app.deps));
