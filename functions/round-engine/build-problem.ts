import type { Problem } from "../../shared/planning/problem/problem.ts";
import { mostMeetings, type RoundMatch, usualMinimum } from "../../shared/rounds/schema.ts";
import { meetingIdOf } from "../meetings/repository.ts";
import type { EngineInput } from "./types.ts";

/** Two participants with something to meet about, or whom staff want to meet. */
export type Candidate = {
  id: string;
  buyer: string;
  supplier: string;
  score: number;
  /** What they would meet about, best match first. */
  intentIds: string[];
  /** Whether staff want it to take place. */
  pinned: boolean;
};

type Matched = Pick<RoundMatch, "intentId" | "supplierId" | "score">;
type Pair = { buyer: string; supplier: string };
const pairKey = ({ buyer, supplier }: Pair): string => JSON.stringify([buyer, supplier]);

/**
 * Each further intent of a pair is worth 30 % of the value of the one before, so that two needs beat one, but
 * ten do not beat everything.
 */
const FURTHER = 0.3;

/**
 * The value of a meeting, from the scores of its intents; these scores include participants' wishes already.
 */
export const pairScore = (scores: readonly number[]): number =>
  scores.toSorted((a, b) => b - a).reduce((sum, score, i) => sum + score * FURTHER ** i, 0);

/**
 * Pairs of participants with at least one match, and those added by staff; without pairs that either side
 * refuses.
 */
export const candidatesOf = (work: EngineInput, matches: readonly Matched[]): Candidate[] => {
  const { rencontreId, participants, adjustments } = work;
  const supplierOf = new Map(
    participants.filter((p) => p.side === "supplier").map((p) => [p.organisationId, p.id]),
  );
  const buyersOf = new Map<string, string[]>();
  for (const { id, side, intentIds } of participants)
    if (side === "buyer")
      for (const intentId of intentIds) buyersOf.set(intentId, [...(buyersOf.get(intentId) ?? []), id]);

  const found = new Map<string, Pair & { matches: Matched[] }>();
  const enter = (pair: Pair) => {
    const known = found.get(pairKey(pair)) ?? { ...pair, matches: [] };
    found.set(pairKey(pair), known);
    return known;
  };
  for (const match of matches) {
    const supplier = supplierOf.get(match.supplierId);
    for (const buyer of buyersOf.get(match.intentId) ?? [])
      if (supplier) enter({ buyer, supplier }).matches.push(match);
  }
  const wanted = adjustments.filter(({ type }) => type !== "veto");
  for (const adjustment of wanted) enter({ buyer: adjustment.buyer, supplier: adjustment.supplier });

  const pinned = new Set(wanted.map(pairKey));
  const refused = new Set(
    [...work.vetoes, ...adjustments.filter(({ type }) => type === "veto")].map(pairKey),
  );
  const known = new Set(participants.map(({ id }) => id));
  return [...found.values()]
    .filter((pair) => !refused.has(pairKey(pair)) && known.has(pair.buyer) && known.has(pair.supplier))
    .map(({ buyer, supplier, matches: ofPair }) => {
      const best = ofPair.toSorted((a, b) => b.score - a.score);
      return {
        id: meetingIdOf(rencontreId, { buyer, supplier }),
        buyer,
        supplier,
        score: pairScore(best.map(({ score }) => score)),
        intentIds: best.map(({ intentId }) => intentId),
        pinned: pinned.has(pairKey({ buyer, supplier })),
      };
    });
};

/**
 * The planning problem of a round (planning.md): staff's adjustments are required meetings, all others are
 * optional. Staff read its sentences, so it carries the names of organisations beside their ids.
 */
export const buildProblem = (
  work: Pick<EngineInput, "slots" | "tables" | "participants" | "options" | "adjustments">,
  candidates: readonly Candidate[],
): Problem => {
  const { limits = {} } = work.options;
  const slots = new Set(work.slots.map(({ id }) => id));
  const places = new Map(
    work.adjustments.flatMap((a) =>
      a.type === "veto" ? [] : [[pairKey(a), { slot: a.slot, table: a.table }] as const],
    ),
  );
  const names = new Map(work.participants.map(({ id, name }) => [id, name]));
  const nameOf = (id: string) => names.get(id) ?? "";
  return {
    slots: work.slots.map(({ id, session }) => (session === "" ? { id } : { id, session })),
    tables: work.tables,
    participants: work.participants.map((p) => {
      const maxMeetings = mostMeetings(p, limits, work.slots.length);
      return {
        id: p.id,
        name: p.name,
        unavailable: p.unavailable.filter((id) => slots.has(id)),
        minMeetings: Math.min(p.minMeetings ?? limits.minMeetings ?? usualMinimum, maxMeetings),
        maxMeetings,
        people: p.people,
        ...(p.person === undefined ? {} : { person: p.person }),
      };
    }),
    meetings: candidates.map(({ id, buyer, supplier, score, pinned }) => {
      const place = pinned ? places.get(pairKey({ buyer, supplier })) : undefined;
      return {
        id,
        name: `${nameOf(buyer)} et ${nameOf(supplier)}`,
        participants: [buyer, supplier],
        required: pinned,
        score,
        ...(place?.slot === undefined ? {} : { slot: place.slot }),
        ...(place?.table === undefined ? {} : { table: place.table }),
      };
    }),
  };
};
