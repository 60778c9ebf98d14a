import { matchAndPlan } from "../functions/round-engine/match-and-plan.ts";
import type { Compute } from "../functions/round-engine/types.ts";
import type { Gazetteer } from "../shared/geo/gazetteer.ts";

/** Computes rounds in this thread, which cannot do anything else meanwhile. */
export const computeHere =
  (gazetteer: () => Gazetteer): Compute =>
  async (work, report) =>
    matchAndPlan(work, gazetteer(), report);
