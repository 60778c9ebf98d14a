import type { RoundMatch } from "../../shared/rounds/schema.ts";
import type { Deps } from "../platform/deps.ts";
import { type Candidate, candidatesOf } from "./build-problem.ts";
import { collectInput } from "./collect-input.ts";
import type { Day } from "./day-problem.ts";
import { matchesOf } from "./match-participants.ts";

/**
 * The pairs of a participant who came without having registered, with their matches; none for those in the
 * round already.
 */
export const meetNewcomer = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  day: Pick<Day, "rencontre" | "round" | "planned" | "unplaced">,
  registrationId: string,
): Promise<{ candidates: Candidate[]; matches: RoundMatch[] }> => {
  const work = await collectInput(deps, day.rencontre, day.round);
  const newcomer = work.participants.find(({ id }) => id === registrationId);
  if (!newcomer) return { candidates: [], matches: [] };
  const { suppliers, intents } = work.world;
  const world = {
    ...work.world,
    suppliers:
      newcomer.side === "supplier" ? suppliers.filter(({ id }) => id === newcomer.organisationId) : suppliers,
    intents:
      newcomer.side === "buyer" ? intents.filter(({ id }) => newcomer.intentIds.includes(id)) : intents,
  };
  const { matches, explained } = matchesOf({ world, rules: work.rules }, deps.gazetteer());
  const known = new Set([...day.planned, ...day.unplaced].map(({ id }) => id));
  const candidates = candidatesOf({ ...work, adjustments: [] }, matches).filter(
    ({ id, buyer, supplier }) => (buyer === registrationId || supplier === registrationId) && !known.has(id),
  );
  return { candidates, matches: candidates.length > 0 ? explained : [] };
};
