import type { Server } from "node:http";
import { createAdaptorServer } from "@hono/node-server";
import { ConfigError } from "../platform/config.ts";

type Fetch = Parameters<typeof createAdaptorServer>[0]["fetch"];

const reasons: Record<string, (port: number) => string> = {
  EADDRINUSE: (port) => `Le port ${port} est déjà pris. Choisissez-en un autre avec PORT.`,
  EACCES: (port) => `Le port ${port} n’est pas permis à ce compte. Choisissez-en un autre avec PORT.`,
};

/**
 * Longer than a reverse proxy keeps an idle connection (Caddy: two minutes), so that it never sends on a
 * closing one.
 */
const KEPT_ALIVE_MS = 130_000;

/** Listens, and returns the server with its port. Throws ConfigError if the port is not available. */
export const serve = (
  fetch: Fetch,
  port: number,
  hostname: string,
): Promise<{ server: Server; port: number }> =>
  new Promise((resolve, reject) => {
    const server = createAdaptorServer({ fetch }) as Server;
    server.keepAliveTimeout = KEPT_ALIVE_MS;
    server.once("error", (error: NodeJS.ErrnoException) => {
      const reason = reasons[error.code ?? ""];
      reject(reason ? new ConfigError(reason(port), { cause: error }) : error);
    });
    server.listen(port, hostname, () => {
      const address = server.address();
      resolve({ server, port: typeof address === "object" && address ? address.port : port });
    });
  });

/** Closes after the requests in progress have ended. */
export const closeServer = (server: Server): Promise<void> =>
  new Promise((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
  });
