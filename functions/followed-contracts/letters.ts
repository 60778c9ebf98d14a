import type { DocumentKind } from "../platform/db/documents.ts";
import { clauseLetterKey } from "../platform/db/keys/clause.ts";
import { type Letter, letterSchema } from "./answers.ts";

export const letterDocuments: DocumentKind<Letter> = {
  schema: letterSchema,
  keysOf: ({ contractId, id }) => clauseLetterKey(contractId, id),
};
