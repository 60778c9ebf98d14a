import { readFileSync } from "node:fs";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { type Handler, Hono } from "hono";
import { compress } from "hono/compress";
import type { Env } from "../http/env.ts";
import { headers } from "../http/guards.ts";

/** Serves the built pages of `folder`: hashed assets for a year, and the one document for every address of the pages. */
export const pages = (folder: string) => {
  const index = readFileSync(join(folder, "index.html"), "utf8");
  const document: Handler<Env> = (c) => c.html(index, 200, { "cache-control": "no-cache" });
  return new Hono<Env>()
    .use(headers)
    .use(compress())
    .use(
      "/assets/*",
      serveStatic({
        root: folder,
        onFound: (_path, c) => {
          c.header("cache-control", "public, max-age=31536000, immutable");
        },
      }),
    )
    .get("/assets/*", (c) => c.notFound())
    .get("/", document)
    .use(serveStatic({ root: folder }))
    .get("*", (c, next) => (c.req.path.startsWith("/api/") ? c.notFound() : document(c, next)));
};
