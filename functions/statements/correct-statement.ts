import { AppError, type FieldError } from "../../shared/errors/errors.ts";
import { hoursFault } from "../../shared/statements/judge-hours.ts";
import type {
  HoursStatement,
  StatementCorrection,
  StatementLine,
  StatementRevision,
} from "../../shared/statements/schema.ts";
import { employmentDocuments } from "../clause/documents.ts";
import { statementDocuments, statementRevisionDocuments, stating } from "../clause/statement-documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { commit, getDocuments, put } from "../platform/db/documents.ts";
import { employmentKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { runsIn } from "./people-at-work.ts";
import { recordStatement } from "./record-statement.ts";
import { getStatement } from "./repository.ts";
import { tellsOfNoHour } from "./stated-lines.ts";

/** The statement as it was, kept beside the corrected one. */
const formerOf = (deps: Pick<Deps, "now">, statement: HoursStatement): StatementRevision => {
  const { id, createdAt, revision, reason, lines, nothing, statedAt, checkedAt } = statement;
  return {
    ...{ version: 0, createdAt, updatedAt: deps.now(), statementId: id },
    ...{ revision, lines, nothing },
    ...(reason === undefined ? {} : { reason }),
    ...(statedAt === undefined ? {} : { statedAt }),
    ...(checkedAt === undefined ? {} : { checkedAt }),
  };
};

/**
 * Corrects a checked statement: a new revision with its reason, the former one kept; the figures then count the new hours.
 * It may add people whom the statement lacked.
 */
export const correctStatement = async (
  deps: Deps,
  actor: Actor,
  {
    statementId,
    version,
    correction,
  }: { statementId: string; version: number; correction: StatementCorrection },
): Promise<HoursStatement> => {
  requireStaff(actor);
  const statement = await getStatement(deps, statementId);
  if (statement.status !== "checked") throw new AppError("statement.wrongStatus");
  if (statement.version !== version) throw new AppError("version.conflict");
  const { month, companyId } = statement;
  const found = await getDocuments(
    deps.table,
    employmentDocuments,
    correction.lines.map(({ employmentId }) => employmentKey(employmentId)),
  );
  const employments = new Map(found.map((one) => [one.id, one]));
  const fields = correction.lines.flatMap(({ employmentId, hours }, i): FieldError[] => {
    const employment = employments.get(employmentId);
    const isTwice = correction.lines.findIndex((line) => line.employmentId === employmentId) !== i;
    if (isTwice || !employment || stating(employment) !== companyId || !runsIn(month, employment))
      return [
        {
          path: `lines[${i}].employmentId`,
          code: isTwice ? "duplicate" : "unknown",
          message: isTwice
            ? "Contrat de travail : une seule ligne pour chacun."
            : "Contrat de travail : cette entreprise ne l’avait pas ce mois-là.",
        },
      ];
    const wrong = hoursFault(hours, month, employment);
    return wrong ? [{ path: `lines[${i}].hours`, code: "custom", message: `Heures : ${wrong}` }] : [];
  });
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const corrected = new Map(correction.lines.map(({ employmentId, hours }) => [employmentId, hours]));
  const known = new Set(statement.lines.map(({ employmentId }) => employmentId));
  const lines = [
    ...statement.lines.map((line): StatementLine => {
      const hours = corrected.get(line.employmentId);
      if (hours === undefined || hours === line.hours) return line;
      const { end: _end, ...kept } = line;
      return { ...kept, hours, counted: false };
    }),
    ...found
      .filter(({ id }) => !known.has(id))
      .map(
        ({ id }): StatementLine => ({
          ...{ employmentId: id, hours: corrected.get(id) ?? 0 },
          ...{ note: "", decision: "accepted", counted: false },
        }),
      ),
  ];
  await commit(deps.table, [
    put(statementDocuments, {
      ...statement,
      lines,
      status: "recording",
      nothing: tellsOfNoHour({ lines, hires: statement.hires }),
      revision: statement.revision + 1,
      reason: correction.reason,
      updatedAt: deps.now(),
    }),
    put(statementRevisionDocuments, formerOf(deps, statement)),
    journalEntry(deps, actor, "STATEMENT_CORRECTED", statementId, {
      revision: statement.revision + 1,
      lines: corrected.size,
    }),
  ]);
  await recordStatement(deps, statementId, actor);
  return getStatement(deps, statementId);
};
