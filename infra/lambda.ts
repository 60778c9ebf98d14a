import { type Duration, RemovalPolicy, Validations } from "aws-cdk-lib";
import { PolicyStatement, Role, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import { Architecture, Code, Function as LambdaFunction, Runtime, Tracing } from "aws-cdk-lib/aws-lambda";
import { LogGroup } from "aws-cdk-lib/aws-logs";
import type { Construct } from "constructs";
import type { Bundle } from "./bundle.ts";
import type { Stage } from "./stages.ts";

export type FunctionProps = {
  bundle: Bundle;
  stage: Stage;
  description: string;
  /** Megabytes; 1 769 give a whole processor. */
  memory: number;
  timeout: Duration;
  environment: Record<string, string>;
  /** All its permissions, besides writing its own log and traces. */
  permissions: readonly PolicyStatement[];
  /** The folders of buckets among its permissions, as cdk-nag writes them. */
  folders?: readonly string[];
  /** Whether it sends mail, for which it needs the right on the recipient's identity, whoever that is. */
  writesToAnybody?: true;
};

/** `mail-feedback` → `MailFeedback` */
const pascal = (name: string): string =>
  name.replace(/(?:^|-)([a-z])/g, (_, letter: string) => letter.toUpperCase());

/**
 * One function: Node 24 on arm64, a role with only the permissions given here, a log with limited retention.
 */
export const applicationFunction = (scope: Construct, props: FunctionProps): LambdaFunction => {
  const { bundle, stage } = props;
  const id = pascal(bundle.name);
  const logGroup = new LogGroup(scope, `${id}Log`, {
    logGroupName: `/rencontres/${stage.name}/${bundle.name}`,
    retention: stage.logDays,
    removalPolicy: RemovalPolicy.DESTROY,
  });
  const role = new Role(scope, `${id}Role`, { assumedBy: new ServicePrincipal("lambda.amazonaws.com") });
  for (const statement of props.permissions) role.addToPolicy(statement);
  role.addToPolicy(
    new PolicyStatement({
      sid: "Log",
      actions: ["logs:CreateLogStream", "logs:PutLogEvents"],
      resources: [logGroup.logGroupArn],
    }),
  );
  Validations.of(role).acknowledge(
    {
      id: "AwsSolutions-IAM5[Resource::*]",
      reason:
        "X-Ray's actions and those on SES's account take no resource. tests/infra/policies.ts allows no other wildcard but a folder's and the recipients'.",
    },
    ...(props.writesToAnybody
      ? [
          {
            id: `AwsSolutions-IAM5[Resource::arn:aws:ses:${stage.region}:<AWS::AccountId>:identity/*]`,
            reason: "SES asks for the right on the recipient's identity; the condition limits the sender.",
          },
        ]
      : []),
    ...(props.folders ?? []).map((folder) => ({
      id: `AwsSolutions-IAM5[Resource::arn:aws:s3:::${folder}/*]`,
      reason: "Every object of that folder, and of no other.",
    })),
  );
  return new LambdaFunction(scope, id, {
    functionName: `rencontres-${stage.name}-${bundle.name}`,
    description: props.description,
    code: Code.fromAsset(bundle.folder),
    handler: "index.handler",
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: props.memory,
    timeout: props.timeout,
    environment: { ...props.environment, NODE_OPTIONS: "--enable-source-maps" },
    tracing: Tracing.ACTIVE,
    role,
    logGroup,
  });
};
