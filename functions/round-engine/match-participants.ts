import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import { explainMatch } from "../../shared/matching/explain-match.ts";
import { match } from "../../shared/matching/match.ts";
import { whyMeet } from "../../shared/matching/why-meet.ts";
import type { RoundMatch } from "../../shared/rounds/schema.ts";
import type { EngineInput } from "./types.ts";

/**
 * The matches between the intents brought and the suppliers that could answer them, as the matching returns
 * them and as a round stores them.
 */
export const matchesOf = ({ world, rules }: Pick<EngineInput, "world" | "rules">, gazetteer: Gazetteer) => {
  const buyerOf = new Map(world.intents.map(({ id, buyerId }) => [id, buyerId]));
  const { matches, counts } = match(world, gazetteer, rules, { excluded: "summary" });
  const explained = matches.map((found): RoundMatch => {
    const { intentId, supplierId, score, components } = found;
    return {
      intentId,
      supplierId,
      buyerId: buyerOf.get(intentId) ?? "",
      score,
      components,
      ...explainMatch(found, "buyer"),
      why: whyMeet(found),
    };
  });
  return { matches, explained, counts };
};
