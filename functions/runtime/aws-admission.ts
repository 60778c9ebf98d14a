import { createHash, timingSafeEqual } from "node:crypto";
import type { LambdaEvent } from "hono/aws-lambda";
import type { AwsRuntime } from "./aws-deps.ts";

/** An event of an HTTP API, payload version 2. */
export type HttpEvent = Extract<LambdaEvent, { rawPath: string }>;

/** The header that CloudFront adds to requests for the API (infra/edge.ts). */
export const originHeader = "x-origin-secret";
export const viewerHeader = "x-viewer-address";

/** Secrets are read again when an unknown one is presented, at most this often, in milliseconds. */
const rereadAfter = 60_000;

const hash = (text: string): Buffer => createHash("sha256").update(text).digest();

/**
 * Accepts only requests through CloudFront: the API's own address is public, and CloudFront authenticates
 * itself with a secret header. Returns the event with the viewer's address as its source, or undefined for
 * any other request. A rotated secret is found without a restart; the previous one stays valid until the next
 * rotation.
 */
export const admission = ({ env, secrets, base }: AwsRuntime) => {
  let known: Buffer[] = [];
  let readAt = Number.NEGATIVE_INFINITY;

  const matches = (shown: Buffer) => known.some((secret) => timingSafeEqual(secret, shown));

  const isOurs = async (shown: Buffer): Promise<boolean> => {
    if (matches(shown)) return true;
    const now = Date.parse(base.now());
    if (now - readAt < rereadAfter) return false;
    known = (await secrets.accepted(env.lambda.originSecretId)).map(hash);
    readAt = now;
    return matches(shown);
  };

  return async (event: HttpEvent): Promise<HttpEvent | undefined> => {
    const shown = event.headers[originHeader];
    if (!shown || !(await isOurs(hash(shown)))) return undefined;
    const { [originHeader]: _secret, [viewerHeader]: viewer, ...headers } = event.headers;
    const { http } = event.requestContext;
    return {
      ...event,
      headers,
      requestContext: {
        ...event.requestContext,
        http: { ...http, sourceIp: viewer ?? http.sourceIp },
      },
    };
  };
};
