import { AppError, errorsOf, type FieldError } from "../../shared/errors/errors.ts";
import {
  type LawList,
  type LawSettings,
  type LawSettingsInput,
  scopeOf,
} from "../../shared/settings/law-settings.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { datedRowErrors, endBeforeStart, keepRows } from "./dated-rows.ts";
import { lawConcern } from "./settings-documents.ts";
import { storeSettings, storeSettingsErrors } from "./store-settings.ts";

type Row<L extends LawList> = LawSettingsInput[L][number];

/** Errors of one list: two rows with the same subject and first day, or an end before the beginning. */
const rowErrors = <L extends LawList>(
  list: L,
  rows: readonly Row<L>[],
  scope: (row: Row<L>) => string,
): FieldError[] =>
  datedRowErrors(list, rows, {
    scope,
    sameScope: "la même règle",
    faults: (row) => {
      const end = "until" in row ? row.until : "announcedEnd" in row ? row.announcedEnd : undefined;
      return {
        ...(end !== undefined && end < row.from
          ? { ["until" in row ? "until" : "announcedEnd"]: endBeforeStart }
          : {}),
        ...("last" in row && row.last < row.first
          ? { last: "Dernier code : il vient avant le premier." }
          : {}),
      };
    },
  });

export const changeLawErrors = errorsOf(storeSettingsErrors, "request.invalid", "settings.inForce");

/** Adds dated rows of law to the shipped ones, or removes those not in force yet. */
export const changeLaw = (
  deps: Deps,
  actor: Actor,
  { version, value }: { version: number; value: LawSettingsInput },
) => {
  const today = parisDay(deps.now());
  return storeSettings(deps, actor, lawConcern, {
    version,
    make: (before): LawSettings => {
      const errors = [
        ...rowErrors("thresholds", value.thresholds, scopeOf.thresholds),
        ...rowErrors("essServices", value.essServices, scopeOf.essServices),
        ...rowErrors("eiti", value.eiti, scopeOf.eiti),
      ];
      if (errors.length > 0) throw new AppError("request.invalid", {}, errors);
      return {
        thresholds: keepRows(before.thresholds, value.thresholds, today),
        essServices: keepRows(before.essServices, value.essServices, today),
        eiti: keepRows(before.eiti, value.eiti, today),
      };
    },
  });
};
