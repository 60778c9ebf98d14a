import * as z from "zod";
import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, anonymous } from "../platform/actor.ts";
import { commitErrors, getDocument, holdUniqueKey } from "../platform/db/documents.ts";
import { accountKey } from "../platform/db/keys/accounts.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { hashToken } from "../platform/tokens.ts";
import { accountDocuments, membershipsOf } from "./accounts.ts";

/** How long a session lasts, in seconds: 30 days. */
export const sessionSeconds = 30 * 86_400;

const sessionKey = (token: string) => uniqueKey("SESSION", hashToken(token));

/** The write that opens a session; only the token's hash is stored. */
export const openSession = (deps: Pick<Deps, "now">, token: string, accountId: string): Write =>
  holdUniqueKey(
    sessionKey(token),
    { accountId },
    Math.floor(Date.parse(deps.now()) / 1_000) + sessionSeconds,
  );

/** The actor of this session token; anonymous if the token is unknown, ended or expired. */
export const actorOfSession = async (deps: Pick<Deps, "table" | "config">, token: string): Promise<Actor> => {
  const session = await deps.table.get(sessionKey(token));
  if (!session) return anonymous;
  const { accountId } = z.object({ accountId: z.string() }).parse(session.doc);
  const [account, organisations] = await Promise.all([
    getDocument(deps.table, accountDocuments, accountKey(accountId)),
    organisationsOf(deps, accountId),
  ]);
  if (!account) return anonymous;
  return {
    type: "account",
    accountId,
    email: account.email,
    staff: account.staff || deps.config.adminEmails.includes(account.email),
    organisations,
  };
};

/** The organisations that an account speaks for. */
const organisationsOf = async (deps: Pick<Deps, "table">, accountId: string): Promise<string[]> =>
  (await membershipsOf(deps, accountId))
    .filter(({ status }) => status === "approved")
    .map(({ organisationId }) => organisationId);

/**
 * The actor with the organisations that they speak for by now: of two requests that create one at the same moment, the
 * one that comes too late began before its author was a member.
 */
export const asOfNow = async (deps: Pick<Deps, "table">, actor: Actor): Promise<Actor> =>
  actor.type === "account"
    ? { ...actor, organisations: await organisationsOf(deps, actor.accountId) }
    : actor;

export const closeSessionErrors = errorsOf(commitErrors);

/** Ends the session of that token; does nothing if there is none. */
export const closeSession = async (deps: Pick<Deps, "table">, token: string): Promise<void> => {
  const key = sessionKey(token);
  const session = await deps.table.get(key);
  if (session) await deps.table.transact([{ type: "delete", key, expect: session.version }]);
};
