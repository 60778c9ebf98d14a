import type { PendingDraft } from "../../shared/drafts.ts";
import { AppError } from "../../shared/errors.ts";
import { TransactionRefused, type Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { countUse } from "./limits.ts";
import { newSignInLink } from "./sign-in-link.ts";

/** Two requests at once count against the same limit: one of them tries again. */
const attempts = 5;

type LinkRequest = { email: string; clientAddress: string; draft?: PendingDraft | undefined };

/** Where a link's address leads: known or not, the same is done, so that nobody learns who has an account. */
const linkWrites = async (deps: Deps, { email, clientAddress, draft }: LinkRequest): Promise<Write[]> => {
  const byAddress = await countUse(deps, `links from ${clientAddress}`, { most: 30, seconds: 3_600 });
  if (!byAddress) throw new AppError("account.limited");
  const byEmail = await countUse(deps, `links to ${email}`, { most: 5, seconds: 900 });
  // Past the limit of an address, the answer stays the same and no mail goes out: the mailbox's owner is left in peace.
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

/**
 * Mails a single-use sign-in link, valid 15 minutes, to an address; the account is made when the link is first used.
 * A draft waits with the link, as long as it, for whoever opens it.
 * Errors: account.limited (too many requests from one place), table.busy.
 */
export const requestLink = async (deps: Deps, input: LinkRequest): Promise<void> => {
  for (let attempt = 1; attempt <= attempts; attempt++) {
    try {
      await deps.table.transact(await linkWrites(deps, input));
      return;
    } catch (error) {
      if (!(error instanceof TransactionRefused)) throw error;
    }
  }
  throw new AppError("table.busy");
};
