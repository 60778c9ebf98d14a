import type { DynamoDBStreamEvent } from "aws-lambda";
import { sendQueuedMails } from "../mail/delivery/send-due-mails.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { awsMailer } from "../runtime/aws-mailer.ts";
import { handleStream } from "../runtime/aws-stream.ts";
import { tracing } from "../runtime/aws-trace.ts";
import { paced } from "../runtime/paced.ts";

const capture = tracing("mailer");
const runtime = awsRuntime("mailer", capture);
const mailer = awsMailer(runtime, capture);

/** Sends queued mails, as they appear in the table's stream. */
export const handler = invocation(runtime.telemetry, async (event: DynamoDBStreamEvent) => {
  const deps = paced({ ...(await runtime.deps()), ...mailer }, "stream");
  return handleStream(event, (changes) => sendQueuedMails(deps, changes), deps.log);
});
