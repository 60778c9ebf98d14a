import type { Deps } from "../deps.ts";
import type { Stepper } from "../rencontres/run-series.ts";
import type { Series } from "../rencontres/series.ts";
import { cancellationSteps } from "./cancellation-steps.ts";
import { publicationSteps } from "./publication-steps.ts";
import { reminderSteps } from "./reminder-steps.ts";
import { formatSteps, postponementSteps } from "./telling-steps.ts";

/** The steps of what is told to the participants of a rencontre; undefined for what comes after it. */
export const beginTelling = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  series: Series,
): Promise<Stepper | undefined> => {
  const { task } = series;
  switch (task.kind) {
    case "publication":
      return publicationSteps(deps, series, task);
    case "postponed":
      return postponementSteps(deps, series, task);
    case "cancelled":
      return cancellationSteps(deps, series, task);
    case "formatChanged":
      return formatSteps(deps, series, task);
    case "reminder":
      return reminderSteps(deps, series, task);
    case "wave":
    case "followUpsEnd":
      return undefined;
  }
};
