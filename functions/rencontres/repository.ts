import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { RencontreStatus } from "../../shared/rencontres/lifecycle.ts";
import { type Rencontre, rencontreSchema } from "../../shared/rencontres/schema.ts";
import { type DocumentKind, getDocument } from "../platform/db/documents.ts";
import { rencontreIndex, rencontreKey } from "../platform/db/keys/rencontres.ts";
import type { Deps } from "../platform/deps.ts";

export const rencontreDocuments: DocumentKind<Rencontre> = {
  schema: rencontreSchema,
  keysOf: (rencontre) => ({ ...rencontreKey(rencontre.id), ...rencontreIndex(rencontre) }),
};

export const getRencontreErrors = errorsOf("rencontre.notFound");

/** A rencontre, whatever its status. */
export const getRencontre = async ({ table }: Pick<Deps, "table">, id: string): Promise<Rencontre> => {
  const rencontre = await getDocument(table, rencontreDocuments, rencontreKey(id));
  if (!rencontre) throw new AppError("rencontre.notFound");
  return rencontre;
};

/** `rencontre.publishing`: a plan is being published. */
export const requireRencontreInErrors = errorsOf("rencontre.wrongStatus", "rencontre.publishing");

/** Refuses a rencontre with another status than these, or whose plan is being published. */
export const requireRencontreIn = (rencontre: Rencontre, statuses: readonly RencontreStatus[]): void => {
  if (!statuses.includes(rencontre.status)) throw new AppError("rencontre.wrongStatus");
  if (rencontre.publishing !== undefined) throw new AppError("rencontre.publishing");
};
