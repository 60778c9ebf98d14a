import type { Deps } from "../deps.ts";
import { followUpsEndSteps, waveSteps } from "../followups/wave-steps.ts";
import type { Stepper } from "../rencontres/run-series.ts";
import type { Series } from "../rencontres/series.ts";
import { beginTelling } from "../rounds/series-steps.ts";

/** The steps of any series: what is told to participants, and what they are asked afterwards. */
export const beginSeries = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  series: Series,
): Promise<Stepper | undefined> => {
  const { task, requestId } = series;
  const asked = { ...deps, requestId };
  switch (task.kind) {
    case "wave":
      return waveSteps(asked, series, task);
    case "followUpsEnd":
      return followUpsEndSteps(deps, series);
    default:
      return beginTelling(deps, series);
  }
};
