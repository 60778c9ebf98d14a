import { type Contract, type ContractInput, isEssAward } from "../../shared/contracts.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { requireKnownCategories } from "../settings/require-known-categories.ts";
import { annuaireChanged } from "../suppliers/supplier-repository.ts";
import { contractDocuments } from "./contract-repository.ts";

/** Keeps a contract that staff know of. Errors: request.forbidden. */
export const recordContract = async (deps: Deps, actor: Actor, input: ContractInput): Promise<Contract> => {
  requireStaff(actor);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  const now = deps.now();
  const contract: Contract = {
    ...input,
    id: deps.newId("contract"),
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
  await commit(deps.table, [
    put(contractDocuments, contract),
    ...(isEssAward(contract) ? [await annuaireChanged(deps)] : []),
    recordAudit(deps, actor, "CONTRACT_RECORDED", contract.id),
  ]);
  return committed(contract);
};
