import type { FollowedInput } from "../../shared/clause/inputs.ts";
import type { Contract, ContractInput } from "../../shared/contracts/schema.ts";
import { recordContract } from "../contracts/record-contract.ts";
import { type Actor, requireStaff } from "../platform/actor.ts";
import { clauseChanged } from "../platform/clause-stamp.ts";
import type { Deps } from "../platform/deps.ts";
import { clauseOf, followedWrites } from "./clause-writes.ts";
import { requireKnownReferences } from "./references.ts";

/** Records a contract that is followed from the start; its supplier is its lead holder. Staff only. Errors: those of `recordContract`, request.invalid, clause.numberTaken. */
export const recordFollowed = async (
  deps: Deps,
  actor: Actor,
  { clause: input, ...signed }: FollowedInput,
): Promise<Contract> => {
  requireStaff(actor);
  const companies = await requireKnownReferences(deps, input);
  const clause = clauseOf(input);
  const lead = clause.holders.find(({ role }) => role === "TITULAIRE") ?? clause.holders[0];
  const company = companies.find(({ id }) => id === lead?.companyId);
  const [modality] = clause.modalities;
  const contract: ContractInput = {
    ...signed,
    supplierName: company?.name ?? "",
    note: "",
    status: "confirmed",
    ...(company?.siret ? { supplierSiret: company.siret } : {}),
    ...(clause.category ? { category: clause.category } : {}),
    ...(modality === "AUTRE" ? {} : { modality }),
    ...(clause.departement ? { departement: clause.departement } : {}),
  };
  return recordContract(deps, actor, contract, async (recorded) => {
    const followed = { ...recorded, clause };
    return {
      contract: followed,
      writes: await followedWrites(deps, followed),
      beside: async () => [await clauseChanged(deps)],
    };
  });
};
