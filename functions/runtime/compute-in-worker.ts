import { Worker } from "node:worker_threads";
import type { Progress } from "../../shared/rounds/schema.ts";
import type { Compute, EngineOutput } from "../round-engine/types.ts";

/** The messages of the thread. */
export type FromWorker = { type: "progress"; progress: Progress } | { type: "output"; output: EngineOutput };

/** Computes in a worker thread, which runs `file`, so that this one keeps answering and reports progress. */
export const computeInWorker =
  (file: URL): Compute =>
  (work, report) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: work });
      worker.on("message", (message: FromWorker) => {
        if (message.type === "progress") report(message.progress);
        else resolve(message.output);
      });
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`The engine's thread ended with code ${code}`)));
    });
