import type { FullClauseReport } from "../report-schema.ts";
import { falling, tallyBy } from "./groups.ts";
import { type Followed, followedWhere } from "./ledger.ts";
import { toHours } from "./numbers.ts";
import { countsAsReserved, isReserved } from "./place-contract.ts";

/** Contracts, employments and people count once under each article of their contract; the hours go to its first. */
export const countModalities = (followed: Followed): Pick<FullClauseReport, "byModality" | "reserved"> => {
  const reserved = followedWhere(followed, ({ modalities }) => modalities.some(isReserved));
  const hundredths = reserved.lines
    .filter(({ contract }) => countsAsReserved(contract))
    .reduce((sum, line) => sum + line.hundredths, 0);
  return {
    byModality: falling(
      [...tallyBy(followed, ({ modalities }) => modalities)].map(([key, tally]) => ({
        key,
        hours: toHours(tally.hundredths),
        contracts: tally.contracts.length,
        employments: tally.employments,
        participants: tally.people.size,
      })),
      ({ hours }) => hours,
    ),
    reserved: {
      hours: toHours(hundredths),
      contracts: reserved.contracts.length,
      employments: reserved.lines.length,
      participants: new Set(reserved.lines.map(({ employment }) => employment.participantId)).size,
    },
  };
};
