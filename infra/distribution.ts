import { Duration, type Stack, Validations } from "aws-cdk-lib";
import { Certificate } from "aws-cdk-lib/aws-certificatemanager";
import {
  AllowedMethods,
  CacheCookieBehavior,
  CachePolicy,
  CacheQueryStringBehavior,
  Distribution,
  Function as EdgeFunction,
  FunctionCode,
  FunctionEventType,
  FunctionRuntime,
  HttpVersion,
  type IOrigin,
  type IResponseHeadersPolicy,
  OriginProtocolPolicy,
  OriginRequestPolicy,
  OriginSslPolicy,
  PriceClass,
  SecurityPolicyProtocol,
  ViewerProtocolPolicy,
} from "aws-cdk-lib/aws-cloudfront";
import { HttpOrigin, S3BucketOrigin } from "aws-cdk-lib/aws-cloudfront-origins";
import type { IBucket } from "aws-cdk-lib/aws-s3";
import { sessionCookie } from "../functions/accounts/identify.ts";
import { originHeader } from "../functions/runtime/aws-admission.ts";
import type { Data } from "./data-stack.ts";
import { tellViewerAddress } from "./edge-function.ts";
import type { Stage } from "./stages.ts";

export type Behind = {
  apiHost: string;
  assets: IBucket;
  firewallArn: string;
  responseHeaders: IResponseHeadersPolicy;
};

const viewerAddress = (stack: Stack) => ({
  function: new EdgeFunction(stack, "ViewerAddress", {
    comment: "Tells the application the viewer's address",
    code: FunctionCode.fromInline(tellViewerAddress),
    runtime: FunctionRuntime.JS_2_0,
  }),
  eventType: FunctionEventType.VIEWER_REQUEST,
});

/**
 * Caches an answer only as long as the application itself allows (a day for lists of communes, nothing by
 * default), separately for each session and each query.
 */
const cachePolicy = (stack: Stack): CachePolicy =>
  new CachePolicy(stack, "AsTheApplicationSays", {
    minTtl: Duration.seconds(0),
    defaultTtl: Duration.seconds(0),
    maxTtl: Duration.days(1),
    cookieBehavior: CacheCookieBehavior.allowList(sessionCookie),
    queryStringBehavior: CacheQueryStringBehavior.all(),
    enableAcceptEncodingGzip: true,
    enableAcceptEncodingBrotli: true,
  });

const apiOrigin = (data: Data, host: string): IOrigin =>
  new HttpOrigin(host, {
    protocolPolicy: OriginProtocolPolicy.HTTPS_ONLY,
    originSslProtocols: [OriginSslPolicy.TLS_V1_2],
    readTimeout: Duration.seconds(30),
    // A reference that CloudFormation resolves, so that the template does not contain the secret.
    customHeaders: { [originHeader]: data.originSecret.secretValue.unsafeUnwrap() },
  });

/**
 * The single address of the application: pages and API from the function, their assets from the private
 * bucket.
 */
export const distribution = (stack: Stack, stage: Stage, data: Data, behind: Behind): Distribution => {
  const common = {
    viewerProtocolPolicy: ViewerProtocolPolicy.REDIRECT_TO_HTTPS,
    responseHeadersPolicy: behind.responseHeaders,
    compress: true,
  };
  const made = new Distribution(stack, "Distribution", {
    // Changed with the revision so that CloudFormation reads the secret again.
    comment: `Rencontres solidaires, ${stage.name} (secrets ${stage.secretsRevision})`,
    httpVersion: HttpVersion.HTTP2_AND_3,
    priceClass: PriceClass.PRICE_CLASS_100,
    webAclId: behind.firewallArn,
    ...(stage.domain
      ? {
          domainNames: [stage.domain.name],
          certificate: Certificate.fromCertificateArn(stack, "Certificate", stage.domain.certificateArn),
          minimumProtocolVersion: SecurityPolicyProtocol.TLS_V1_2_2021,
        }
      : {}),
    defaultBehavior: {
      ...common,
      origin: apiOrigin(data, behind.apiHost),
      allowedMethods: AllowedMethods.ALLOW_ALL,
      cachePolicy: cachePolicy(stack),
      originRequestPolicy: OriginRequestPolicy.ALL_VIEWER_EXCEPT_HOST_HEADER,
      functionAssociations: [viewerAddress(stack)],
    },
    additionalBehaviors: {
      "/assets/*": {
        ...common,
        origin: S3BucketOrigin.withOriginAccessControl(behind.assets),
        cachePolicy: CachePolicy.CACHING_OPTIMIZED,
      },
    },
    // CloudFront would cache an error for ten seconds, and something just created would still not be found.
    errorResponses: [403, 404, 500, 502, 503, 504].map((httpStatus) => ({
      httpStatus,
      ttl: Duration.seconds(0),
    })),
  });
  acknowledge(made, stage);
  return made;
};

const acknowledge = (made: Distribution, stage: Stage): void => {
  Validations.of(made).acknowledge(
    {
      id: "AwsSolutions-CFR1",
      reason: "The annuaire is open to all; buyers and suppliers may be anywhere.",
    },
    {
      id: "AwsSolutions-CFR3",
      reason:
        "CloudFront's logs hold addresses, which are personal data; the API's log and WAF's counts do without.",
    },
  );
  if (!stage.domain)
    Validations.of(made).acknowledge({
      id: "AwsSolutions-CFR4",
      reason:
        "Without a domain, CloudFront's own certificate leaves no choice of TLS; production has its own.",
    });
};
