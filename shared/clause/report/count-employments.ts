import { employmentTypes } from "../codes.ts";
import type { FullClauseReport } from "../report-schema.ts";
import { countBy, falling } from "./groups.ts";
import type { Line } from "./ledger.ts";

/** Employments with hours, by type. */
export const byEmploymentType = (lines: readonly Line[]): FullClauseReport["byEmploymentType"] => {
  const counts = countBy(employmentTypes, lines, ({ employment }) => employment.type);
  return falling(
    employmentTypes
      .map((key) => ({ key, employments: counts[key] ?? 0 }))
      .filter(({ employments }) => employments > 0),
    ({ employments }) => employments,
  );
};
