import { RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import { type Bucket, CfnBucket } from "aws-cdk-lib/aws-s3";
import { BucketDeployment, CacheControl, Source } from "aws-cdk-lib/aws-s3-deployment";
import { privateBucket } from "./buckets.ts";
import type { Stage } from "./stages.ts";

/** The private bucket of the pages' scripts, styles and fonts, which only CloudFront reads. */
export const assetsBucket = (stack: Stack): Bucket => {
  const bucket = privateBucket(stack, "Assets", {
    removalPolicy: RemovalPolicy.DESTROY,
    autoDeleteObjects: true,
  });
  Validations.of(bucket).acknowledge({
    id: "AwsSolutions-S1",
    reason: "It holds what the public pages are made of, and CloudFront alone reads it.",
  });
  return bucket;
};

/** One by one, so that a new CDK version that needs more permissions is noticed. */
const acknowledgeCopier = (stack: Stack, bucket: Bucket): void => {
  const reason =
    "The CDK's own function: it copies the assets when the stack is deployed, and does nothing afterwards.";
  const resource = bucket.node.defaultChild;
  const bucketId = resource instanceof CfnBucket ? stack.getLogicalId(resource) : "";
  const findings = [
    "L1",
    "IAM4[Policy::arn:<AWS::Partition>:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole]",
    ...["GetBucket", "GetObject", "List", "Abort", "DeleteObject"].map((name) => `IAM5[Action::s3:${name}*]`),
    `IAM5[Resource::arn:aws:s3:::cdk-hnb659fds-assets-<AWS::AccountId>-${stack.region}/*]`,
    `IAM5[Resource::<${bucketId}.Arn>/*]`,
  ];
  const copier = stack.node.children.find(({ node }) => node.id.startsWith("Custom::CDKBucketDeployment"));
  if (copier)
    Validations.of(copier).acknowledge(...findings.map((id) => ({ id: `AwsSolutions-${id}`, reason })));
};

/**
 * Uploads the built assets. Their names depend on their content, browsers cache them for a year, and they are
 * never removed here, so that a page opened before a deployment still finds its own.
 */
export const deployAssets = (stack: Stack, stage: Stage, bucket: Bucket, folder: string): void => {
  new BucketDeployment(stack, "AssetsDeployment", {
    destinationBucket: bucket,
    destinationKeyPrefix: "assets",
    sources: [Source.asset(folder)],
    cacheControl: [CacheControl.fromString("public, max-age=31536000, immutable")],
    prune: false,
    memoryLimit: 256,
    logGroup: new LogGroup(stack, "AssetsLog", {
      retention: stage.logDays,
      removalPolicy: RemovalPolicy.DESTROY,
    }),
  });
  acknowledgeCopier(stack, bucket);
};
