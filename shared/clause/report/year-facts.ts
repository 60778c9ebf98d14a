import type { Company, Employment, Operation, Participant } from "../schema.ts";
import type { ClauseFacts } from "./facts.ts";

/** What a year’s figures and the lines behind them are told from: facts that count, with the codes and names of things. */
export type YearFacts = Omit<ClauseFacts, "operations" | "companies" | "employments" | "participants"> & {
  readonly operations: readonly Operation[];
  readonly companies: readonly Company[];
  readonly employments: readonly Employment[];
  readonly participants: readonly Participant[];
};

const allOf = <One>(first: readonly One[], second: readonly One[], keyOf: (one: One) => string): One[] => [
  ...new Map([...first, ...second].map((one) => [keyOf(one), one])).values(),
];

/** The facts of two years, each once: those of a period that begins in one and ends in the other. */
export const factsOfBoth = (first: YearFacts, second: YearFacts): YearFacts => {
  const byId = ({ id }: { id: string }) => id;
  return {
    operations: allOf(first.operations, second.operations, byId),
    companies: allOf(first.companies, second.companies, byId),
    contracts: allOf(first.contracts, second.contracts, byId),
    participants: allOf(first.participants, second.participants, byId),
    employments: allOf(first.employments, second.employments, byId),
    worked: allOf(
      first.worked,
      second.worked,
      ({ employmentId, hours }) => `${employmentId} ${Object.keys(hours).toSorted()[0] ?? ""}`,
    ),
    situations: allOf(
      first.situations,
      second.situations,
      ({ participantId, on }) => `${participantId} ${on}`,
    ),
    past: allOf(first.past, second.past, ({ year, month }) => month ?? String(year)),
  };
};
