import type { ClauseInput } from "../../shared/clause/inputs.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { contractDocuments, getContract } from "../contracts/repository.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { clauseOf, followedWrites } from "./clause-writes.ts";
import { requireKnownReferences } from "./references.ts";

/**
 * Puts a contract under its clause, or corrects what is followed of it; staff only. The contract keeps where it came from:
 * its intent, its rencontre, its meeting. Errors: contract.notFound, request.invalid, clause.numberTaken, version.conflict.
 */
export const followContract = async (
  deps: Deps,
  actor: Actor,
  { contractId, version, input }: { contractId: string; version: number; input: ClauseInput },
): Promise<Contract> => {
  requireStaff(actor);
  await requireKnownReferences(deps, input);
  const contract = await getContract(deps, contractId);
  if (contract.version !== version) throw new AppError("version.conflict");
  const changed = { ...contract, updatedAt: deps.now(), clause: clauseOf(input, contract.clause) };
  const code = contract.clause ? "CLAUSE_CHANGED" : "CLAUSE_FOLLOWED";
  await commit(
    deps.table,
    [
      put(contractDocuments, changed),
      ...(await followedWrites(deps, changed)),
      journalEntry(deps, actor, code, contractId),
    ],
    async () => [await clauseChanged(deps)],
  );
  return committed(changed);
};
