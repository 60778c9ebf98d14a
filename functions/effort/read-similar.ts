import type * as z from "zod";
import { categoryById } from "../../shared/categories/categories.ts";
import type { similarAnswerSchema, similarQuestionSchema } from "../../shared/effort/schema.ts";
import { type EndedContract, similarTo } from "../../shared/effort/similar.ts";
import { type Actor, isMember, isStaff } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { currentRules } from "../settings/current-rules.ts";
import { requireKnownCategories } from "../settings/require-known-categories.ts";
import { endedContracts } from "./ended-contracts.ts";

/** How many are named; all of them are counted. */
const mostNamed = 50;

const named = ({ id, title, buyerName, amount, plannedHours, hours }: EndedContract) => ({
  ...{ id, title, buyerName, hours },
  ...(amount === undefined ? {} : { amount }),
  ...(plannedHours === undefined ? {} : { plannedHours }),
});

/**
 * What similar contracts of the platform gave. Open to all as figures of five contracts or more; the contracts themselves
 * are named to the team, and to a buyer those that are its own. Error: request.invalid for an unknown category.
 */
export const readSimilar = async (
  deps: Pick<Deps, "table" | "now">,
  actor: Actor,
  question: z.output<typeof similarQuestionSchema>,
): Promise<z.input<typeof similarAnswerSchema>> => {
  await requireKnownCategories(deps, [{ path: "category", id: question.category }]);
  const { categories } = await currentRules(deps);
  const { category } = question;
  const nature = question.nature ?? categoryById(categories, category)?.nature;
  const similar = nature && similarTo(await endedContracts(deps), { category, nature });
  if (!similar) return { summary: null, contracts: [] };
  const mayRead = ({ buyerId }: EndedContract) =>
    isStaff(actor) || (buyerId !== undefined && isMember(actor, buyerId));
  return {
    summary: similar.summary,
    contracts: similar.contracts.filter(mayRead).slice(0, mostNamed).map(named),
  };
};
