import { AppError, errorsOf, type FieldError } from "../../shared/errors/errors.ts";
import {
  type EffortList,
  type EffortSettings,
  type EffortSettingsInput,
  effortScope,
} from "../../shared/settings/effort-settings.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { datedRowErrors, endBeforeStart, keepRows } from "./dated-rows.ts";
import { effortConcern } from "./settings-documents.ts";
import { storeSettings, storeSettingsErrors } from "./store-settings.ts";

type Row = EffortSettingsInput[EffortList][number];

/** Errors of one list: two rows of one trade with the same first day, an end before the beginning, a range upside down. */
const rowErrors = (list: EffortList, rows: readonly Row[]): FieldError[] =>
  datedRowErrors(list, rows, {
    scope: effortScope,
    sameScope: "le même métier",
    faults: (row) => ({
      ...(row.until !== undefined && row.until < row.from ? { until: endBeforeStart } : {}),
      ...("low" in row && row.high < row.low
        ? { high: "Coût horaire le plus haut : il est sous le plus bas." }
        : {}),
    }),
  });

export const changeEffortErrors = errorsOf(storeSettingsErrors, "request.invalid", "settings.inForce");

/** Adds dated shares of labour and hourly costs to the shipped ones, or removes those not in force yet. Staff only. */
export const changeEffort = (
  deps: Deps,
  actor: Actor,
  { version, value }: { version: number; value: EffortSettingsInput },
) => {
  const today = parisDay(deps.now());
  return storeSettings(deps, actor, effortConcern, {
    version,
    make: (before): EffortSettings => {
      const errors = [
        ...rowErrors("labourShares", value.labourShares),
        ...rowErrors("hourlyCosts", value.hourlyCosts),
      ];
      if (errors.length > 0) throw new AppError("request.invalid", {}, errors);
      return {
        labourShares: keepRows(before.labourShares, value.labourShares, today),
        hourlyCosts: keepRows(before.hourlyCosts, value.hourlyCosts, today),
      };
    },
  });
};
