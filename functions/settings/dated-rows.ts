import { AppError } from "../../shared/errors/errors.ts";
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
