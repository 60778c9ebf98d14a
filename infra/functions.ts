import { Duration } from "aws-cdk-lib";
import type { Function as LambdaFunction } from "aws-cdk-lib/aws-lambda";
import type { Construct } from "constructs";
import type { Bundle, FunctionName } from "./bundle.ts";
import type { Data } from "./data-stack.ts";
import type { Failures } from "./failure-queue.ts";
import { applicationFunction, type FunctionProps } from "./lambda.ts";
import {
  keepFiles,
  keyOfTable,
  onTable,
  readSecrets,
  readStream,
  removeFiles,
  sendMail,
} from "./permissions.ts";
import type { Stage } from "./stages.ts";

/** For rounds and batch jobs: their transactions never check an item that they do not write. */
const computing = ["GetItem", "BatchGetItem", "Query", "PutItem", "DeleteItem"] as const;
const bothIndexes = ["gsi1", "gsi2"] as const;

type Sized = Pick<
  FunctionProps,
  "description" | "memory" | "timeout" | "permissions" | "folders" | "writesToAnybody"
>;

/** The work, size and permissions of each function. */
const shapes = (stage: Stage, data: Data, failures: Failures): Record<FunctionName, Sized> => ({
  api: {
    description: "Answers the API and draws the public pages, through CloudFront alone",
    memory: 1_024,
    // API Gateway stops waiting after 30 seconds.
    timeout: Duration.seconds(29),
    permissions: [
      ...onTable(data, [...computing, "ConditionCheckItem"], bothIndexes),
      keyOfTable(data),
      ...readSecrets(data, ["signingSecret", "originSecret"]),
      ...keepFiles(data),
    ],
    folders: [`rencontres-${stage.name}-documents-<AWS::AccountId>/files`],
  },
  mailer: {
    description: "Sends the mails that were just queued",
    memory: 1_024,
    timeout: Duration.minutes(5),
    permissions: [
      ...onTable(data, ["GetItem", "BatchGetItem", "PutItem"]),
      keyOfTable(data),
      readStream(data),
      failures.permission(),
      ...readSecrets(data, ["signingSecret"]),
      ...sendMail(data),
    ],
    writesToAnybody: true,
  },
  engine: {
    description: "Computes the rounds that were just requested, goes on with the series just decided",
    memory: 3_008,
    timeout: Duration.minutes(15),
    permissions: [
      ...onTable(data, computing, bothIndexes),
      keyOfTable(data),
      readStream(data),
      failures.permission(),
    ],
  },
  clock: {
    description: "Every five minutes: what is due, and what was left behind",
    memory: 3_008,
    timeout: Duration.minutes(15),
    permissions: [
      ...onTable(data, computing, bothIndexes),
      keyOfTable(data),
      ...readSecrets(data, ["signingSecret"]),
      ...sendMail(data),
      failures.permission(),
      removeFiles(data),
    ],
    writesToAnybody: true,
    folders: [`rencontres-${stage.name}-documents-<AWS::AccountId>/files`],
  },
  "mail-feedback": {
    description: "Applies what SES tells of the mails that it sent",
    memory: 512,
    timeout: Duration.seconds(30),
    permissions: [...onTable(data, ["GetItem", "PutItem"]), keyOfTable(data), failures.permission()],
  },
});

/** The five functions of a stage. `baseUrl` is the application's public address. */
export const applicationFunctions = (
  scope: Construct,
  stage: Stage,
  data: Data,
  failures: Failures,
  { bundles, baseUrl, version }: { bundles: Record<FunctionName, Bundle>; baseUrl: string; version: string },
): Record<FunctionName, LambdaFunction> => {
  /** The environment variables of each function: functions/platform/config.ts. */
  const everywhere = { TABLE_NAME: data.table.tableName, STAGE: stage.name };
  const ofSigner = {
    SIGNING_SECRET_ID: data.signingSecret.secretArn,
    BASE_URL: baseUrl,
    // A new revision restarts the functions, with the rotated secret.
    VERSION: `${version}+${stage.secretsRevision}`,
  };
  const ofSender = {
    SES_FROM: stage.mail.from,
    SES_CONFIGURATION_SET: data.mail.configurationSetName,
  };
  const ofStaff = { ADMIN_EMAILS: stage.adminEmails.join(",") };
  const environments: Record<FunctionName, Record<string, string>> = {
    api: {
      ...ofSigner,
      ...ofStaff,
      ORIGIN_SECRET_ID: data.originSecret.secretArn,
      DOCUMENTS_BUCKET: data.documentsName,
      ...(stage.tiles ? { TILES_URL: stage.tiles.url, TILES_ATTRIBUTION: stage.tiles.attribution } : {}),
    },
    mailer: { ...ofSigner, ...ofSender },
    engine: {},
    clock: { ...ofSigner, ...ofSender, ...ofStaff, DOCUMENTS_BUCKET: data.documentsName },
    "mail-feedback": {},
  };
  const shaped = shapes(stage, data, failures);
  const make = (name: FunctionName): LambdaFunction =>
    applicationFunction(scope, {
      ...shaped[name],
      bundle: bundles[name],
      stage,
      environment: { ...everywhere, ...environments[name] },
    });
  return {
    api: make("api"),
    mailer: make("mailer"),
    engine: make("engine"),
    clock: make("clock"),
    "mail-feedback": make("mail-feedback"),
  };
};
