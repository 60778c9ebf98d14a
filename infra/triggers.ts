import { Duration, type Stack } from "aws-cdk-lib";
import { Rule, Schedule } from "aws-cdk-lib/aws-events";
import { LambdaFunction as FunctionTarget } from "aws-cdk-lib/aws-events-targets";
import { PolicyStatement, ServicePrincipal } from "aws-cdk-lib/aws-iam";
import {
  EventSourceMapping,
  type Function as LambdaFunction,
  StartingPosition,
} from "aws-cdk-lib/aws-lambda";
import { CfnConfigurationSetEventDestination } from "aws-cdk-lib/aws-ses";
import { Topic } from "aws-cdk-lib/aws-sns";
import { LambdaSubscription } from "aws-cdk-lib/aws-sns-subscriptions";
import type { FunctionName } from "./bundle.ts";
import type { Data } from "./data-stack.ts";
import type { Failures } from "./failure-queue.ts";
import { streamFilters } from "./stream-filters.ts";

type Functions = Record<FunctionName, LambdaFunction>;

/**
 * Connects the table's stream to a function. The clock takes up what the function fails to handle, and the
 * failure queue reports it.
 */
const readStream = (
  stack: Stack,
  data: Data,
  failures: Failures,
  target: LambdaFunction,
  name: keyof typeof streamFilters,
  batchSize: number,
): void => {
  const mapping = new EventSourceMapping(stack, `${name}Stream`, {
    target,
    eventSourceArn: data.table.tableStreamArn ?? "",
    startingPosition: StartingPosition.TRIM_HORIZON,
    batchSize,
    filters: streamFilters[name].map((filter) => ({ pattern: JSON.stringify(filter) })),
    bisectBatchOnError: true,
    reportBatchItemFailures: true,
    retryAttempts: 5,
    maxRecordAge: Duration.hours(6),
    onFailure: failures.destination,
  });
  // Lambda checks the role when it creates the mapping, so its policy must exist.
  if (target.role) mapping.node.addDependency(target.role);
};

/** Connects SES's feedback about sent mails to the function that handles it. */
const hearSes = (stack: Stack, data: Data, failures: Failures, target: LambdaFunction): void => {
  const topic = new Topic(stack, "MailEvents", { masterKey: data.key, enforceSSL: true });
  const configurationSetArn = stack.formatArn({
    service: "ses",
    resource: "configuration-set",
    resourceName: data.mail.configurationSetName,
  });
  const policy = topic.addToResourcePolicy(
    new PolicyStatement({
      sid: "SesPublishes",
      principals: [new ServicePrincipal("ses.amazonaws.com")],
      actions: ["sns:Publish"],
      resources: [topic.topicArn],
      conditions: {
        StringEquals: { "aws:SourceAccount": stack.account, "aws:SourceArn": configurationSetArn },
      },
    }),
  );
  const destination = new CfnConfigurationSetEventDestination(stack, "MailEventDestination", {
    configurationSetName: data.mail.configurationSetName,
    eventDestination: {
      enabled: true,
      matchingEventTypes: ["send", "delivery", "bounce", "complaint", "reject"],
      snsDestination: { topicArn: topic.topicArn },
    },
  });
  // SES publishes a test message when the destination is created.
  if (policy.policyDependable) destination.node.addDependency(policy.policyDependable);
  topic.addSubscription(new LambdaSubscription(target, { deadLetterQueue: failures.queue }));
  target.configureAsyncInvoke({ onFailure: failures.destination, retryAttempts: 2 });
};

/** Invokes the clock every five minutes; a failed run is not retried, since the next one is near. */
const wakeClock = (stack: Stack, failures: Failures, target: LambdaFunction): void => {
  new Rule(stack, "EveryFiveMinutes", {
    description: "Wakes the clock",
    schedule: Schedule.rate(Duration.minutes(5)),
    targets: [new FunctionTarget(target, { deadLetterQueue: failures.queue, retryAttempts: 2 })],
  });
  target.configureAsyncInvoke({ onFailure: failures.destination, retryAttempts: 0 });
};

/** The triggers of every function except the API's. */
export const triggers = (stack: Stack, data: Data, failures: Failures, functions: Functions): void => {
  readStream(stack, data, failures, functions.mailer, "mailer", 25);
  readStream(stack, data, failures, functions.engine, "engine", 10);
  hearSes(stack, data, failures, functions["mail-feedback"]);
  wakeClock(stack, failures, functions.clock);
};
