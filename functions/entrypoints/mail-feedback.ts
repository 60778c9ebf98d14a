import type { SNSEvent } from "aws-lambda";
import { applySesEvent } from "../mail/delivery/feedback.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { tracing } from "../runtime/aws-trace.ts";

const runtime = awsRuntime("mail-feedback", tracing("mail-feedback"));

/** SES's event; its first message to a topic is a plain sentence. */
const parsed = (message: string): unknown => {
  try {
    return JSON.parse(message);
  } catch {
    return message;
  }
};

/** Handles SES's feedback, through SNS, about sent mails: delivery, bounces, complaints. */
export const handler = invocation(runtime.telemetry, async ({ Records }: SNSEvent) => {
  for (const { Sns } of Records) await applySesEvent(runtime.base, parsed(Sns.Message));
});
