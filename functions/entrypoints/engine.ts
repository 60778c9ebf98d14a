import type { DynamoDBStreamEvent } from "aws-lambda";
import { handleChanges } from "../rounds/engine.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { handleStream } from "../runtime/aws-stream.ts";
import { tracing } from "../runtime/aws-trace.ts";
import { computeInWorker } from "../runtime/compute-in-worker.ts";

const runtime = awsRuntime("engine", tracing("engine"));
const compute = computeInWorker(new URL("./engine-worker.mjs", import.meta.url));

/** Computes the rounds and goes on with the series that the table's stream shows as asked for. */
export const handler = invocation(runtime.telemetry, (event: DynamoDBStreamEvent) =>
  handleStream(
    event,
    (changes) => handleChanges({ ...runtime.base, compute }, changes),
    runtime.telemetry.log,
  ),
);
