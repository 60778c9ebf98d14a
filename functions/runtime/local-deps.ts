import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import type { Environment } from "../platform/config.ts";
import type { Table } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { folderFiles } from "../platform/files/folder-files.ts";
import { identity } from "./identity.ts";

const packageFile = new URL("../../package.json", import.meta.url);

/** The deps of the application on one machine. */
export const localDeps = (env: Environment, secret: string, table: Table, now: () => number): Deps => ({
  ...identity(now),
  table,
  gazetteer: loadGazetteer,
  files: folderFiles(join(env.dataDir, "files")),
  config: {
    baseUrl: env.baseUrl,
    secret,
    adminEmails: env.adminEmails,
    localMailbox: env.mail.transport === "local",
    trustProxy: env.trustProxy,
    tiles: env.tiles,
    version: JSON.parse(readFileSync(packageFile, "utf8")).version,
  },
});
