import { serveStatic } from "@hono/node-server/serve-static";
import { type Handler, Hono } from "hono";
import { compress } from "hono/compress";
import { getCookie } from "hono/cookie";
import { sessionCookie } from "../accounts/identify.ts";
import type { Deps } from "../platform/deps.ts";
import type { Env } from "../platform/http/env.ts";
import { headersWith } from "../platform/http/guards.ts";
import { currentAnnuaire } from "../suppliers/annuaire.ts";
import { documentOf } from "./page-document.ts";
import type { PageRenderer } from "./page-renderer.ts";
import { robots, sitemap } from "./sitemap.ts";

type Site = Pick<Deps, "table" | "gazetteer" | "now" | "log" | "config">;

/**
 * Serves the built pages of `folder`: hashed assets cached for a year, one HTML document for every page
 * address, and public pages rendered in it. If rendering fails, the document is sent empty and the browser
 * renders it.
 */
export const pages = (folder: string, site: Site, renderer?: PageRenderer) => {
  const fill = documentOf(folder);
  const draw = async (address: string, signedIn: boolean) => {
    try {
      return await renderer?.draw(address, { signedIn });
    } catch (error) {
      site.log.error("PAGE_NOT_DRAWN", { name: error instanceof Error ? error.name : "unknown" });
      return undefined;
    }
  };
  const document: Handler<Env> = async (c) => {
    const { pathname, search } = new URL(c.req.url);
    const drawn = await draw(pathname + search, getCookie(c, sessionCookie) !== undefined);
    return c.html(fill(drawn), drawn?.status ?? 200, { "cache-control": "no-cache" });
  };
  return new Hono<Env>()
    .use(headersWith(site.config.tiles))
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
    .get("/robots.txt", (c) => c.text(robots(site.config.baseUrl)))
    .get("/sitemap.xml", async (c) => {
      const { suppliers } = await currentAnnuaire(site);
      const addresses = renderer?.fixedAddresses ?? ["/"];
      return c.body(sitemap(site.config.baseUrl, addresses, [...suppliers.values()]), 200, {
        "content-type": "application/xml; charset=utf-8",
      });
    })
    .get("/", document)
    .use(serveStatic({ root: folder }))
    .get("*", (c, next) => (c.req.path.startsWith("/api/") ? c.notFound() : document(c, next)));
};
