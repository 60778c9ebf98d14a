import type { DynamoDBStreamEvent } from "aws-lambda";
import { handleChanges } from "../round-engine/worker.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { handleStream } from "../runtime/aws-stream.ts";
import { tracing } from "../runtime/aws-trace.ts";
import { computeInWorker } from "../runtime/compute-in-worker.ts";

const runtime = awsRuntime("engine", tracing("engine"));
const compute = computeInWorker(new URL("./engine-worker.mjs", import.meta.url));

/** Computes requested rounds and runs batch jobs, as they appear in the table's stream. */
export const handler = invocation(runtime.telemetry, (event: DynamoDBStreamEvent) =>
  handleStream(
    event,
    (changes) => handleChanges({ ...runtime.base, compute }, changes),
    runtime.telemetry.log,
  ),
);
