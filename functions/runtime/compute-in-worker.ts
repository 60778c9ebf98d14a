import { Worker } from "node:worker_threads";
import type { Progress } from "../../shared/rounds.ts";
import type { Compute, RoundFindings } from "../rounds/compute.ts";

/** What the thread says. */
export type FromWorker =
  | { type: "progress"; progress: Progress }
  | { type: "findings"; findings: RoundFindings };

/** Computes in a thread of its own, which runs `file`, so that this one goes on answering and tells how far it is. */
export const computeInWorker =
  (file: URL): Compute =>
  (work, report) =>
    new Promise((resolve, reject) => {
      const worker = new Worker(file, { workerData: work });
      worker.on("message", (message: FromWorker) => {
        if (message.type === "progress") report(message.progress);
        else resolve(message.findings);
      });
      worker.on("error", reject);
      worker.on("exit", (code) => reject(new Error(`The engine's thread ended with code ${code}`)));
    });
