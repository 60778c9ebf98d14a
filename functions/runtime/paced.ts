import { paceOf } from "../mail/delivery/pace.ts";
import type { MailerDeps } from "../mail/delivery/send-mail.ts";

/**
 * How long mails wait for their turn, and how long one run goes on, in milliseconds. The reader of the stream does not
 * wait: behind a mail that waits stands the sign-in link of somebody else. The clock does, and ends before its time limit.
 */
const patienceOf = {
  stream: { patience: 2_000, lasts: 60_000 },
  clock: { patience: 60_000, lasts: 8 * 60_000 },
} as const;

/** The mailer's deps for one run, its mails taking turns at the server. */
export const paced = <Mailer extends MailerDeps>(
  deps: Mailer,
  by: keyof typeof patienceOf,
): Mailer & Pick<MailerDeps, "pace"> => ({ ...deps, pace: paceOf(deps, patienceOf[by]) });
