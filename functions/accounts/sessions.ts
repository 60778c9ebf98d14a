import * as z from "zod";
import { claim, getDocument } from "../db/documents.ts";
import { accountKey, claimKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { accounts, membershipsOf } from "./accounts.ts";
import { type Actor, anonymous } from "./actor.ts";
import { hashToken } from "./tokens.ts";

/** How long a session lasts, in seconds: 30 days. */
export const sessionSeconds = 30 * 86_400;

const sessionKey = (token: string) => claimKey("SESSION", hashToken(token));

/** The write that opens a session; only the token's hash is stored. */
export const openSession = (deps: Pick<Deps, "now">, token: string, accountId: string): Write =>
  claim(sessionKey(token), { accountId }, Math.floor(Date.parse(deps.now()) / 1_000) + sessionSeconds);

/** Who holds this session token; anonymous where it is unknown, ended or expired. */
export const actorOfSession = async (deps: Pick<Deps, "table" | "config">, token: string): Promise<Actor> => {
  const session = await deps.table.get(sessionKey(token));
  if (!session) return anonymous;
  const { accountId } = z.object({ accountId: z.string() }).parse(session.doc);
  const [account, memberships] = await Promise.all([
    getDocument(deps.table, accounts, accountKey(accountId)),
    membershipsOf(deps, accountId),
  ]);
  if (!account) return anonymous;
  return {
    type: "account",
    accountId,
    email: account.email,
    staff: account.staff || deps.config.adminEmails.includes(account.email),
    organisations: memberships.filter(({ status }) => status === "approved").map((m) => m.organisationId),
  };
};

/** Ends the session of that token; nothing happens where there is none. */
export const closeSession = async (deps: Pick<Deps, "table">, token: string): Promise<void> => {
  const key = sessionKey(token);
  const session = await deps.table.get(key);
  if (session) await deps.table.transact([{ type: "delete", key, expect: session.version }]);
};
