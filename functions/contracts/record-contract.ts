import { type Contract, type ContractInput, isEssAward } from "../../shared/contracts/schema.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors, committed, type Guarded, put } from "../platform/db/documents.ts";
import type { Write } from "../platform/db/table.ts";
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

/** What is stored with a contract in its transaction, and how it is completed before; `beside` as `commit` takes it. */
type Completed = { contract: Contract; writes: readonly Guarded[]; beside?: () => Promise<readonly Write[]> };

/** Stores a contract that staff know of, completed by its caller where it needs more than its input says. */
export const recordContract = async (
  deps: Deps,
  actor: Actor,
  input: ContractInput,
  complete: (contract: Contract) => Promise<Completed> = async (contract) => ({ contract, writes: [] }),
): Promise<Contract> => {
  requireStaff(actor);
  await requireKnownCategories(deps, [{ path: "category", id: input.category }]);
  requireKnownCodes(deps, input);
  const now = deps.now();
  const id = deps.newId("contract");
  const { heldNumber, writes } = await holdNumber(deps, id, input);
  const completed = await complete({
    ...input,
    ...(heldNumber ? { heldNumber } : {}),
    id,
    version: 0,
    createdAt: now,
    updatedAt: now,
  });
  const { contract } = completed;
  await commit(
    deps.table,
    [
      put(contractDocuments, contract),
      ...writes,
      ...completed.writes,
      ...recordCreation(deps, contract.id),
      ...(isEssAward(contract) ? [await annuaireChanged(deps)] : []),
      journalEntry(deps, actor, "CONTRACT_RECORDED", contract.id),
    ],
    completed.beside,
  );
  return committed(contract);
};
