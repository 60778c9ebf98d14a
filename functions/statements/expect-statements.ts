import * as z from "zod";
import type { Company, Employment } from "../../shared/clause/schema.ts";
import { mailHour } from "../../shared/followups/schema.ts";
import { type HoursStatement, mostLines, type StatementLine } from "../../shared/statements/schema.ts";
import { monthAfter } from "../../shared/time/months.ts";
import { parisDay, parisInstant } from "../../shared/time/paris-days.ts";
import { firstWorkingDayOf } from "../../shared/time/working-days.ts";
import { companyDocuments } from "../clause/documents.ts";
import { statementDocuments, statementIdOf } from "../clause/statement-documents.ts";
import { mailIdOf } from "../mail/outbox/mails.ts";
import { clauseVersion } from "../platform/clause-stamp.ts";
import { type DocumentKind, getDocument, getDocuments, put } from "../platform/db/documents.ts";
import { companyKey } from "../platform/db/keys/clause.ts";
import { statementKey, statementsClockKey } from "../platform/db/keys/statements.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { askCompany } from "./ask-company.ts";
import { peopleAtWork } from "./people-at-work.ts";

type Expecting = Pick<Deps, "table" | "now" | "newId" | "requestId">;

/** What the clock last made the statements of a month from: done again only where something counted has changed. */
const clockSchema = z.object({ version: z.int(), day: z.iso.date(), month: z.string(), stamp: z.int() });
const clockDocuments: DocumentKind<z.infer<typeof clockSchema>> = {
  schema: clockSchema,
  keysOf: () => statementsClockKey,
};

/** Companies in one transaction: each has a statement and a mail. */
const companiesAtOnce = 25;

const lineOf = ({ id }: Employment): StatementLine => ({
  employmentId: id,
  note: "",
  decision: "waiting",
  counted: false,
});

/** Whose hours a statement asks for, and how many more it has no room for. */
type Asked = Pick<HoursStatement, "lines" | "leftOut">;

const askedOf = (employments: readonly Employment[]): Asked => ({
  lines: employments
    .toSorted((a, b) =>
      `${a.contractId} ${a.start} ${a.id}`.localeCompare(`${b.contractId} ${b.start} ${b.id}`),
    )
    .slice(0, mostLines)
    .map(lineOf),
  leftOut: Math.max(0, employments.length - mostLines),
});

const areSame = (a: Asked, b: Asked): boolean =>
  a.leftOut === b.leftOut &&
  a.lines.length === b.lines.length &&
  a.lines.every((line, i) => line.employmentId === b.lines[i]?.employmentId);

/** The writes for one company: a new statement with its mail, or the people that one not yet stated lacks. */
const expecting = (
  deps: Expecting,
  month: string,
  company: Company,
  asked: Asked,
  known: HoursStatement | undefined,
): Write[] => {
  const at = deps.now();
  if (known)
    return known.status !== "expected" || areSame(known, asked)
      ? []
      : [put(statementDocuments, { ...known, ...asked, updatedAt: at })];
  const id = statementIdOf(company.id, month);
  const expected: HoursStatement = {
    ...{ id, version: 0, createdAt: at, updatedAt: at },
    ...{ companyId: company.id, companyName: company.name, month, status: "expected", ...asked },
    ...{ hires: [], note: "", nothing: false, reminders: 0, revision: 1 },
  };
  const { asked: sent, mail } = askCompany(deps, expected, company, mailIdOf("statement-request", id));
  return [put(statementDocuments, sent), ...mail];
};

/** Makes the expected statements of a month, in batches; those that are there already are not made again. */
export const expectMonth = async (deps: Expecting, month: string): Promise<void> => {
  const people = await peopleAtWork(deps, month);
  const companies = await getDocuments(deps.table, companyDocuments, [...people.keys()].map(companyKey));
  for (let first = 0; first < companies.length; first += companiesAtOnce) {
    const batch = companies.slice(first, first + companiesAtOnce);
    const ids = batch.map(({ id }) => statementIdOf(id, month));
    const stored = await getDocuments(deps.table, statementDocuments, ids.map(statementKey));
    const known = new Map(stored.map((statement) => [statement.companyId, statement]));
    const writes = batch.flatMap((company) =>
      expecting(deps, month, company, askedOf(people.get(company.id) ?? []), known.get(company.id)),
    );
    if (writes.length > 0) await deps.table.transact(writes);
  }
};

/**
 * Once a day, from nine in Paris on the first working day of a month: expects the statement of the month before of each
 * company that had people at work in it, and writes to its contact. On later days it adds whom files or staff have brought
 * since. Killed anywhere, it goes on where it stopped: a statement has the id of its company and month, its mail too.
 */
export const expectStatements = async (deps: Expecting): Promise<void> => {
  const now = deps.now();
  const day = parisDay(now);
  if (now < parisInstant(day, mailHour) || day < firstWorkingDayOf(day.slice(0, 7))) return;
  const month = monthAfter(day.slice(0, 7), -1);
  const known = await getDocument(deps.table, clockDocuments, statementsClockKey);
  const stamp = await clauseVersion(deps);
  if (known?.month === month && (known.day === day || known.stamp === stamp)) return;
  await expectMonth(deps, month);
  await deps.table.transact([put(clockDocuments, { version: known?.version ?? 0, day, month, stamp })]);
};
