import type { Clause } from "../../shared/clause/schema.ts";
import type { Contract } from "../../shared/contracts/schema.ts";
import { AppError } from "../../shared/errors/errors.ts";
import { getContract } from "../contracts/repository.ts";
import type { Deps } from "../platform/deps.ts";

export type FollowedContract = Contract & { clause: Clause };

/** A contract under a clause. */
export const getFollowed = async (deps: Pick<Deps, "table">, id: string): Promise<FollowedContract> => {
  const { clause, ...contract } = await getContract(deps, id);
  if (!clause) throw new AppError("clause.notFollowed");
  return { ...contract, clause };
};
