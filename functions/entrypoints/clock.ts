import { runClock } from "../clock/run-clock.ts";
import { askHealth } from "../runtime/ask-health.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { awsMailer } from "../runtime/aws-mailer.ts";
import { tracing } from "../runtime/aws-trace.ts";
import { computeInWorker } from "../runtime/compute-in-worker.ts";
import { secondsOverdue } from "../runtime/overdue.ts";
import { paced } from "../runtime/paced.ts";

const capture = tracing("clock");
const runtime = awsRuntime("clock", capture);
const mailer = awsMailer(runtime, capture);
const compute = computeInWorker(new URL("./engine-worker.mjs", import.meta.url));

/** Every five minutes: asks whether people reach the site, handles what is due, reports how late the oldest due item is. */
export const handler = invocation(runtime.telemetry, async () => {
  const deps = await runtime.deps();
  await askHealth(runtime.env.lambda.siteEndpoint ?? deps.config.baseUrl, deps.log);
  await runClock({ ...paced({ ...deps, ...mailer }, "clock"), compute });
  runtime.telemetry.metrics.addMetric("SecondsOverdue", "Seconds", await secondsOverdue(deps));
});
