import { gunzipSync } from "node:zlib";
import { originHeader, viewerHeader } from "../../functions/runtime/aws-admission.ts";
import { type Client, clientOf } from "../test-app.ts";
import type { LambdaProcess } from "./lambda-process.ts";

export type Browser = Client;

/** What CloudFront shows to the API in these tests. */
export const originSecret = "what CloudFront shows in these tests";

export type HttpAnswer = {
  statusCode: number;
  headers: Record<string, string>;
  cookies?: string[];
  body: string;
  isBase64Encoded: boolean;
};

/** API Gateway's event (HTTP API, payload version 2) of a request that CloudFront passes on. */
export const httpEvent = (
  method: string,
  path: string,
  { headers = {}, body }: { headers?: Record<string, string>; body?: string } = {},
  now: number = Date.now(),
) => {
  const { pathname, search } = new URL(path, "https://rencontres.exemple.fr");
  const { cookie, ...others } = headers;
  const query = search.slice(1);
  return {
    version: "2.0",
    routeKey: "ANY /api/{path+}",
    rawPath: pathname,
    rawQueryString: query,
    ...(cookie ? { cookies: cookie.split("; ") } : {}),
    headers: {
      "accept-encoding": "gzip",
      "content-length": String(Buffer.byteLength(body ?? "")),
      host: "abc123.execute-api.eu-west-3.amazonaws.com",
      "user-agent": "Amazon CloudFront",
      via: "2.0 1a2b.cloudfront.net (CloudFront)",
      "x-forwarded-for": "203.0.113.9, 198.51.100.7",
      "x-forwarded-proto": "https",
      [viewerHeader]: "203.0.113.9",
      [originHeader]: originSecret,
      ...others,
    },
    ...(query ? { queryStringParameters: Object.fromEntries(new URLSearchParams(query)) } : {}),
    requestContext: {
      accountId: "111122223333",
      apiId: "abc123",
      domainName: "abc123.execute-api.eu-west-3.amazonaws.com",
      domainPrefix: "abc123",
      http: {
        method,
        path: pathname,
        protocol: "HTTP/1.1",
        sourceIp: "198.51.100.7",
        userAgent: "Amazon CloudFront",
      },
      requestId: "JKJaXmPLvHcESHA=",
      routeKey: "ANY /api/{path+}",
      stage: "$default",
      time: "22/Nov/2026:09:00:00 +0000",
      timeEpoch: now,
    },
    pathParameters: { path: pathname.replace("/api/", "") },
    ...(body === undefined ? {} : { body }),
    isBase64Encoded: false,
  };
};

/** The body as a browser reads it. */
export const bodyOf = ({ body, isBase64Encoded, headers }: HttpAnswer): Buffer => {
  const bytes = Buffer.from(body, isBase64Encoded ? "base64" : "utf8");
  return headers["content-encoding"] === "gzip" ? gunzipSync(bytes) : bytes;
};

/** The API's function as what a client of tests talks to. */
const asApplication = (api: LambdaProcess, clock: { now: number }) => ({
  request: async (path: string, { method = "GET", headers, body }: RequestInit = {}): Promise<Response> => {
    const event = httpEvent(
      method,
      path,
      {
        headers: Object.fromEntries(new Headers(headers)),
        ...(typeof body === "string" ? { body } : {}),
      },
      clock.now,
    );
    const answer = await api.invoke<HttpAnswer>(event, clock.now);
    const bytes = bodyOf(answer);
    const answered = new Headers(answer.headers);
    for (const cookie of answer.cookies ?? []) answered.append("set-cookie", cookie);
    const empty = [204, 304].includes(answer.statusCode);
    return new Response(empty ? null : new Uint8Array(bytes), {
      status: answer.statusCode,
      headers: answered,
    });
  },
});

/** A browser of its own, with its cookies. */
export const browser = (api: LambdaProcess, clock: { now: number }): Browser =>
  clientOf(asApplication(api, clock));
