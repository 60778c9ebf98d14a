import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import type { AddressInfo } from "node:net";

export type Received = { method: string; path: string; headers: IncomingMessage["headers"]; body: Buffer };
export type Reply = { status: number; headers?: Record<string, string>; body: string | Buffer };
export type Endpoint = { url: string; close(): Promise<void> };

/** A server on this machine that hands each whole request to `answer`. */
export const serveLocally = async (
  answer: (request: Received) => Promise<Reply> | Reply,
): Promise<Endpoint> => {
  const server = createServer(async (request, response) => {
    const body = Buffer.concat(await request.toArray());
    try {
      const reply = await answer({
        method: request.method ?? "",
        path: request.url ?? "",
        headers: request.headers,
        body,
      });
      response.writeHead(reply.status, reply.headers).end(reply.body);
    } catch (error) {
      response.writeHead(500).end(String(error));
    }
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, "close");
    },
  };
};
