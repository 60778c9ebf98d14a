import { AppError } from "../../shared/errors/errors.ts";
import { getDocument } from "../platform/db/documents.ts";
import { clauseLetterKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import { verifyToken } from "../platform/tokens.ts";
import type { Letter } from "./answers.ts";
import { letterDocuments } from "./letters.ts";

/** The letter to which a mailed link leads; whoever has the link may read it. */
export const openLetter = async (deps: Pick<Deps, "table" | "config">, token: string): Promise<Letter> => {
  const [contractId = "", id = ""] = (verifyToken(deps.config.secret, "letter", token) ?? "").split(".");
  const letter = id
    ? await getDocument(deps.table, letterDocuments, clauseLetterKey(contractId, id))
    : undefined;
  if (!letter) throw new AppError("letter.notFound");
  return letter;
};
