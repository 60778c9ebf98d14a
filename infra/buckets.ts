import { Duration, type RemovalPolicy, type Stack, Validations } from "aws-cdk-lib";
import type { IKey } from "aws-cdk-lib/aws-kms";
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  ObjectOwnership,
} from "aws-cdk-lib/aws-s3";
import type { Construct } from "constructs";
import type { Stage } from "./stages.ts";

/** Common settings of buckets: no public access, TLS only, only the owner's objects. */
export const privateBucket = (
  scope: Construct,
  id: string,
  props: BucketProps & { removalPolicy: RemovalPolicy },
): Bucket =>
  new Bucket(scope, id, {
    blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
    enforceSSL: true,
    minimumTLSVersion: 1.2,
    objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
    encryption: BucketEncryption.S3_MANAGED,
    ...props,
  });

/** Names of buckets are global: the account's number makes this one unique. */
export const documentsName = (stack: Stack, stage: Stage): string =>
  `rencontres-${stage.name}-documents-${stack.account}`;

/**
 * The bucket of documents (uploaded files, exports of the table), versioned; and the bucket of its access
 * logs.
 */
export const buckets = (stack: Stack, stage: Stage, key: IKey, removalPolicy: RemovalPolicy) => {
  const accessLogs = privateBucket(stack, "AccessLogs", {
    removalPolicy,
    lifecycleRules: [{ expiration: Duration.days(stage.logDays) }],
  });
  Validations.of(accessLogs).acknowledge({
    id: "AwsSolutions-S1",
    reason: "It holds the access logs of the other bucket; logging its own would never end.",
  });
  const documents = privateBucket(stack, "Documents", {
    // Named, so that permissions on one of its folders can be written in full.
    bucketName: documentsName(stack, stage),
    versioned: true,
    encryption: BucketEncryption.KMS,
    encryptionKey: key,
    bucketKeyEnabled: true,
    serverAccessLogsBucket: accessLogs,
    serverAccessLogsPrefix: "documents/",
    removalPolicy,
    lifecycleRules: [
      {
        noncurrentVersionExpiration: Duration.days(90),
        abortIncompleteMultipartUploadAfter: Duration.days(7),
      },
    ],
  });
  return { documents, accessLogs };
};
