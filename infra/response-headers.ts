import { Duration } from "aws-cdk-lib";
import {
  HeadersFrameOption,
  type HeadersReferrerPolicy,
  ResponseHeadersPolicy,
  type ResponseSecurityHeadersBehavior,
} from "aws-cdk-lib/aws-cloudfront";
import type { Construct } from "constructs";
import { Hono } from "hono";
import type { Env } from "../functions/platform/http/env.ts";
import { headers } from "../functions/platform/http/guards.ts";

/** The headers of the application's own answers: one source for every entry point. */
export const applicationHeaders = async (): Promise<Record<string, string>> => {
  const app = new Hono<Env>().use(headers).get("/", (c) => c.body(null));
  return Object.fromEntries((await app.request("/")).headers);
};

/** CloudFront takes these as fields of their own, and refuses them among custom headers. */
const ownFields = {
  "content-security-policy": (value: string): ResponseSecurityHeadersBehavior => ({
    contentSecurityPolicy: { contentSecurityPolicy: value, override: false },
  }),
  "strict-transport-security": (value: string): ResponseSecurityHeadersBehavior => ({
    strictTransportSecurity: {
      accessControlMaxAge: Duration.seconds(Number(/max-age=(\d+)/.exec(value)?.[1])),
      includeSubdomains: value.includes("includeSubDomains"),
      override: false,
    },
  }),
  "x-content-type-options": (): ResponseSecurityHeadersBehavior => ({
    contentTypeOptions: { override: false },
  }),
  "x-frame-options": (value: string): ResponseSecurityHeadersBehavior => ({
    frameOptions: {
      frameOption: value === "DENY" ? HeadersFrameOption.DENY : HeadersFrameOption.SAMEORIGIN,
      override: false,
    },
  }),
  "referrer-policy": (value: string): ResponseSecurityHeadersBehavior => ({
    referrerPolicy: { referrerPolicy: value as HeadersReferrerPolicy, override: false },
  }),
  "x-xss-protection": (value: string): ResponseSecurityHeadersBehavior => ({
    xssProtection: { protection: value.startsWith("1"), override: false },
  }),
};

const isOwnField = (name: string): name is keyof typeof ownFields => name in ownFields;

/** Puts the application's headers on every answer of CloudFront that has none of its own: those of assets. */
export const responseHeaders = (scope: Construct, values: Record<string, string>): ResponseHeadersPolicy => {
  const named = Object.entries(values);
  return new ResponseHeadersPolicy(scope, "Headers", {
    securityHeadersBehavior: Object.assign(
      {},
      ...named.map(([name, value]) => (isOwnField(name) ? ownFields[name](value) : {})),
    ),
    customHeadersBehavior: {
      customHeaders: named
        .filter(([name]) => !isOwnField(name))
        .map(([header, value]) => ({ header, value, override: false })),
    },
  });
};
