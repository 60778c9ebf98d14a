import { AppError } from "../../shared/errors/errors.ts";
import type { HoursStatement, StatementDecision, StatementLine } from "../../shared/statements/schema.ts";
import { statementDocuments } from "../clause/statement-documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { commit, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordStatement } from "./record-statement.ts";
import { getStatement, hiresThatWait } from "./repository.ts";

/**
 * Staff decide on a stated statement: the lines named go back, each with why, and every other line that waits is accepted and
 * counts. The company is written to about what goes back.
 */
export const decideStatement = async (
  deps: Deps,
  actor: Actor,
  { statementId, version, decision }: { statementId: string; version: number; decision: StatementDecision },
): Promise<HoursStatement> => {
  requireStaff(actor);
  const statement = await getStatement(deps, statementId);
  if (statement.status !== "stated") throw new AppError("statement.wrongStatus");
  if (statement.version !== version) throw new AppError("version.conflict");
  if (hiresThatWait(statement).length > 0) throw new AppError("statement.hiresWaiting");
  const waiting = statement.lines.filter(({ decision: decided }) => decided === "waiting");
  const fields = decision.sentBack.flatMap(({ employmentId }, i) =>
    waiting.some((line) => line.employmentId === employmentId)
      ? []
      : [
          {
            path: `sentBack[${i}].employmentId`,
            code: "unknown",
            message: "Ligne : celle-ci n’attend pas de décision.",
          },
        ],
  );
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  const whys = new Map(decision.sentBack.map(({ employmentId, why }) => [employmentId, why]));
  const lines = statement.lines.map((line): StatementLine => {
    if (line.decision !== "waiting") return line;
    const why = whys.get(line.employmentId);
    return why === undefined ? { ...line, decision: "accepted" } : { ...line, decision: "sentBack", why };
  });
  await commit(deps.table, [
    put(statementDocuments, { ...statement, lines, status: "recording", updatedAt: deps.now() }),
    journalEntry(deps, actor, "STATEMENT_CHECKED", statementId, {
      accepted: waiting.length - whys.size,
      sentBack: whys.size,
    }),
  ]);
  await recordStatement(deps, statementId, actor);
  return getStatement(deps, statementId);
};
