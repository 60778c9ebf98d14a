import { AppError } from "../../shared/errors/errors.ts";
import { statementSets } from "../../shared/statements/lifecycle.ts";
import { type HoursStatement, mostHires, type StatementInput } from "../../shared/statements/schema.ts";
import { companyDocuments, employmentDocuments } from "../clause/documents.ts";
import { hireDocuments, statementDocuments } from "../clause/statement-documents.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, committed, getDocument, getDocuments, put } from "../platform/db/documents.ts";
import { companyKey, employmentKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { consumeRateLimitNow } from "../platform/rate-limit.ts";
import { getStatement, hiresThatWait, statementOfToken } from "./repository.ts";
import { forgetting, hireFaults, hireOf } from "./stated-hires.ts";
import { fault, statedLines, tellsOfNoHour } from "./stated-lines.ts";

/** A statement is sent a few times, and corrected a few more: nobody sends it this often by hand. */
const limit = { most: 30, seconds: 3_600 };

type Change = { version: number; input: StatementInput };

const takeStatement = async (
  deps: Deps,
  actor: Actor,
  statement: HoursStatement,
  { version, input }: Change,
  by: "company" | "staff",
): Promise<HoursStatement> => {
  if (!statementSets.open.includes(statement.status)) throw new AppError("statement.wrongStatus");
  if (statement.version !== version) throw new AppError("version.conflict");
  const found = await getDocuments(
    deps.table,
    employmentDocuments,
    statement.lines.map(({ employmentId }) => employmentKey(employmentId)),
  );
  const { lines, fields } = statedLines(statement, input, new Map(found.map((one) => [one.id, one])));
  const { month } = statement;
  const contractIds = new Set(found.map(({ contractId }) => contractId));
  const faults = [
    ...fields,
    ...input.newHires.flatMap((hire, i) => hireFaults({ month, contractIds }, hire, i)),
  ];
  const kept = hiresThatWait(statement).filter(({ id }) => input.keptHires.includes(id));
  if (kept.length + input.newHires.length > mostHires)
    faults.push(fault("newHires", `Embauches : au plus ${mostHires} à la fois.`));
  if (faults.length > 0) throw new AppError("request.invalid", {}, faults);
  const withdrawn = hiresThatWait(statement).filter(({ id }) => !input.keptHires.includes(id));
  const hires = input.newHires.map((hire) => hireOf(deps, statement.id, hire));
  const stillTold = [
    ...statement.hires.filter(({ id }) => !withdrawn.some((one) => one.id === id)),
    ...hires.map(({ hire }) => hire),
  ];
  const at = deps.now();
  const stated: HoursStatement = {
    ...statement,
    lines,
    hires: stillTold,
    note: input.note,
    nothing: tellsOfNoHour({ lines, hires: stillTold }),
    status: "stated",
    statedAt: at,
    statedBy: by,
    updatedAt: at,
  };
  const company = await getDocument(deps.table, companyDocuments, companyKey(statement.companyId));
  await commit(
    deps.table,
    [
      put(statementDocuments, stated),
      ...hires.map(({ identity }) => put(hireDocuments, identity)),
      ...(await forgetting(deps, statement.id, withdrawn)),
      ...recordCreation(deps, statement.id),
      journalEntry(deps, actor, "HOURS_STATED", statement.id, {
        by,
        lines: lines.length,
        hires: hires.length,
      }),
    ],
    () => recordContact(deps, by === "company" ? company?.contact?.email : undefined),
  );
  return committed(stated);
};

/**
 * What a company states by the mailed link: hours of each line, or « rien ce mois-ci », ends, hires. Stating again replaces it
 * until staff check it; lines already accepted stay as they are.
 */
export const stateByLink = async (
  deps: Deps,
  { token, ...change }: Change & { token: string },
): Promise<HoursStatement> => {
  const { statement } = await statementOfToken(deps, token);
  await consumeRateLimitNow(deps, `statements of ${statement.companyId} ${statement.month}`, limit);
  return takeStatement(deps, { type: "system", name: "statement" }, statement, change, "company");
};

/** What staff were told on the telephone, entered for the company. */
export const stateForCompany = async (
  deps: Deps,
  actor: Actor,
  { statementId, ...change }: Change & { statementId: string },
): Promise<HoursStatement> => {
  requireStaff(actor);
  return takeStatement(deps, actor, await getStatement(deps, statementId), change, "staff");
};
