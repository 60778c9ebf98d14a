import type { FullClauseReport } from "../report-schema.ts";
import { byBuyer } from "./count-buyers.ts";
import { byEmploymentType } from "./count-employments.ts";
import { departementOfContract, sectorOfContract } from "./count-hours.ts";
import { hoursBy, sharesBy } from "./groups.ts";
import { type Followed, followedWhere } from "./ledger.ts";
import { fullTimeEquivalents, toHours } from "./numbers.ts";

/** Contracts of the State’s regional programme. */
export const countState = (followed: Followed): FullClauseReport["state"] => {
  const ofTheState = followedWhere(followed, ({ facts }) => facts.clause.ofTheState);
  const { lines } = ofTheState;
  const hundredths = lines.reduce((sum, line) => sum + line.hundredths, 0);
  return {
    hours: toHours(hundredths),
    participants: new Set(lines.map(({ employment }) => employment.participantId)).size,
    employments: lines.length,
    fte: fullTimeEquivalents(hundredths),
    byBuyer: byBuyer(ofTheState),
    byDepartement: hoursBy(lines, departementOfContract),
    bySector: sharesBy(lines, sectorOfContract),
    byEmploymentType: byEmploymentType(lines),
  };
};
