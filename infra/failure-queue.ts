import { Duration, type Stack, Validations } from "aws-cdk-lib";
import { PolicyStatement } from "aws-cdk-lib/aws-iam";
import { Queue, QueueEncryption } from "aws-cdk-lib/aws-sqs";

/**
 * The queue of events that functions could not handle after their retries; an alarm watches it
 * (docs/operations.md).
 */
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
    /**
     * The destination of failures, for event sources and for asynchronous calls; CDK's own would grant more
     * permissions than needed.
     */
    destination: { bind: () => ({ destination: queue.queueArn }) },
    /** The permission of functions whose events may end there. */
    permission: () =>
      new PolicyStatement({ sid: "Failures", actions: ["sqs:SendMessage"], resources: [queue.queueArn] }),
  };
};

export type Failures = ReturnType<typeof failureQueue>;
