import type { FullClauseReport } from "../report-schema.ts";
import { countAfterOneYear } from "./count-after-one-year.ts";
import { countBuyers } from "./count-buyers.ts";
import { countCompanies } from "./count-companies.ts";
import { byEmploymentType } from "./count-employments.ts";
import { countHours } from "./count-hours.ts";
import { countModalities } from "./count-modalities.ts";
import { countMonths, hoursOfMonths, previousYearHours } from "./count-months.ts";
import { countOperations } from "./count-operations.ts";
import { countParticipants, grownUpYouths } from "./count-participants.ts";
import { countState } from "./count-state.ts";
import { type ClauseFacts, isWhole, type ReportQuestion } from "./facts.ts";
import { firstEntries } from "./first-entries.ts";
import { inconsistencies } from "./inconsistent.ts";
import { openLedger } from "./ledger.ts";
import { fullTimeEquivalents, toHours } from "./numbers.ts";

/**
 * The clause part of a year’s report, or of months of it, counted from its lines. An employment, a person or a company is « with hours »
 * once something was stated, be it less than an hour. Past figures count in the months that have no line, and only for
 * the whole: under a filter nobody knows them.
 */
export const countClause = (facts: ClauseFacts, question: ReportQuestion): FullClauseReport => {
  const { year } = question;
  const past = isWhole(question) ? facts.past : [];
  const ledger = openLedger(facts, question);
  const { contracts, lines } = ledger;
  const hours = hoursOfMonths(ledger.months, ledger.asked.months, past);
  const previous = previousYearHours(ledger, past);
  const firsts = firstEntries(facts, ledger, question);
  const withHours = new Set(lines.map(({ employment }) => employment.participantId));
  const participants = new Map(facts.participants.map((participant) => [participant.id, participant]));
  const people = [...withHours].map((id) => participants.get(id) ?? { id, statuses: [] });

  const counted = {
    hours: toHours(hours.total ?? 0),
    previousHours: previous.total === undefined ? null : toHours(previous.total),
    fte: fullTimeEquivalents(hours.total ?? 0),
    contracts: contracts.length,
    contractsWithHours: new Set(lines.map(({ contract }) => contract)).size,
    employments: lines.length,
    participants: withHours.size,
    ...countMonths(ledger, firsts, hours, previous),
    ...countCompanies(ledger, facts.companies),
    ...countBuyers(ledger),
    ...countModalities(ledger),
    ...countHours(ledger),
    byEmploymentType: byEmploymentType(lines),
    participantsBy: countParticipants(people, question),
    afterOneYear: countAfterOneYear(firsts, facts.situations, ledger.asked),
    operations: countOperations(ledger, facts.operations),
    state: countState(ledger),
  };
  const known = {
    past,
    beside: isWhole(question) ? [] : facts.past,
    ledger,
    grownUp: grownUpYouths(people, year),
  };
  return { ...counted, inconsistent: inconsistencies(counted, known) };
};
