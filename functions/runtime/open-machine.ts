import type { Environment } from "../config.ts";
import { type OpenedTable, openTable } from "../db/open-table.ts";
import type { Deps } from "../deps.ts";
import { localDeps } from "./local-deps.ts";

/** Readers of the change feed on one machine; what they have not read is kept for them. */
export const consumers = { mailer: "mailer", engine: "engine" } as const;

/** The table and the deps of one machine, for the server and for the command line beside it. Throws ConfigError. */
export const openMachine = async (env: Environment): Promise<{ deps: Deps; opened: OpenedTable }> => {
  const now = () => Date.now();
  const opened = await openTable(env, { now, consumers: Object.values(consumers) });
  return { deps: localDeps(env, opened.table, now), opened };
};
