import { completeWeights, scoreOf, type Weights } from "../../shared/matching/world/weights.ts";
import { count } from "../platform/format.ts";
import type { SampleIntent } from "./common/queries.ts";

type Supplier = SampleIntent["suppliers"][number];

export type Ranked = {
  id: string;
  name: string;
  score: number;
  rank: number /** Places gained; lost where negative. */;
  gained: number;
};

const ordered = (suppliers: readonly Supplier[], weights: Weights) =>
  suppliers
    .map(({ id, name, components }) => ({ id, name, score: scoreOf(components, weights) }))
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1));

/** The first suppliers of an intent under some weights, and how many places each gains over others. */
export const rankSample = (
  suppliers: readonly Supplier[],
  weights: Weights,
  reference: Weights,
  shown = 4,
): Ranked[] => {
  const before = new Map(ordered(suppliers, completeWeights(reference)).map(({ id }, i) => [id, i]));
  return ordered(suppliers, completeWeights(weights))
    .map((supplier, i) => ({ ...supplier, rank: i + 1, gained: (before.get(supplier.id) ?? i) - i }))
    .slice(0, shown);
};

/** « monte de 2 places ». */
export const gainText = (gained: number): string =>
  gained === 0 ? "même place" : `${gained > 0 ? "monte" : "descend"} de ${count(Math.abs(gained), "place")}`;
