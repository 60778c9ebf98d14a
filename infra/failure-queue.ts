import { Duration, type Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";

/** Where events end that functions could not handle after their retries; an alarm watches it (docs/operations.md). */
export const failureQueue = (stack: Stack) => {
  const queue = new Queue(stack, "Failures", {
    encryption: QueueEncryption.SQS_MANAGED,
    enforceSSL: true,
    retentionPeriod: Duration.days(14),
  });
  Validations.of(queue).acknowledge({
    id: "AwsSolutions-SQS3",
    reason: "It is itself where undeliverable events end.",
  });
  return {
    queue,
    /** As the destination of failures, for event sources and for asynchronous calls; CDK's own grant more than it takes. */
    destination: { bind: () => ({ destination: queue.queueArn }) },
    /** For functions whose events may end there. */
    permission: () =>
      new PolicyStatement({ sid: "Failures", actions: ["sqs:SendMessage"], resources: [queue.queueArn] }),
  };
};

export type Failures = ReturnType<typeof failureQueue>;
