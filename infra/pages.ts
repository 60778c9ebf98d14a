import { RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import type { IDistribution } from "aws-cdk-lib/aws-cloudfront";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { type Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { privateBucket } from "./buckets.ts";
import type { Stage } from "./stages.ts";

/** The private bucket of the built pages, which CloudFront alone reads. */
export const pagesBucket = (stack: Stack): Bucket => {
  const bucket = privateBucket(stack, "Pages", {
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: true,
  });
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "It holds the public pages, and CloudFront alone reads it.",
  });
  return bucket;
};

/** One by one, so that a version of the CDK that asks for more is noticed. */
const acknowledgeCopier = (stack: Stack, bucket: Bucket): void => {
  const reason =
    "The CDK's own function: it copies the pages when the stack is deployed, and does nothing afterwards.";
  const pages = bucket.node.defaultChild;
  const bucketId = pages instanceof CfnBucket ? stack.getLogicalId(pages) : "";
  const findings = [
    "L1",
    "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    ...["GetBucket", "GetObject", "List", "Abort", "DeleteObject"].map((name) => `IAM5[Action::s3:${name}*]`),
    `IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*]`,
    `IAM5[Resource::<${bucketId}.Arn>/*]`,
    // CloudFront is told to read the pages again.
    "IAM5[Resource::*]",
  ];
  const copier = stack.node.children.find(({ node }) => node.id.startsWith("Custom::CDKBucketDeployment"));
  if (copier)
    Validations.of(copier).acknowledge(...findings.map((id) => ({ id: `AwsSolutions-${id}`, reason })));
};

/**
 * Puts the built pages there. Assets are named by their content, kept a year by browsers, and never removed here, so that a
 * page opened before a deployment still finds its own; then the documents that name them.
 */
export const deployPages = (
  stack: Stack,
  stage: Stage,
  bucket: Bucket,
  distribution: IDistribution,
  folder: string,
): void => {
  const logGroup = new LogGroup(stack, "PagesLog", {
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const common = { destinationBucket: bucket, prune: false, memoryLimit: 256, logGroup };
  const assets = new BucketDeployment(stack, "Assets", {
    ...common,
    sources: [Source.asset(folder, { exclude: ["*", "!assets", "!assets/**"] })],
    cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
  });
  const documents = new BucketDeployment(stack, "Documents", {
    ...common,
    sources: [Source.asset(folder, { exclude: ["assets", ".vite"] })],
    cacheControl: [CacheControl.noCache()],
    distribution,
    distributionPaths: ["/*"],
  });
  documents.node.addDependency(assets);
  acknowledgeCopier(stack, bucket);
};
