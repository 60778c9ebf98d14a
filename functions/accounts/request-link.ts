import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { PendingDraft } from "../../shared/intents/drafts.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { busy, consumeRateLimit } from "../platform/rate-limit.ts";
import { newSignInLink } from "./sign-in-link.ts";

/** Two requests at once count against the same limit: one of them tries again. */
const attempts = 5;

type LinkRequest = { email: string; clientAddress: string; draft?: PendingDraft | undefined };

/** The answer is the same whether the address is known or not, so that nobody learns who has an account. */
const linkWrites = async (deps: Deps, { email, clientAddress, draft }: LinkRequest): Promise<Write[]> => {
  const byAddress = await consumeRateLimit(deps, `links from ${clientAddress}`, { most: 30, seconds: 3_600 });
  if (!byAddress) throw new AppError("account.limited");
  const byEmail = await consumeRateLimit(deps, `links to ${email}`, { most: 5, seconds: 900 });
  // Past the limit of an address, the answer stays the same but no mail is sent, to spare the mailbox's
  // owner.
  if (!byEmail) return [byAddress];
  const link = newSignInLink(deps, email, draft);
  return [
    byAddress,
    byEmail,
    link.write,
    queueMail(deps, {
      to: email,
      content: { kind: "sign-in", linkId: link.id, withDraft: draft !== undefined },
      cause: { type: "link", id: link.id },
      usefulUntil: link.expiresAt,
    }),
  ];
};

/** `account.limited`: too many requests from one network address. */
export const requestLinkErrors = errorsOf("account.limited", "table.busy");

/**
 * Mails a single-use sign-in link, valid 15 minutes, to an address; the account is created when the link is
 * first used. A draft is stored with the link, for as long, and given to whoever opens it.
 */
export const requestLink = async (deps: Deps, input: LinkRequest): Promise<void> => {
  await retryOnConflict({ attempts, otherwise: busy }, async () =>
    deps.table.transact(await linkWrites(deps, input)),
  );
};
