import { type Contract, type ContractInput, isEssAward } from "../../shared/contracts/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import {
  requireKnownCategories,
  requireKnownCategoriesErrors,
} from "../settings/require-known-categories.ts";
import { annuaireChanged } from "../suppliers/repository.ts";
import { holdNumber, holdNumberErrors } from "./contract-number.ts";
import { requireKnownCodes, requireKnownCodesErrors } from "./known-codes.ts";
import { contractDocuments } from "./repository.ts";

export const recordContractErrors = errorsOf(
  staffErrors,
  requireKnownCategoriesErrors,
  requireKnownCodesErrors,
  holdNumberErrors,
  commitErrors,
);

/** Stores a contract that staff know of. */
export const recordContract = async (deps: Deps, actor: Actor, input: ContractInput): Promise<Contract> => {
  requireStaff(actor);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  requireKnownCodes(deps, input);
  const now = deps.now();
  const id = deps.newId("contract");
  const { heldNumber, writes } = await holdNumber(deps, id, input);
  const contract: Contract = {
    ...input,
    ...(heldNumber ? { heldNumber } : {}),
    id,
    version: 0,
    createdAt: now,
    updatedAt: now,
  };
  await commit(deps.table, [
    put(contractDocuments, contract),
    ...writes,
    ...recordCreation(deps, contract.id),
    ...(isEssAward(contract) ? [await annuaireChanged(deps)] : []),
    journalEntry(deps, actor, "CONTRACT_RECORDED", contract.id),
  ]);
  return committed(contract);
};
