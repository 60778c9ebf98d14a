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
  const { task, requestId } = series;
  const asked = { ...deps, requestId };
  switch (task.kind) {
    case "publication":
      return publicationSteps(asked, series, task);
    case "postponed":
      return postponementSteps(asked, series, task);
    case "cancelled":
      return cancellationSteps(asked, series, task);
    case "formatChanged":
      return formatSteps(asked, series, task);
    case "reminder":
      return reminderSteps(asked, series, task);
    case "wave":
    case "followUpsEnd":
      return undefined;
  }
};
