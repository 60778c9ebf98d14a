import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { PendingDraft } from "../../shared/intents/drafts.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { busy, consumeRateLimit } from "../platform/rate-limit.ts";
import { newSignInLink } from "./sign-in-link.ts";
import { findWaitingDraft, newWaitingDraft } from "./waiting-draft.ts";

/** Two requests at once count against the same limit: one of them tries again. */
const attempts = 5;

type LinkRequest = {
  email: string;
  clientAddress: string;
  /** What was being written, which the link hands over. */
  draft?: PendingDraft | undefined;
  /** What waits already with an earlier link that this one renews. */
  draftId?: string | undefined;
};

/** What the new link hands over: the draft sent with the request, or the one of the link that it renews. */
const handedOver = async (deps: Deps, { draft, draftId }: LinkRequest) => {
  if (draft) {
    const { id, write } = newWaitingDraft(deps, draft);
    return { id, key: draft.key, writes: [write] };
  }
  const waiting = await findWaitingDraft(deps, draftId);
  return waiting?.draft && { id: draftId, key: waiting.draft.key, writes: [] };
};

/** The answer is the same whether the address is known or not, so that nobody learns who has an account. */
const linkWrites = async (deps: Deps, request: LinkRequest): Promise<Write[]> => {
  const { email, clientAddress } = request;
  const byAddress = await consumeRateLimit(deps, `links from ${clientAddress}`, { most: 30, seconds: 3_600 });
  if (!byAddress) throw new AppError("account.limited");
  const byEmail = await consumeRateLimit(deps, `links to ${email}`, { most: 5, seconds: 900 });
  // Past the limit of an address, the answer stays the same but no mail is sent, to spare the mailbox's
  // owner.
  if (!byEmail) return [byAddress];
  const handed = await handedOver(deps, request);
  const link = newSignInLink(deps, email, handed?.id);
  return [
    byAddress,
    byEmail,
    link.write,
    ...(handed?.writes ?? []),
    queueMail(deps, {
      to: email,
      content: {
        kind: "sign-in",
        linkId: link.id,
        withDraft: handed !== undefined,
        ...(handed?.key === "fiche-nouvelle" ? { draftOf: "profile" as const } : {}),
      },
      cause: { type: "link", id: link.id },
      usefulUntil: link.usableUntil,
    }),
  ];
};

/** `account.limited`: too many requests from one network address. */
export const requestLinkErrors = errorsOf("account.limited", "table.busy");

/**
 * Mails a single-use sign-in link, valid 15 minutes, to an address; the account is created when the link is
 * first used. A draft waits longer than the link can be used, and is handed over by this link, or by one that renews it:
 * another link of the same address, which anybody may ask for, neither takes its place nor brings it.
 */
export const requestLink = async (deps: Deps, input: LinkRequest): Promise<void> => {
  await retryOnConflict({ attempts, otherwise: busy }, async () =>
    deps.table.transact(await linkWrites(deps, input)),
  );
};
