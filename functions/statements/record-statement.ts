import { AppError } from "../../shared/errors/errors.ts";
import type { HoursStatement, StatementLine } from "../../shared/statements/schema.ts";
import { employmentDocuments, workedYearDocuments } from "../clause/documents.ts";
import { mostHoursAtOnce, recordHours } from "../clause/record-hours.ts";
import { statementDocuments } from "../clause/statement-documents.ts";
import { endEmploymentWrites } from "../participants/record-employment.ts";
import type { Actor } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { getDocument, getDocuments, put } from "../platform/db/documents.ts";
import { employmentKey, workedYearKey } from "../platform/db/keys/clause.ts";
import { statementKey } from "../platform/db/keys/statements.ts";
import { retryOnConflict } from "../platform/db/retry-on-conflict.ts";
import type { Write } from "../platform/db/table.ts";
import type { Deps } from "../platform/deps.ts";
import { settled } from "./settle-statement.ts";

type Recording = Pick<Deps, "table" | "now" | "newId" | "requestId">;

/** Others may write counted things at the same moments; after so many attempts the clock takes over, a minute later. */
const attempts = 21;

const isToRecord = ({ decision, counted }: StatementLine): boolean => decision === "accepted" && !counted;

/** Of a batch, the lines whose hours are not those that count already. */
const changedHours = async (
  { table }: Recording,
  month: string,
  batch: readonly StatementLine[],
): Promise<StatementLine[]> => {
  const year = Number(month.slice(0, 4));
  const stored = await getDocuments(
    table,
    workedYearDocuments,
    batch.map(({ employmentId }) => workedYearKey(employmentId, year)),
  );
  const counted = new Map(stored.map(({ employmentId, hours }) => [employmentId, hours[month]]));
  return batch.filter(({ employmentId, hours = 0 }) => (counted.get(employmentId) ?? 0) !== hours);
};

/** The writes of an end that a company told of, or why the employment cannot end then. */
const endingWrites = async (
  deps: Recording,
  actor: Actor,
  { employmentId, end }: StatementLine,
): Promise<{ writes: Write[]; wrong?: string }> => {
  const employment = await getDocument(deps.table, employmentDocuments, employmentKey(employmentId));
  if (!employment || end === undefined || employment.end === end) return { writes: [] };
  try {
    return await endEmploymentWrites(deps, actor, employment, end);
  } catch (error) {
    if (!(error instanceof AppError && error.code === "request.invalid")) throw error;
    return { writes: [], wrong: error.fields.map(({ message }) => message).join(" ") };
  }
};

/** The writes that make the hours of a batch count; none where they count already. */
const countingWrites = async (
  deps: Recording,
  month: string,
  batch: readonly StatementLine[],
): Promise<Write[]> => {
  const changed = await changedHours(deps, month, batch);
  if (changed.length === 0) return [];
  const hours = new Map(changed.map(({ employmentId, hours: stated = 0 }) => [employmentId, stated]));
  const employments = await getDocuments(
    deps.table,
    employmentDocuments,
    [...hours.keys()].map(employmentKey),
  );
  return recordHours(
    deps,
    employments.map((employment) => ({ employment, month, hours: hours.get(employment.id) ?? 0 })),
  );
};

/**
 * The next lines to count: as many as a transaction holds, or one that ends an employment, as other employments of the same
 * person may end too.
 */
const nextBatch = ({ lines }: HoursStatement): StatementLine[] => {
  const left = lines.filter(isToRecord);
  const lasting = left.filter(({ end }) => end === undefined);
  return lasting.length > 0 ? lasting.slice(0, mostHoursAtOnce) : left.slice(0, 1);
};

/** What a batch writes, and what becomes of its lines: an end that cannot be sends its line back, with nothing half done. */
const recordLines = async (
  deps: Recording,
  actor: Actor,
  month: string,
  batch: readonly StatementLine[],
): Promise<{ writes: Write[]; change: Partial<StatementLine> }> => {
  const ending = batch.find(({ end }) => end !== undefined);
  const { writes: ends, wrong } = ending ? await endingWrites(deps, actor, ending) : { writes: [] };
  if (wrong !== undefined) return { writes: [], change: { decision: "sentBack", why: wrong } };
  const hours = await countingWrites(deps, month, batch);
  const counts = ends.length > 0 && hours.length === 0 ? [await clauseChanged(deps)] : [];
  return { writes: [...hours, ...ends, ...counts], change: { counted: true } };
};

/** One transaction: some lines count, and with the last ones the statement is settled. */
const recordBatch = async (deps: Recording, actor: Actor, statement: HoursStatement): Promise<void> => {
  const batch = nextBatch(statement);
  const { writes, change } = await recordLines(deps, actor, statement.month, batch);
  const done = new Set(batch.map(({ employmentId }) => employmentId));
  const moved: HoursStatement = {
    ...statement,
    lines: statement.lines.map((line) => (done.has(line.employmentId) ? { ...line, ...change } : line)),
    updatedAt: deps.now(),
  };
  const isLast = !moved.lines.some(isToRecord);
  const { statement: after, mail } = isLast ? await settled(deps, moved) : { statement: moved, mail: [] };
  await deps.table.transact([put(statementDocuments, after), ...writes, ...mail]);
};

/**
 * Makes the accepted hours of a statement count, in as many transactions as it takes, each of which says in the statement
 * which lines it counted: interrupted anywhere, it goes on, and no hour counts twice. Then the statement is checked, or sent
 * back where staff sent lines back.
 */
export const recordStatement = async (
  deps: Recording,
  statementId: string,
  actor: Actor = { type: "system", name: "statements" },
): Promise<void> => {
  for (;;) {
    const isDone = await retryOnConflict({ attempts }, async () => {
      const statement = await getDocument(deps.table, statementDocuments, statementKey(statementId));
      if (statement?.status !== "recording") return true;
      await recordBatch(deps, actor, statement);
      return false;
    });
    if (isDone) return;
  }
};
