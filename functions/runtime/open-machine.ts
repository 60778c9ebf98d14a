import type { Environment } from "../platform/config.ts";
import type { Deps } from "../platform/deps.ts";
import { localDeps } from "./local-deps.ts";
import { type OpenedTable, openTable } from "./open-table.ts";
import { signingSecret } from "./signing-secret.ts";

/** Consumers of the change feed on one machine; unread changes are stored for them. */
export const consumers = { mailer: "mailer", engine: "engine" } as const;

/**
 * The table and the deps of one machine, for the server and for the command line beside it. Throws
 * ConfigError.
 */
export const openMachine = async (env: Environment): Promise<{ deps: Deps; opened: OpenedTable }> => {
  const now = () => Date.now();
  const opened = await openTable(env, { now, consumers: Object.values(consumers) });
  return { deps: localDeps(env, await signingSecret(env), opened.table, now), opened };
};
