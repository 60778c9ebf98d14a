import { type EffortRates, shippedRates } from "../../shared/effort/rates.ts";
import type { Deps } from "../platform/deps.ts";
import { currentSettings } from "../settings/read-settings.ts";
import { effortConcern } from "../settings/settings-documents.ts";

/** The shipped rows and those of staff, which win where both begin the same day. */
export const currentRates = async (deps: Pick<Deps, "table" | "now">): Promise<EffortRates> => {
  const { value } = await currentSettings(deps, effortConcern);
  return {
    labourShares: [...shippedRates.labourShares, ...value.labourShares],
    hourlyCosts: [...shippedRates.hourlyCosts, ...value.hourlyCosts],
  };
};
