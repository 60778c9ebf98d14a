import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Environment } from "../config.ts";
import type { Table } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { folderFiles } from "../files/folder-files.ts";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import { identity } from "./identity.ts";
import { machineSecret } from "./secret.ts";

const packageFile = new URL("../../package.json", import.meta.url);

/** What the application runs on when it runs on one machine. */
export const localDeps = (env: Environment, table: Table, now: () => number): Deps => ({
  ...identity(now),
  table,
  gazetteer: loadGazetteer,
  files: folderFiles(join(env.dataDir, "files")),
  config: {
    baseUrl: env.baseUrl,
    secret: env.secret ?? machineSecret(env.dataDir),
    adminEmails: env.adminEmails,
    localMailbox: env.mail.transport === "local",
    trustProxy: env.trustProxy,
    tiles: env.tiles,
    version: JSON.parse(readFileSync(packageFile, "utf8")).version,
  },
});
