import { type Contract, type ContractInput, isEssAward } from "../../shared/contracts/schema.ts";
import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";
import { annuaireChanged } from "../suppliers/repository.ts";
import { holdNumber, holdNumberErrors } from "./contract-number.ts";
import { followedYearWrites } from "./followed-year-writes.ts";
import { requireKnownCodes, requireKnownCodesErrors } from "./known-codes.ts";
import { contractDocuments, getContract, getContractErrors } from "./repository.ts";

export const updateContractErrors = errorsOf(
  staffErrors,
  requireKnownCategoriesErrors,
  requireKnownCodesErrors,
  holdNumberErrors,
  getContractErrors,
  commitErrors,
);

/**
 * Corrects a contract, and confirms a draft that a participant reported: from then on their answers no longer
 * change it.
 */
export const updateContract = async (
  deps: Deps,
  actor: Actor,
  { contractId, version, input }: { contractId: string; version: number; input: ContractInput },
): Promise<Contract> => {
  requireStaff(actor);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  requireKnownCodes(deps, input);
  const contract = await getContract(deps, contractId);
  if (contract.version !== version) throw new AppError("version.conflict");
  const { id, createdAt, rencontreId, meetingId, clause } = contract;
  const { heldNumber, writes } = await holdNumber(deps, id, input, contract);
  const changed: Contract = {
    ...input,
    ...(heldNumber ? { heldNumber } : {}),
    id,
    version,
    createdAt,
    updatedAt: deps.now(),
    ...(rencontreId === undefined ? {} : { rencontreId }),
    ...(meetingId === undefined ? {} : { meetingId }),
    ...(clause === undefined ? {} : { clause }),
  };
  await commit(
    deps.table,
    [
      put(contractDocuments, changed),
      ...writes,
      // Without a first day, a followed contract runs from its award.
      ...(clause ? await followedYearWrites(deps, changed) : []),
      ...([contract, changed].some(isEssAward) ? [await annuaireChanged(deps)] : []),
      journalEntry(deps, actor, "CONTRACT_CHANGED", contractId, { status: changed.status }),
    ],
    // The figures of a followed contract name it and its buyer.
    async () => (clause ? [await clauseChanged(deps)] : []),
  );
  return committed(changed);
};
