import type { Operation } from "../schema.ts";
import { type Standing, sumOfHours } from "./standing.ts";

/** Where an operation stands, over the whole life of all its contracts. */
type OperationStanding = {
  contracts: number;
  /** Contracts that do not say how many hours they ask for. */
  unplanned: number;
  late: number;
  planned: number;
  worked: number;
  /** Worked of its target, 1 for all; absent without a target, as what remains of it. */
  share?: number;
  remaining?: number;
  /** Hours of its target that none of its contracts asks for yet; 0 where they ask for all of them. */
  unasked?: number;
};

/** The hours of an operation’s contracts added up, beside its target. */
export const operationStanding = (
  { targetHours: target }: Pick<Operation, "targetHours">,
  contracts: readonly Pick<Standing, "planned" | "worked" | "late">[],
): OperationStanding => {
  const planned = sumOfHours(contracts.map((one) => one.planned ?? 0));
  const worked = sumOfHours(contracts.map((one) => one.worked));
  return {
    contracts: contracts.length,
    unplanned: contracts.filter((one) => one.planned === undefined).length,
    late: contracts.filter((one) => one.late !== undefined).length,
    planned,
    worked,
    ...(target
      ? {
          share: worked / target,
          remaining: sumOfHours([Math.max(0, target - worked)]),
          unasked: sumOfHours([Math.max(0, target - planned)]),
        }
      : {}),
  };
};
