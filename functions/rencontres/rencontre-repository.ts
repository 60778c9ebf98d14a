import { AppError } from "../../shared/errors.ts";
import type { RencontreStatus } from "../../shared/lives.ts";
import { type Rencontre, rencontreSchema } from "../../shared/rencontres.ts";
import { type DocumentKind, getDocument } from "../db/documents.ts";
import { rencontreIndex, rencontreKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";

export const rencontreDocuments: DocumentKind<Rencontre> = {
  schema: rencontreSchema,
  place: (rencontre) => ({ ...rencontreKey(rencontre.id), ...rencontreIndex(rencontre) }),
};

/** Errors: rencontre.notFound. */
export const getRencontre = async ({ table }: Pick<Deps, "table">, id: string): Promise<Rencontre> => {
  const rencontre = await getDocument(table, rencontreDocuments, rencontreKey(id));
  if (!rencontre) throw new AppError("rencontre.notFound");
  return rencontre;
};

/** Throws `rencontre.wrongStatus` unless in one of those states, and `rencontre.publishing` while a plan is going out. */
export const requireRencontreIn = (rencontre: Rencontre, statuses: readonly RencontreStatus[]): void => {
  if (!statuses.includes(rencontre.status)) throw new AppError("rencontre.wrongStatus");
  if (rencontre.publishing !== undefined) throw new AppError("rencontre.publishing");
};
