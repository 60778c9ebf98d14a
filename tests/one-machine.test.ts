import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { receivedMailDocuments } from "../functions/mail/mailbox/mailbox.ts";
import { everyDocument } from "../functions/platform/db/documents.ts";
import { mailbox } from "../functions/platform/db/keys/mails.ts";
import { openSqliteTable } from "../functions/platform/db/sqlite-table.ts";
import { builtPages } from "./infra/built-pages.ts";

const checkout = fileURLToPath(new URL("..", import.meta.url));
const root = mkdtempSync(join(tmpdir(), "rencontres-machine-"));
const dataDir = join(root, "data");

/** The real server, bundled into one file, with fake pages instead of the built ones. */
beforeAll(async () => {
  builtPages(join(root, ".build"));
  writeFileSync(join(root, "package.json"), readFileSync(join(checkout, "package.json")));
  await build({
    absWorkingDir: checkout,
    entryPoints: ["functions/entrypoints/server.ts"],
    outfile: join(root, "functions/entrypoints/server.mjs"),
    bundle: true,
    platform: "node",
    target: "node24",
    format: "esm",
    mainFields: ["module", "main"],
    banner: {
      js: 'import { createRequire as requireOf } from "node:module"; const require = requireOf(import.meta.url);',
    },
    logLevel: "error",
  });
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

type Machine = { process: ChildProcess; port: number };

const start = async (): Promise<Machine> => {
  const server = spawn(process.execPath, [join(root, "functions/entrypoints/server.mjs")], {
    env: { PORT: "0", DATA_DIR: dataDir, DEMO: "false", ADMIN_EMAILS: "equipe@exemple.fr" },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let said = "";
  const port = await new Promise<number>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      said += chunk.toString();
      const found = /http:\/\/localhost:(\d+)/.exec(said)?.[1];
      if (found) resolve(Number(found));
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.once("exit", () => reject(new Error(`The server did not start: ${said}`)));
  });
  return { process: server, port };
};

const stop = async ({ process: server }: Machine): Promise<number | null> => {
  server.kill("SIGTERM");
  const [code] = await once(server, "exit");
  return code;
};

const body = JSON.stringify({ email: "personne@exemple.fr" });

/** A request whose body is not complete yet. */
const slowRequest = async (port: number) => {
  const socket = connect(port, "localhost");
  await once(socket, "connect");
  socket.write(
    `POST /api/auth/links HTTP/1.1\r\nHost: localhost:${port}\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nConnection: close\r\n\r\n${body.slice(0, 5)}`,
  );
  // The server has received it once it answers another request, sent later.
  await fetch(`http://localhost:${port}/api/health`);
  return {
    finish: async (): Promise<string> => {
      let answer = "";
      socket.on("data", (chunk: Buffer) => {
        answer += chunk.toString();
      });
      socket.write(body.slice(5));
      await once(socket, "close");
      return answer;
    },
  };
};

const refused = async (port: number): Promise<void> => {
  for (;;) {
    const answer = await fetch(`http://localhost:${port}/api/health`, {
      headers: { connection: "close" },
    }).catch(() => undefined);
    if (!answer) return;
  }
};

describe("the server of one machine, told to stop", () => {
  test("takes no new request, ends those under way, closes the base and exits with 0", async () => {
    const machine = await start();
    const slow = await slowRequest(machine.port);
    const exit = stop(machine);
    await refused(machine.port);
    expect(await slow.finish()).toMatch(/^HTTP\/1\.1 202 /);
    expect(await exit).toBe(0);
    expect(existsSync(join(dataDir, "rencontres.sqlite-wal"))).toBe(false);
  });

  test("has lost nothing when it starts again: the mail of the last request is there once", async () => {
    const machine = await start();
    const read = async () => {
      const { table, close } = openSqliteTable(join(dataDir, "rencontres.sqlite"), { now: Date.now });
      const received = await everyDocument(table, receivedMailDocuments, mailbox);
      close();
      return received.map(({ to }) => to);
    };
    while ((await read()).length === 0) await fetch(`http://localhost:${machine.port}/api/health`);
    expect(await stop(machine)).toBe(0);
    expect(await read()).toEqual(["personne@exemple.fr"]);
  });
});
