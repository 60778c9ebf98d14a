import type { FullClauseReport } from "../report-schema.ts";
import type { PastFigures } from "../schema.ts";
import type { Ledger } from "./ledger.ts";

/** The figures of a report, before what does not add up in them is told. */
export type Counted = Omit<FullClauseReport, "inconsistent">;
export type Inconsistency = FullClauseReport["inconsistent"][number];

/** What the notes are made from beside the figures themselves. */
export type Known = {
  readonly past: readonly PastFigures[];
  /** Figures of all contracts together, which nobody can part: what is asked for is a part of the contracts. */
  readonly beside: readonly PastFigures[];
  readonly ledger: Pick<
    Ledger,
    "asked" | "months" | "previousMonths" | "entered" | "previousEntered" | "orphans"
  >;
  /** People with a status of youth at entry who are 26 or older on 1 July. */
  readonly grownUp: number;
};
