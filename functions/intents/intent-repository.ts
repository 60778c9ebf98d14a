import { AppError } from "../../shared/errors.ts";
import { type Intent, intentSchema } from "../../shared/intents.ts";
import { type DocumentKind, getDocument } from "../db/documents.ts";
import { intentIndex, intentKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";

export const intentDocuments: DocumentKind<Intent> = {
  schema: intentSchema,
  place: (intent) => ({ ...intentKey(intent.id), ...intentIndex(intent) }),
};

/** Errors: intent.notFound. */
export const getIntent = async ({ table }: Pick<Deps, "table">, id: string): Promise<Intent> => {
  const intent = await getDocument(table, intentDocuments, intentKey(id));
  if (!intent) throw new AppError("intent.notFound");
  return intent;
};
