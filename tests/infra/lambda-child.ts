/**
 * Lambda's place in the tests: a process that holds one bundle and nothing else, and hands it the events it is sent.
 * It runs with the function's own environment; its only argument is the bundle's file.
 */

/** What the test sends: an event with the instant at which it happens and X-Ray's trace of it. */
export type Invocation = { id: number; event: unknown; now?: number; trace?: string };
export type Outcome = {
  id: number;
  result?: unknown;
  error?: { name: string; message: string; stack: string };
};

type Handler = (event: unknown, context: object) => Promise<unknown>;

/** Lets the test choose the time, which then stands still, and on AWS is the machine's. */
let chosen: number | undefined;
const SystemDate = Date;
class TestDate extends SystemDate {
  constructor(...parts: [] | [number | string | Date]) {
    if (parts.length === 0) super(TestDate.now());
    else super(...parts);
  }
  static override now(): number {
    return chosen ?? SystemDate.now();
  }
}
globalThis.Date = TestDate as DateConstructor;

const [, , file = ""] = process.argv;
const { handler }: { handler: Handler } = await import(file);

process.on("message", async ({ id, event, now, trace }: Invocation) => {
  chosen = now;
  if (trace) process.env._X_AMZN_TRACE_ID = trace;
  const context = {
    awsRequestId: `invocation-${id}`,
    functionName: "test",
    functionVersion: "$LATEST",
    invokedFunctionArn: "arn:aws:lambda:eu-west-3:111122223333:function:test",
    memoryLimitInMB: "1024",
    getRemainingTimeInMillis: () => 30_000,
  };
  const outcome: Outcome = await handler(event, context).then(
    // Lambda hands over JSON.
    (result) => ({ id, result: result === undefined ? null : JSON.parse(JSON.stringify(result)) }),
    (error: Error) => ({ id, error: { name: error.name, message: error.message, stack: error.stack ?? "" } }),
  );
  process.send?.(outcome);
});
process.send?.("ready");
