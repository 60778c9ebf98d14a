import { operationStanding } from "../../shared/clause/progress/operation-standing.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import type { OperationView } from "./answers.ts";
import { rowsOfOperation } from "./followed-rows.ts";
import { readOperation } from "./operations.ts";

/** An operation, with the hours of all its contracts over their whole life beside its target. Staff only. */
export const readOperationStanding = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  id: string,
): Promise<OperationView> => {
  const operation = await readOperation(deps, actor, id);
  return { operation, standing: operationStanding(operation, await rowsOfOperation(deps, id)) };
};
