import { AppError, errorsOf, type FieldError } from "../../shared/errors/errors.ts";
import {
  isSettled,
  type LawList,
  type LawSettings,
  type LawSettingsInput,
  scopeOf,
} from "../../shared/settings/law-settings.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { lawConcern } from "./settings-documents.ts";
import { storeSettings, storeSettingsErrors } from "./store-settings.ts";

type Row<L extends LawList> = LawSettingsInput[L][number];

const content = ({ addedOn: _addedOn, ...row }: object & { addedOn?: string }): string => JSON.stringify(row);

/** Errors of one list: two rows with the same subject and first day, or an end before the beginning. */
const rowErrors = <L extends LawList>(list: L, rows: readonly Row<L>[], scope: (row: Row<L>) => string) => {
  const names = rows.map((row) => `${scope(row)} ${row.from}`);
  return rows.flatMap((row, place): FieldError[] => {
    const at = (field: string, message: string) => ({
      path: `${list}[${place}].${field}`,
      code: "custom",
      message,
    });
    const end = "until" in row ? row.until : "announcedEnd" in row ? row.announcedEnd : undefined;
    return [
      ...(names.indexOf(names[place] ?? "") === place
        ? []
        : [at("from", "En vigueur à partir du : une ligne commence déjà ce jour-là pour la même règle.")]),
      ...(end !== undefined && end < row.from
        ? [at("until" in row ? "until" : "announcedEnd", "Fin : elle vient avant le début.")]
        : []),
      ...("last" in row && row.last < row.first
        ? [at("last", "Dernier code : il vient avant le premier.")]
        : []),
    ];
  });
};

/** The submitted rows with the day on which each was written; rows already in force cannot be removed. */
const keep = <R extends object>(
  before: readonly (R & { from: string; addedOn: string })[],
  after: readonly R[],
  today: string,
) => {
  const known = new Map(before.map((row) => [content(row), row.addedOn]));
  const asked = new Set(after.map(content));
  if (before.some((row) => isSettled(row, today) && !asked.has(content(row))))
    throw new AppError("settings.inForce");
  return after.map((row) => ({ ...row, addedOn: known.get(content(row)) ?? today }));
};

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
        thresholds: keep(before.thresholds, value.thresholds, today),
        essServices: keep(before.essServices, value.essServices, today),
        eiti: keep(before.eiti, value.eiti, today),
      };
    },
  });
};
