import { AppError, type FieldError } from "../../shared/errors/errors.ts";
import { isSettled } from "../../shared/settings/law-settings.ts";

const content = ({ addedOn: _addedOn, ...row }: object & { addedOn?: string }): string => JSON.stringify(row);

/** The submitted rows with the day on which each was written; rows already in force cannot be removed. */
export const keepRows = <R extends object>(
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

type Rules<R> = {
  /** The subject of a row, whatever its date. */
  scope: (row: R) => string;
  /** « la même règle » */
  sameScope: string;
  /** What else is wrong with a row, by field. */
  faults: (row: R) => Record<string, string>;
};

/** Errors of one list: two rows of one subject with the same first day, and what is wrong with each. */
export const datedRowErrors = <R extends { from: string }>(
  list: string,
  rows: readonly R[],
  { scope, sameScope, faults }: Rules<R>,
): FieldError[] => {
  const names = rows.map((row) => `${scope(row)} ${row.from}`);
  return rows.flatMap((row, place) => {
    const isSecond = names.indexOf(names[place] ?? "") < place;
    const messages = {
      ...(isSecond
        ? { from: `En vigueur à partir du : une ligne commence déjà ce jour-là pour ${sameScope}.` }
        : {}),
      ...faults(row),
    };
    return Object.entries(messages).map(([field, message]) => ({
      path: `${list}[${place}].${field}`,
      code: "custom",
      message,
    }));
  });
};

export const endBeforeStart = "Fin : elle vient avant le début.";
