import { runInNewContext } from "node:vm";
import { describe, expect, it } from "vitest";
import { tellViewerAddress } from "../../infra/edge-function.ts";
import { applicationHeaders } from "../../infra/response-headers.ts";
import { type Assembly, onlyResource, resourcesOf } from "./assembly.ts";

type EdgeRequest = { uri: string; headers: Record<string, { value: string }> };

const edge = (code: string, request: EdgeRequest): EdgeRequest => {
  const event = { request, viewer: { ip: "203.0.113.9" } };
  return runInNewContext(`${code}; handler(event)`, { event });
};

type Config = {
  Aliases?: string[];
  DefaultCacheBehavior: Record<string, unknown>;
  CacheBehaviors: Record<string, unknown>[];
  Origins: Record<string, unknown>[];
  ViewerCertificate?: object;
  WebACLId: unknown;
  CustomErrorResponses: { ErrorCachingMinTTL: number }[];
};

export const edgeSuite = (assembly: () => Assembly) => {
  const config = (stage: "demo" | "recette" | "production" = "production"): Config =>
    onlyResource(assembly().stages[stage].templates.app, "AWS::CloudFront::Distribution").Properties
      .DistributionConfig as Config;

  describe("CloudFront", () => {
    it("speaks TLS 1.2 or better to people and to the API", () => {
      expect(config().ViewerCertificate).toMatchObject({ MinimumProtocolVersion: "TLSv1.2_2021" });
      for (const behaviour of [config().DefaultCacheBehavior, ...config().CacheBehaviors])
        expect(behaviour.ViewerProtocolPolicy).toBe("redirect-to-https");
      const api = config().Origins.find((origin) => "CustomOriginConfig" in origin);
      expect(api?.CustomOriginConfig).toMatchObject({
        OriginProtocolPolicy: "https-only",
        OriginSSLProtocols: ["TLSv1.2"],
      });
    });

    it("puts the application's own headers on what has none, the assets", async () => {
      const { app } = assembly().stages.production.templates;
      const policy = onlyResource(app, "AWS::CloudFront::ResponseHeadersPolicy").Properties
        .ResponseHeadersPolicyConfig as {
        SecurityHeadersConfig: Record<string, object>;
        CustomHeadersConfig: { Items: { Header: string; Value: string }[] };
      };
      const headers = await applicationHeaders();
      expect(policy.SecurityHeadersConfig).toMatchObject({
        ContentSecurityPolicy: { ContentSecurityPolicy: headers["content-security-policy"] },
        StrictTransportSecurity: { AccessControlMaxAgeSec: 63_072_000, IncludeSubdomains: true },
        ContentTypeOptions: { Override: false },
        FrameOptions: { FrameOption: "DENY" },
        ReferrerPolicy: { ReferrerPolicy: headers["referrer-policy"] },
      });
      const others = policy.CustomHeadersConfig.Items.map(({ Header, Value }) => [Header, Value]);
      expect(Object.fromEntries(others)).toMatchObject({
        "permissions-policy": headers["permissions-policy"],
      });
      // Every one of them, in one place or the other.
      expect(Object.keys(policy.SecurityHeadersConfig).length + others.length).toBe(
        Object.keys(headers).length,
      );
      for (const behaviour of [config().DefaultCacheBehavior, ...config().CacheBehaviors])
        expect(behaviour.ResponseHeadersPolicyId).toBeDefined();
    });

    it("proves itself to the API by a secret that the template does not hold", () => {
      const text = JSON.stringify(config().Origins);
      expect(text).toContain("x-origin-secret");
      expect(text).toContain("{{resolve:secretsmanager:");
    });

    it("alone reads the pages' assets", () => {
      const { app } = assembly().stages.production.templates;
      expect(resourcesOf(app, "AWS::CloudFront::OriginAccessControl")).toHaveLength(1);
      const allowed = resourcesOf(app, "AWS::S3::BucketPolicy")
        .flatMap(([, { Properties }]) => (Properties.PolicyDocument as { Statement: object[] }).Statement)
        .filter((statement) => JSON.stringify(statement).includes('s3:GetObject"'));
      expect(allowed).toHaveLength(1);
      expect(allowed[0]).toMatchObject({ Principal: { Service: "cloudfront.amazonaws.com" } });
      expect(JSON.stringify(allowed[0])).toContain("AWS:SourceArn");
    });

    it("keeps nothing of the application unless it says so, and no error at all", () => {
      const { app } = assembly().stages.production.templates;
      expect(onlyResource(app, "AWS::CloudFront::CachePolicy").Properties.CachePolicyConfig).toMatchObject({
        MinTTL: 0,
        DefaultTTL: 0,
        ParametersInCacheKeyAndForwardedToOrigin: {
          CookiesConfig: { CookieBehavior: "whitelist", Cookies: ["session"] },
          QueryStringsConfig: { QueryStringBehavior: "all" },
        },
      });
      for (const { ErrorCachingMinTTL } of config().CustomErrorResponses) expect(ErrorCachingMinTTL).toBe(0);
    });

    it("tells the API the viewer's address, whatever the viewer says it is", () => {
      const asked = { uri: "/api/health", headers: { "x-viewer-address": { value: "192.0.2.66" } } };
      expect(edge(tellViewerAddress, asked).headers["x-viewer-address"]).toEqual({ value: "203.0.113.9" });
    });
  });

  describe("the firewall", () => {
    it("limits each address, in all and at signing in, before every stage", () => {
      for (const stage of ["demo", "recette", "production"] as const) {
        const { Properties } = onlyResource(assembly().stages[stage].templates.edge, "AWS::WAFv2::WebACL");
        expect(Properties.Scope).toBe("CLOUDFRONT");
        const rules = JSON.stringify(Properties.Rules);
        expect(rules).toContain('"Limit":3000');
        expect(rules).toMatch(/"Limit":100,.*"SearchString":"\/api\/auth\/links"/);
        expect(JSON.stringify(config(stage).WebACLId)).toContain(`rencontres-${stage}-edge`);
      }
    });
  });

  describe("API Gateway", () => {
    it("limits requests, and logs none of what tells who asked", () => {
      const { Properties } = onlyResource(
        assembly().stages.production.templates.app,
        "AWS::ApiGatewayV2::Stage",
      );
      expect(Properties.DefaultRouteSettings).toMatchObject({
        ThrottlingRateLimit: 200,
        ThrottlingBurstLimit: 400,
      });
      expect(JSON.stringify(Properties.AccessLogSettings)).not.toMatch(/identity|sourceIp|path|authorizer/i);
    });
  });
};
