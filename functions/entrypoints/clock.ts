import { runClock } from "../clock/run-clock.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { awsMailer } from "../runtime/aws-mailer.ts";
import { tracing } from "../runtime/aws-trace.ts";
import { computeInWorker } from "../runtime/compute-in-worker.ts";
import { secondsOverdue } from "../runtime/overdue.ts";

const capture = tracing("clock");
const runtime = awsRuntime("clock", capture);
const mailer = awsMailer(runtime, capture);
const compute = computeInWorker(new URL("./engine-worker.mjs", import.meta.url));

/** Every five minutes: handles what is due, then reports how late the oldest due item is. */
export const handler = invocation(runtime.telemetry, async () => {
  const deps = await runtime.deps();
  await runClock({ ...deps, ...mailer, compute });
  runtime.telemetry.metrics.addMetric("SecondsOverdue", "Seconds", await secondsOverdue(deps));
});
