import { Stack } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import type { Data } from "./data-stack.ts";

/**
 * Permissions of functions, statement by statement. A transaction needs the permission for each of its
 * writes: TransactWriteItems is not an action itself. tests/infra compares these with the calls that the
 * bundles really make.
 */

type TableAction = "GetItem" | "BatchGetItem" | "Query" | "PutItem" | "DeleteItem" | "ConditionCheckItem";

/** Calls on the table, and queries through the named indexes. */
export const onTable = (
  { table }: Data,
  actions: readonly TableAction[],
  indexes: readonly ("gsi1" | "gsi2")[] = [],
): PolicyStatement[] => [
  new PolicyStatement({
    sid: "Table",
    actions: actions.map((action) => `dynamodb:${action}`),
    resources: [table.tableArn],
  }),
  ...(indexes.length === 0
    ? []
    : [
        new PolicyStatement({
          sid: "Indexes",
          actions: ["dynamodb:Query"],
          resources: indexes.map((index) => `${table.tableArn}/index/${index}`),
        }),
      ]),
];

/** Use of the customer key through one service, for data that this service encrypts with it. */
const throughService = (
  { key }: Data,
  sid: string,
  service: "dynamodb" | "s3" | "secretsmanager",
  actions: readonly string[],
) =>
  new PolicyStatement({
    sid,
    actions: actions.map((action) => `kms:${action}`),
    resources: [key.keyArn],
    conditions: {
      StringEquals: { "kms:ViaService": `${service}.${Stack.of(key).region}.amazonaws.com` },
    },
  });

/**
 * Source: DynamoDB developer guide, "Using customer managed keys": what a principal that reads and writes
 * needs.
 */
export const keyOfTable = (data: Data): PolicyStatement =>
  throughService(data, "TableKey", "dynamodb", [
    "Decrypt",
    "DescribeKey",
    "Encrypt",
    "GenerateDataKey",
    "GenerateDataKeyWithoutPlaintext",
    "ReEncryptFrom",
    "ReEncryptTo",
  ]);

export const readSecrets = (
  data: Data,
  secrets: readonly ("signingSecret" | "originSecret")[],
): PolicyStatement[] => [
  new PolicyStatement({
    sid: "Secrets",
    actions: ["secretsmanager:GetSecretValue"],
    resources: secrets.map((secret) => data[secret].secretArn),
  }),
  throughService(data, "SecretsKey", "secretsmanager", ["Decrypt"]),
];

const filesOf = (data: Data): string =>
  data.stack.formatArn({
    service: "s3",
    region: "",
    account: "",
    resource: data.documentsName,
    resourceName: "files/*",
  });

/** Uploaded files, in their folder of the bucket of documents. */
export const keepFiles = (data: Data): PolicyStatement[] => [
  new PolicyStatement({
    sid: "Files",
    actions: ["s3:GetObject", "s3:PutObject"],
    resources: [filesOf(data)],
  }),
  throughService(data, "FilesKey", "s3", ["Decrypt", "GenerateDataKey"]),
];

/** Taking uploaded files away; the bucket keeps what they were for ninety days more. */
export const removeFiles = (data: Data): PolicyStatement =>
  new PolicyStatement({ sid: "RemoveFiles", actions: ["s3:DeleteObject"], resources: [filesOf(data)] });

export const readStream = ({ table }: Data): PolicyStatement =>
  new PolicyStatement({
    sid: "Stream",
    actions: ["DescribeStream", "GetRecords", "GetShardIterator", "ListStreams"].map((a) => `dynamodb:${a}`),
    resources: [table.tableStreamArn ?? ""],
  });

/** Every identity of the account: senders, and in the sandbox also those whom it may write to. */
const everyIdentity = ({ stack }: Data): string =>
  stack.formatArn({ service: "ses", resource: "identity", resourceName: "*" });

/**
 * Sending mail, in the stage's name alone, and through the configuration set that reports delivery. SES also asks for the
 * right on the recipient's identity, where it is one of the account: somebody of a verified domain, or anybody in the sandbox.
 * So the sender is what limits it, not the identity. How fast may be sent, and the list of addresses that SES does not write
 * to, are the account's, which is no resource.
 */
export const sendMail = (data: Data): PolicyStatement[] => [
  new PolicyStatement({
    sid: "SendMail",
    actions: ["ses:SendRawEmail"],
    resources: [
      everyIdentity(data),
      data.stack.formatArn({
        service: "ses",
        resource: "configuration-set",
        resourceName: data.mail.configurationSetName,
      }),
    ],
    conditions: { StringEquals: { "ses:FromAddress": data.mail.fromAddress } },
  }),
  new PolicyStatement({
    sid: "MailAccount",
    actions: ["ses:GetSendQuota", "ses:DeleteSuppressedDestination"],
    resources: ["*"],
  }),
];
