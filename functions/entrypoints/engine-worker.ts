import { parentPort, workerData } from "node:worker_threads";
import { loadGazetteer } from "../geo/load-gazetteer.ts";
import type { RoundWork } from "../rounds/compute.ts";
import { matchAndPlan } from "../rounds/match-and-plan.ts";
import type { FromWorker } from "../runtime/compute-in-worker.ts";

/** Computes one round in a thread of its own, and tells how far it is. */
const say = (message: FromWorker) => parentPort?.postMessage(message);
const work: RoundWork = workerData;
const findings = matchAndPlan(work, loadGazetteer(), (progress) => say({ type: "progress", progress }));
say({ type: "findings", findings });
