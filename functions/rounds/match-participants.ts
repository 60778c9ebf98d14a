import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { match } from "../../shared/matching/match.ts";
import { tellMatch } from "../../shared/matching/tell-match.ts";
import type { RoundMatch } from "../../shared/rounds.ts";
import type { RoundWork } from "./compute.ts";

/** The intents brought with the suppliers who may answer them: as the matching finds them, and as a round keeps them. */
export const matchesOf = ({ world, rules }: Pick<RoundWork, "world" | "rules">, gazetteer: Gazetteer) => {
  const buyerOf = new Map(world.intents.map(({ id, buyerId }) => [id, buyerId]));
  const { matches, counts } = match(world, gazetteer, rules, { excluded: "summary" });
  const told = matches.map((found): RoundMatch => {
    const { intentId, supplierId, score, components } = found;
    return {
      intentId,
      supplierId,
      buyerId: buyerOf.get(intentId) ?? "",
      score,
      components,
      ...tellMatch(found, "buyer"),
      reasonsForSupplier: tellMatch(found, "supplier").reasons,
    };
  });
  return { matches, told, counts };
};
