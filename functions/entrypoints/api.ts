import { fileURLToPath } from "node:url";
import type { Context } from "aws-lambda";
import { Hono } from "hono";
import { type APIGatewayProxyResult, handle } from "hono/aws-lambda";
import { compress } from "hono/compress";
import { createApp } from "../app.ts";
import { once } from "../platform/async/once.ts";
import type { Env } from "../platform/http/env.ts";
import { admission, type HttpEvent } from "../runtime/aws-admission.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { loadPageRenderer } from "../runtime/page-renderer.ts";
import { pages } from "../runtime/pages.ts";

const beside = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Clients whose calls are to be traced. */
const clients: unknown[] = [];
const runtime = awsRuntime("api", (client) => {
  clients.push(client);
  return client;
});
const admit = admission(runtime);

/**
 * The tracer is loaded with the first event, while its secret is read: otherwise it would lengthen each start
 * by a sixth.
 */
const trace = once(async () => {
  const { tracing } = await import("../runtime/aws-trace.ts");
  clients.forEach(tracing("api"));
});

const application = once(async () => createApp(await runtime.deps()));

/** The renderer of pages is loaded with the first page: it is larger than the API. */
const site = once(async () => {
  const [deps, app] = await Promise.all([runtime.deps(), application()]);
  // As a visitor's request: no cookie goes with it.
  const renderer = await loadPageRenderer(beside("./render/render.js"), (request) => app.fetch(request), {
    now: deps.now,
    baseUrl: deps.config.baseUrl,
  });
  return pages(beside("./web"), deps, renderer);
});

const answer = once(async () =>
  handle(
    new Hono<Env>()
      // Compressed here, because CloudFront compresses only what it caches, and an answer of Lambda is
      // limited to 6 MB.
      .use(compress())
      .use("/api/*", async (c) => (await application()).fetch(c.req.raw, c.env))
      .use(async (c) => (await site()).fetch(c.req.raw, c.env)),
  ),
);

/** The application on AWS: API Gateway's events (HTTP API, version 2), only through CloudFront. */
export const handler = invocation(
  runtime.telemetry,
  async (event: HttpEvent, context: Context): Promise<APIGatewayProxyResult> => {
    const [admitted] = await Promise.all([admit(event), trace()]);
    if (!admitted) {
      runtime.telemetry.log.warn("NOT_THROUGH_CLOUDFRONT");
      return { statusCode: 403, headers: {}, body: "", isBase64Encoded: false };
    }
    return (await answer())(admitted, context);
  },
);
