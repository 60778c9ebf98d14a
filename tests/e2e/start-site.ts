import { type ChildProcess, spawn } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildPages } from "./build-pages.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));

/** A running site with its own data: the demonstration's. */
export type Site = { url: string; dataDir: string; secret: string; stop(): Promise<void> };

const freePort = (): Promise<number> =>
  new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      const port = typeof address === "object" && address ? address.port : 0;
      probe.close(() => resolve(port));
    });
  });

/** Waits for the line by which the server says that it listens. */
const ready = (server: ChildProcess): Promise<void> =>
  new Promise((resolve, reject) => {
    let said = "";
    const hear = (chunk: unknown) => {
      said += String(chunk);
      if (said.includes("est prêt")) resolve();
    };
    server.stdout?.on("data", hear);
    server.stderr?.on("data", hear);
    server.once("exit", () => reject(new Error(`The server did not start: ${said}`)));
  });

/** Builds the pages and starts the real server on a free port, on a new folder. */
export const startSite = async (): Promise<Site> => {
  await buildPages();
  const dataDir = mkdtempSync(join(tmpdir(), "rencontres-e2e-"));
  const secret = "secret-of-the-browser-tests-0123456789";
  const port = await freePort();
  const server = spawn(process.execPath, ["--import", "tsx", "functions/entrypoints/server.ts"], {
    cwd: root,
    // Not the whole environment: the test runner sets a BASE_URL of its own.
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      PORT: String(port),
      DATA_DIR: dataDir,
      SECRET: secret,
    },
    stdio: ["ignore", "pipe", "pipe"],
  });
  await ready(server);
  return {
    url: `http://localhost:${port}`,
    dataDir,
    secret,
    stop: async () => {
      const gone = new Promise((resolve) => server.once("exit", resolve));
      server.kill("SIGTERM");
      await gone;
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
};
