import type { Context } from "aws-lambda";
import { Hono } from "hono";
import { type APIGatewayProxyResult, handle } from "hono/aws-lambda";
import { compress } from "hono/compress";
import { createApp } from "../app.ts";
import type { Env } from "../http/env.ts";
import { admission, type HttpEvent } from "../runtime/aws-admission.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { once } from "../runtime/once.ts";

const runtime = awsRuntime("api");
const admit = admission(runtime);
// Compressed here: CloudFront compresses only what it caches, and an answer of Lambda ends at 6 MB.
const answer = once(async () =>
  handle(new Hono<Env>().use(compress()).route("/", createApp(await runtime.deps()))),
);

/** The API on AWS: API Gateway's events (HTTP API, version 2), through CloudFront alone. */
export const handler = invocation(
  runtime.telemetry,
  async (event: HttpEvent, context: Context): Promise<APIGatewayProxyResult> => {
    const admitted = await admit(event);
    if (!admitted) {
      runtime.telemetry.log.warn("NOT_THROUGH_CLOUDFRONT");
      return { statusCode: 403, headers: {}, body: "", isBase64Encoded: false };
    }
    return (await answer())(admitted, context);
  },
);
