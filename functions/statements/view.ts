import type { Employment } from "../../shared/clause/schema.ts";
import { hoursFault } from "../../shared/statements/judge-hours.ts";
import { statementSets } from "../../shared/statements/lifecycle.ts";
import type { HoursStatement } from "../../shared/statements/schema.ts";
import type {
  LineView,
  StaffStatement,
  StatementOfLink,
  StatementView,
} from "../../shared/statements/view.ts";
import { monthAfter } from "../../shared/time/months.ts";
import {
  companyDocuments,
  employmentDocuments,
  participantDocuments,
  workedYearDocuments,
} from "../clause/documents.ts";
import {
  hireDocuments,
  statementDocuments,
  statementIdOf,
  statementRevisionDocuments,
} from "../clause/statement-documents.ts";
import { contractDocuments } from "../contracts/repository.ts";
import { identitiesOf } from "../participants/repository.ts";
import { participantsCalled } from "../participants/similar-participants.ts";
import { everyDocument, getDocument, getDocuments } from "../platform/db/documents.ts";
import { companyKey, employmentKey, participantKey, workedYearKey } from "../platform/db/keys/clause.ts";
import { contractKey } from "../platform/db/keys/contracts.ts";
import { hiresOfStatement, revisionsOfStatement, statementKey } from "../platform/db/keys/statements.ts";
import type { Deps } from "../platform/deps.ts";

type Reading = Pick<Deps, "table">;

/**
 * What is proposed for each employment: the hours that count already in the month, else those of the month before, or stated
 * for it and not yet checked.
 */
const proposedHours = async (
  { table }: Reading,
  { companyId, month, lines }: HoursStatement,
): Promise<(employmentId: string) => number | undefined> => {
  const before = monthAfter(month, -1);
  const years = [...new Set([before, month].map((one) => Number(one.slice(0, 4))))];
  const [worked, former] = await Promise.all([
    getDocuments(
      table,
      workedYearDocuments,
      lines.flatMap(({ employmentId }) => years.map((year) => workedYearKey(employmentId, year))),
    ),
    getDocument(table, statementDocuments, statementKey(statementIdOf(companyId, before))),
  ]);
  const counted = new Map<string, Record<string, number>>();
  for (const { employmentId, hours } of worked)
    counted.set(employmentId, { ...counted.get(employmentId), ...hours });
  const stated = new Map(former?.lines.map(({ employmentId, hours }) => [employmentId, hours]));
  return (employmentId) =>
    counted.get(employmentId)?.[month] ?? counted.get(employmentId)?.[before] ?? stated.get(employmentId);
};

const ofKnown = <T>(known: readonly (T & { id: string })[]): ReadonlyMap<string, T> =>
  new Map(known.map((one) => [one.id, one]));

/** A statement with what its lines are about, read as it stands today. */
const viewStatement = async (deps: Reading, statement: HoursStatement): Promise<StatementView> => {
  const { table } = deps;
  const { lines, hires, version, companyName, month, status, note, nothing, statedAt, leftOut } = statement;
  const found = await getDocuments(
    table,
    employmentDocuments,
    lines.map(({ employmentId }) => employmentKey(employmentId)),
  );
  const participantIds = [...new Set(found.map(({ participantId }) => participantId))];
  const contractIds = [...new Set(found.map(({ contractId }) => contractId))];
  const [participants, identities, contracts, proposed] = await Promise.all([
    getDocuments(table, participantDocuments, participantIds.map(participantKey)),
    identitiesOf(deps, participantIds),
    getDocuments(table, contractDocuments, contractIds.map(contractKey)),
    statementSets.open.includes(status) ? proposedHours(deps, statement) : () => undefined,
  ]);
  const [employments, people, titles] = [
    ofKnown<Employment>(found),
    ofKnown(participants),
    ofKnown(contracts),
  ];
  const titleOf = (contractId: string) => titles.get(contractId)?.title ?? "";
  const views = lines.flatMap((line): LineView[] => {
    const employment = employments.get(line.employmentId);
    if (!employment) return [];
    const { participantId, contractId, code: employmentCode, type, start, end: knownEnd } = employment;
    const hours = proposed(line.employmentId);
    const firstName = identities.get(participantId)?.firstName;
    return [
      {
        ...line,
        ...{ employmentCode, type, start, contractId, contractTitle: titleOf(contractId) },
        code: people.get(participantId)?.code ?? "",
        ...(firstName === undefined ? {} : { firstName }),
        ...(knownEnd === undefined ? {} : { knownEnd }),
        ...(hours !== undefined && hoursFault(hours, month, employment) === undefined
          ? { proposed: hours }
          : {}),
      },
    ];
  });
  return {
    ...{ version, companyName, month, status, note, nothing, leftOut },
    ...(statedAt === undefined ? {} : { statedAt }),
    lines: views,
    hires: hires.map(({ told: _told, ...hire }) => ({ ...hire, contractTitle: titleOf(hire.contractId) })),
    contracts: contractIds.map((id) => ({ id, title: titleOf(id) })),
  };
};

/** What the holder of a link sees. */
export const viewByLink = async (
  deps: Reading,
  { statement, until }: { statement: HoursStatement; until: string },
): Promise<StatementOfLink> => ({ ...(await viewStatement(deps, statement)), until });

/** What staff see: the same, with whom to call, the names of those hired, and what was corrected. */
export const viewForStaff = async (
  deps: Pick<Deps, "table" | "config">,
  statement: HoursStatement,
): Promise<StaffStatement> => {
  const { table } = deps;
  const { id, companyId, month, askedOn, linkUntil, reminders, statedBy, checkedAt, revision, reason } =
    statement;
  const [view, company, hires, former, beside] = await Promise.all([
    viewStatement(deps, statement),
    getDocument(table, companyDocuments, companyKey(companyId)),
    everyDocument(table, hireDocuments, hiresOfStatement(id)),
    everyDocument(table, statementRevisionDocuments, revisionsOfStatement(id)),
    getDocuments(
      table,
      statementDocuments,
      [-1, 1].map((months) => statementKey(statementIdOf(companyId, monthAfter(month, months)))),
    ),
  ]);
  const hiresToDecide = await Promise.all(
    hires.map(async ({ id: hireId, firstName, lastName, birthDate }) => {
      const known = await participantsCalled(deps, { firstName, lastName, birthDate });
      return {
        ...{ id: hireId, firstName, lastName, birthDate },
        // Proposed, never joined by themselves.
        samePersons: known.map((one) => ({ id: one.id, code: one.code })),
      };
    }),
  );
  return {
    ...view,
    ...{ id, companyId, reminders, revision, hiresToDecide, former },
    ...(askedOn === undefined ? {} : { askedOn }),
    ...(linkUntil === undefined ? {} : { linkUntil }),
    ...(statedBy === undefined ? {} : { statedBy }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
    ...(reason === undefined ? {} : { reason }),
    ...(company?.contact ? { contact: company.contact } : {}),
    beside: beside.map((one) => ({ id: one.id, month: one.month, status: one.status })),
  };
};
