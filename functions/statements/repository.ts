import { AppError } from "../../shared/errors/errors.ts";
import type { HoursStatement } from "../../shared/statements/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
import { statementDocuments } from "../clause/statement-documents.ts";
import { getDocument } from "../platform/db/documents.ts";
import { statementKey } from "../platform/db/keys/statements.ts";
import type { Deps } from "../platform/deps.ts";
import { verifyToken } from "../platform/tokens.ts";

export const getStatement = async ({ table }: Pick<Deps, "table">, id: string): Promise<HoursStatement> => {
  const statement = await getDocument(table, statementDocuments, statementKey(id));
  if (!statement) throw new AppError("statement.notFound");
  return statement;
};

/** The statement that a mailed link opens, and the last day of the link. */
export const statementOfToken = async (
  deps: Pick<Deps, "table" | "config" | "now">,
  token: string,
): Promise<{ statement: HoursStatement; until: string }> => {
  const [id = "", until = ""] = (verifyToken(deps.config.secret, "statement", token) ?? "").split(".");
  if (id === "") throw new AppError("statement.notFound");
  if (parisDay(deps.now()) > until) throw new AppError("statement.linkExpired");
  return { statement: await getStatement(deps, id), until };
};

/** The hires that staff have not decided yet. */
export const hiresThatWait = ({ hires }: Pick<HoursStatement, "hires">) =>
  hires.filter(({ status }) => status === "waiting");
