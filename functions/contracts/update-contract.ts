import { type Contract, type ContractInput, isEssAward } from "../../shared/contracts.ts";
import { AppError } from "../../shared/errors.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { requireKnownCategories } from "../settings/require-known-categories.ts";
import { annuaireChanged } from "../suppliers/supplier-repository.ts";
import { contractDocuments, getContract } from "./contract-repository.ts";

/**
 * Puts a contract right, and confirms a draft that a participant told of: from then on its answers change it no more.
 * Errors: request.forbidden, contract.notFound, version.conflict.
 */
export const updateContract = async (
  deps: Deps,
  actor: Actor,
  { contractId, version, input }: { contractId: string; version: number; input: ContractInput },
): Promise<Contract> => {
  requireStaff(actor);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  const contract = await getContract(deps, contractId);
  if (contract.version !== version) throw new AppError("version.conflict");
  const { id, createdAt, rencontreId, meetingId } = contract;
  const changed: Contract = {
    ...input,
    id,
    version,
    createdAt,
    updatedAt: deps.now(),
    ...(rencontreId === undefined ? {} : { rencontreId }),
    ...(meetingId === undefined ? {} : { meetingId }),
  };
  await commit(deps.table, [
    put(contractDocuments, changed),
    ...([contract, changed].some(isEssAward) ? [await annuaireChanged(deps)] : []),
    recordAudit(deps, actor, "CONTRACT_CHANGED", contractId, { status: changed.status }),
  ]);
  return committed(changed);
};
