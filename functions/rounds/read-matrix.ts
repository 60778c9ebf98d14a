import * as z from "zod";
import type { Round, RoundMatch } from "../../shared/rounds/schema.ts";
import { familyOf, type KindFamily } from "../../shared/suppliers/kinds.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { supplierKey } from "../platform/db/keys/suppliers.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { supplierDocuments } from "../suppliers/repository.ts";
import { readMatches } from "./round-results.ts";

/**
 * Who could meet whom in a round, light enough for 200 buyers and 200 suppliers: each cell holds the position
 * of a buyer and of a supplier, the score of their best match in hundredths, and how many of the buyer's
 * intents they match on.
 */
export const matrixSchema = z.object({
  buyers: z.array(z.object({ id: z.string(), name: z.string() })),
  suppliers: z.array(
    z.object({ id: z.string(), name: z.string(), families: z.array(z.enum(["IAE", "HANDICAP", "ESS"])) }),
  ),
  cells: z.array(z.tuple([z.int(), z.int(), z.int(), z.int()])),
});
type Matrix = z.infer<typeof matrixSchema>;

const families = (kinds: readonly Parameters<typeof familyOf>[0][]): KindFamily[] => [
  ...new Set(kinds.map(familyOf)),
];

const cellsOf = (
  buyers: readonly { intentIds: readonly string[] }[],
  supplierIds: readonly string[],
  matches: readonly RoundMatch[],
): Matrix["cells"] => {
  const column = new Map(supplierIds.map((id, i) => [id, i]));
  const ofIntent = Map.groupBy(matches, ({ intentId }) => intentId);
  return buyers.flatMap(({ intentIds }, row) => {
    const found = new Map<number, [number, number]>();
    for (const { supplierId, score } of intentIds.flatMap((id) => ofIntent.get(id) ?? [])) {
      const at = column.get(supplierId);
      if (at === undefined) continue;
      const [best, many] = found.get(at) ?? [0, 0];
      found.set(at, [Math.max(best, Math.round(score * 100)), many + 1]);
    }
    return [...found].map(([at, [best, many]]): Matrix["cells"][number] => [row, at, best, many]);
  });
};

/** The matches of a round by participant, in the order of their names. */
export const readMatrix = async (deps: Pick<Deps, "table">, round: Round): Promise<Matrix> => {
  const { rencontreId, number, result } = round;
  const [registrations, matches] = await Promise.all([
    participantsOf(deps, rencontreId),
    result ? readMatches(deps.table, { rencontreId, number, attempt: result.attempt }) : [],
  ]);
  const named = registrations.toSorted((a, b) => a.organisationName.localeCompare(b.organisationName, "fr"));
  const buyers = named.filter(({ side }) => side === "buyer");
  const suppliers = named.filter(({ side }) => side === "supplier");
  const supplierIds = suppliers.map(({ organisationId }) => organisationId);
  const documents = await getDocuments(deps.table, supplierDocuments, supplierIds.map(supplierKey));
  const kinds = new Map(documents.map((supplier) => [supplier.id, supplier.kinds]));
  return {
    buyers: buyers.map(({ id, organisationName }) => ({ id, name: organisationName })),
    suppliers: suppliers.map(({ id, organisationId, organisationName }) => ({
      id,
      name: organisationName,
      families: families(kinds.get(organisationId) ?? []),
    })),
    cells: cellsOf(buyers, supplierIds, matches),
  };
};
