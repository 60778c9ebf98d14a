import type { DynamoDBStreamEvent } from "aws-lambda";
import { computeHere } from "../rounds/compute.ts";
import { handleChanges } from "../rounds/engine.ts";
import { awsRuntime } from "../runtime/aws-deps.ts";
import { invocation } from "../runtime/aws-invocation.ts";
import { handleStream } from "../runtime/aws-stream.ts";
import { tracing } from "../runtime/aws-trace.ts";

const runtime = awsRuntime("engine", tracing("engine"));

/** Computes the rounds and goes on with the series that the table's stream shows as asked for. */
export const handler = invocation(runtime.telemetry, async (event: DynamoDBStreamEvent) => {
  const deps = await runtime.deps();
  const engine = { ...deps, compute: computeHere(deps.gazetteer) };
  return handleStream(event, (changes) => handleChanges(engine, changes), deps.log);
});
