import * as z from "zod";
import { holdUniqueKey } from "../platform/db/documents.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { hashToken, signToken, verifyToken } from "../platform/tokens.ts";
import { findWaitingDraft, waitingDays } from "./waiting-draft.ts";

/** How long a sign-in link can be used, in seconds: 15 minutes. */
const usableSeconds = 15 * 60;
/** How long it is known that a link has expired, and whose it was, in seconds: as long as a draft waits. */
const knownSeconds = waitingDays * 86_400;

const linkSchema = z.object({
  email: z.string(),
  /** Absent from a link stored when links were forgotten as they expired: it is usable as long as it is found. */
  usableUntil: z.iso.datetime().optional(),
  /** The draft that it hands over. */
  draftId: z.string().optional(),
});

const keyOf = (token: string) => uniqueKey("LINK", hashToken(token));

/** The token of a link, by its id. */
const tokenOf = ({ config }: Pick<Deps, "config">, id: string) => signToken(config.secret, "sign-in", id);

export type SignInLink = { id: string; token: string; usableUntil: string; write: Write };

/**
 * A new single-use link for an address, which may hand over a draft. Only the token's hash is stored; the mailer derives
 * the token again from the id.
 */
export const newSignInLink = (deps: Deps, email: string, draftId?: string): SignInLink => {
  const id = deps.newId("link");
  const token = tokenOf(deps, id);
  const now = Math.floor(Date.parse(deps.now()) / 1_000);
  const usableUntil = new Date((now + usableSeconds) * 1_000).toISOString();
  const doc = { email, usableUntil, ...(draftId === undefined ? {} : { draftId }) };
  const write = holdUniqueKey(keyOf(token), doc, now + knownSeconds);
  return { id, token, usableUntil, write };
};

/** The stored link of a token, and the write that removes it. */
const readLink = async ({ table }: Pick<Deps, "table">, token: string) => {
  const key = keyOf(token);
  const item = await table.get(key);
  if (!item) return undefined;
  const removal: Write = { type: "delete", key, expect: item.version };
  return { ...linkSchema.parse(item.doc), removal };
};

/**
 * The link of a token that we made, unless it was used: whose it is, whether it still opens a session, the draft that it
 * hands over, and the write that uses it up.
 */
export const findSignInLink = async (deps: Pick<Deps, "table" | "config" | "now">, token: string) => {
  if (verifyToken(deps.config.secret, "sign-in", token) === undefined) return undefined;
  const link = await readLink(deps, token);
  if (!link) return undefined;
  const { email, usableUntil, draftId, removal: use } = link;
  return { email, usable: usableUntil === undefined || deps.now() < usableUntil, draftId, use };
};

/**
 * The writes that forget a link by its id: the address that it holds until its seven days are over, and the draft that
 * waits with it.
 */
export const forgetSignInLink = async (
  deps: Pick<Deps, "table" | "config">,
  id: string,
): Promise<Write[]> => {
  const link = await readLink(deps, tokenOf(deps, id));
  if (!link) return [];
  const waiting = await findWaitingDraft(deps, link.draftId);
  return [link.removal, ...(waiting ? [waiting.removal] : [])];
};
