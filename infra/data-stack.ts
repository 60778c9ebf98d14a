import { CfnOutput, Duration, RemovalPolicy, Stack, Validations } from "aws-cdk-lib";
import { AttributeType, BillingMode, StreamViewType, Table, TableEncryption } from "aws-cdk-lib/aws-dynamodb";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Key } from "aws-cdk-lib/aws-kms";
import { Secret } from "aws-cdk-lib/aws-secretsmanager";
import type { Construct } from "constructs";
import { tableDefinition, ttlAttribute } from "../functions/platform/db/dynamo-definition.ts";
import { buckets, documentsName } from "./buckets.ts";
import { mailIdentity } from "./mail-identity.ts";
import type { Stage } from "./stages.ts";

/**
 * Everything that must survive: the table, documents, the key that encrypts them, secrets, and the mail
 * identity.
 */
export const dataStack = (scope: Construct, stage: Stage) => {
  const stack = new Stack(scope, `rencontres-${stage.name}-data`, {
    description: `Rencontres solidaires, ${stage.name}: data`,
    env: { region: stage.region },
    terminationProtection: stage.keepData,
  });
  const removalPolicy = stage.keepData ? RemovalPolicy.RETAIN : RemovalPolicy.DESTROY;
  const key = customerKey(stack, stage, removalPolicy);
  const table = dataTable(stack, stage, key, removalPolicy);
  const secret = (id: string, description: string) => {
    const made = new Secret(stack, id, {
      description,
      encryptionKey: key,
      generateSecretString: { passwordLength: 64, excludePunctuation: true },
      removalPolicy,
    });
    Validations.of(made).acknowledge({
      id: "AwsSolutions-SMG4",
      reason:
        "Changing it ends the links already mailed, so people decide when: docs/operations.md says how.",
    });
    return made;
  };
  const { documents } = buckets(stack, stage, key, removalPolicy);
  new CfnOutput(stack, "TableName", { value: table.tableName });
  new CfnOutput(stack, "DocumentsBucket", { value: documents.bucketName });
  const signingSecret = secret("SigningSecret", "Key of the signatures of links and cookies");
  // What `tme sign-in-link` has to be given: its name, never its value.
  new CfnOutput(stack, "SigningSecretId", { value: signingSecret.secretArn });
  return {
    stack,
    key,
    table,
    documentsName: documentsName(stack, stage),
    signingSecret,
    originSecret: secret("OriginSecret", "What CloudFront shows to the API to be let in"),
    mail: mailIdentity(stack, stage),
  };
};

export type Data = ReturnType<typeof dataStack>;

const customerKey = (stack: Stack, stage: Stage, removalPolicy: RemovalPolicy): Key => {
  const key = new Key(stack, "Key", {
    description: `Rencontres solidaires, ${stage.name}: table, documents, secrets, topics`,
    enableKeyRotation: true,
    removalPolicy,
    pendingWindow: Duration.days(stage.keepData ? 30 : 7),
  });
  // SES and CloudWatch publish to topics that are encrypted with it.
  key.addToResourcePolicy(
    new PolicyStatement({
      sid: "PublishersOfTopics",
      principals: ["ses", "cloudwatch", "budgets"].map(
        (name) => new ServicePrincipal(`${name}.amazonaws.com`),
      ),
      actions: ["kms:Decrypt", "kms:GenerateDataKey"],
      resources: ["*"],
      conditions: { StringEquals: { "aws:SourceAccount": stack.account } },
    }),
  );
  return key;
};

/** The table of functions/platform/db/dynamo-definition.ts; tests/infra checks that they are the same. */
const dataTable = (stack: Stack, stage: Stage, key: Key, removalPolicy: RemovalPolicy): Table => {
  const table = new Table(stack, "Table", {
    partitionKey: { name: "pk", type: AttributeType.STRING },
    sortKey: { name: "sk", type: AttributeType.STRING },
    billingMode: BillingMode.PAY_PER_REQUEST,
    maxReadRequestUnits: stage.tableCeiling.reads,
    maxWriteRequestUnits: stage.tableCeiling.writes,
    stream: StreamViewType.NEW_AND_OLD_IMAGES,
    timeToLiveAttribute: ttlAttribute,
    pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true, recoveryPeriodInDays: 35 },
    deletionProtection: stage.keepData,
    encryption: TableEncryption.CUSTOMER_MANAGED,
    encryptionKey: key,
    removalPolicy,
  });
  for (const { IndexName = "" } of tableDefinition("").GlobalSecondaryIndexes ?? [])
    table.addGlobalSecondaryIndex({
      indexName: IndexName,
      partitionKey: { name: `${IndexName}pk`, type: AttributeType.STRING },
      sortKey: { name: `${IndexName}sk`, type: AttributeType.STRING },
      maxReadRequestUnits: stage.tableCeiling.reads,
      maxWriteRequestUnits: stage.tableCeiling.writes,
    });
  return table;
};
