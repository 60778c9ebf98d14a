import { parentPort, workerData } from "node:worker_threads";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import { matchAndPlan } from "../round-engine/match-and-plan.ts";
import type { EngineInput } from "../round-engine/types.ts";
import type { FromWorker } from "../runtime/compute-in-worker.ts";

/** Computes one round in a worker thread, and reports its progress. */
const say = (message: FromWorker) => parentPort?.postMessage(message);
const work: EngineInput = workerData;
const output = matchAndPlan(work, loadGazetteer(), (progress) => say({ type: "progress", progress }));
say({ type: "output", output });
