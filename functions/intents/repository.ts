import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Intent, intentSchema } from "../../shared/intents/schema.ts";
import { type DocumentKind, getDocument } from "../platform/db/documents.ts";
import { intentIndex, intentKey } from "../platform/db/keys/intents.ts";
import type { Deps } from "../platform/deps.ts";

export const intentDocuments: DocumentKind<Intent> = {
  schema: intentSchema,
  keysOf: (intent) => ({ ...intentKey(intent.id), ...intentIndex(intent) }),
};

export const getIntentErrors = errorsOf("intent.notFound");

/** An intent, whatever its status. */
export const getIntent = async ({ table }: Pick<Deps, "table">, id: string): Promise<Intent> => {
  const intent = await getDocument(table, intentDocuments, intentKey(id));
  if (!intent) throw new AppError("intent.notFound");
  return intent;
};
