import type { RoundMatch } from "../../shared/rounds.ts";
import type { Deps } from "../deps.ts";
import { type Candidate, candidatesOf } from "./build-problem.ts";
import { collectRound } from "./collect-round.ts";
import type { Day } from "./day-change.ts";
import { matchesOf } from "./match-participants.ts";

/** What somebody who came without having registered could meet about, and with whom; nothing for those whom the round knows. */
export const meetNewcomer = async (
  deps: Pick<Deps, "table" | "now" | "gazetteer">,
  day: Pick<Day, "rencontre" | "round" | "planned" | "unplaced">,
  registrationId: string,
): Promise<{ candidates: Candidate[]; matches: RoundMatch[] }> => {
  const work = await collectRound(deps, day.rencontre, day.round);
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
  const { matches, told } = matchesOf({ world, rules: work.rules }, deps.gazetteer());
  const known = new Set([...day.planned, ...day.unplaced].map(({ id }) => id));
  const candidates = candidatesOf({ ...work, adjustments: [] }, matches).filter(
    ({ id, buyer, supplier }) => (buyer === registrationId || supplier === registrationId) && !known.has(id),
  );
  return { candidates, matches: candidates.length > 0 ? told : [] };
};
