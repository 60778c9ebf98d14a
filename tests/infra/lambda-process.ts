import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Outcome } from "./lambda-child.ts";

const child = fileURLToPath(new URL("lambda-child.ts", import.meta.url));

/** One function, alive in a process of its own. */
export type LambdaProcess = {
  /** Hands an event over; `now` is the instant at which it happens, `trace` X-Ray's. Throws what the handler throws. */
  invoke<Result = unknown>(event: unknown, now?: number, trace?: string): Promise<Result>;
  /** All that it has written, line by line. */
  lines(): string[];
  stop(): Promise<void>;
};

const started = (process: ChildProcess, said: () => string): Promise<void> =>
  new Promise((resolve, reject) => {
    process.once("message", () => resolve());
    process.once("exit", (code) => reject(new Error(`The function ended with code ${code}: ${said()}`)));
  });

/** Starts the bundle of `folder` with that environment and no other variable. */
export const startLambda = async (
  folder: string,
  environment: Record<string, string>,
): Promise<LambdaProcess> => {
  const process = fork(child, [join(folder, "index.mjs")], {
    cwd: folder,
    env: environment,
    execArgv: ["--disable-warning=ExperimentalWarning"],
    stdio: ["ignore", "pipe", "pipe", "ipc"],
  });
  let said = "";
  for (const stream of [process.stdout, process.stderr])
    stream?.on("data", (chunk: Buffer) => {
      said += chunk.toString();
    });
  await started(process, () => said);
  const waiting = new Map<number, (outcome: Outcome) => void>();
  process.on("message", (outcome: Outcome) => waiting.get(outcome.id)?.(outcome));
  process.once("exit", () => {
    for (const [id, settle] of waiting)
      settle({ id, error: { name: "Ended", message: "The function ended", stack: said } });
  });
  let count = 0;
  return {
    invoke: async <Result>(event: unknown, now?: number, trace?: string) => {
      const id = ++count;
      const outcome = await new Promise<Outcome>((resolve) => {
        waiting.set(id, resolve);
        process.send({ id, event, ...(now === undefined ? {} : { now }), ...(trace ? { trace } : {}) });
      });
      waiting.delete(id);
      if (!outcome.error) return outcome.result as Result;
      throw Object.assign(new Error(outcome.error.message), outcome.error);
    },
    lines: () => said.split("\n").filter(Boolean),
    stop: async () => {
      if (process.exitCode !== null) return;
      process.kill();
      await once(process, "exit");
    },
  };
};
