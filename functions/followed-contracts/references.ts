import type { ClauseInput } from "../../shared/clause/inputs.ts";
import type { Company } from "../../shared/clause/schema.ts";
import { AppError, type FieldError } from "../../shared/errors/errors.ts";
import { companyDocuments, operationDocuments } from "../clause/documents.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { companyKey, operationKey } from "../platform/db/keys/clause.ts";
import type { Deps } from "../platform/deps.ts";
import { requireKnownCategories } from "../settings/require-known-categories.ts";

const unknown = (path: string, message: string): FieldError => ({ path, code: "unknown", message });

/** Refuses a clause that names an operation, a company, a commune or a category that is not known, naming each. */
export const requireKnownReferences = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  clause: ClauseInput,
): Promise<readonly Company[]> => {
  const [operations, companies] = await Promise.all([
    getDocuments(
      deps.table,
      operationDocuments,
      clause.operationId === undefined ? [] : [operationKey(clause.operationId)],
    ),
    getDocuments(
      deps.table,
      companyDocuments,
      clause.holders.map(({ companyId }) => companyKey(companyId)),
    ),
    requireKnownCategories(deps, [{ path: "clause.category", id: clause.category }]),
  ]);
  const known = new Set(companies.map(({ id }) => id));
  const fields = [
    ...(clause.operationId !== undefined && operations.length === 0
      ? [unknown("clause.operationId", "Opération : elle n’existe pas, ou plus.")]
      : []),
    ...(clause.commune !== undefined && !deps.gazetteer().commune(clause.commune)
      ? [unknown("clause.commune", "Commune : ce code n’est celui d’aucune commune.")]
      : []),
    ...clause.holders.flatMap(({ companyId }, place) =>
      known.has(companyId)
        ? []
        : [unknown(`clause.holders.${place}.companyId`, "Entreprise : elle n’existe pas, ou plus.")],
    ),
  ];
  if (fields.length > 0) throw new AppError("request.invalid", {}, fields);
  return companies;
};
