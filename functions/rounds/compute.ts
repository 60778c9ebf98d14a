import type { Gazetteer } from "../../shared/geo/gazetteer.ts";
import type { World } from "../../shared/matching/world.ts";
import type { Side } from "../../shared/rencontres.ts";
import type {
  Adjustment,
  PlannedMeeting,
  Progress,
  RoundMatch,
  RoundOptions,
  RoundResult,
  Short,
  Unplaced,
} from "../../shared/rounds.ts";
import type { Rules } from "../../shared/rules.ts";
import { matchAndPlan } from "./match-and-plan.ts";

/** A participant as a computation sees it; ids are those of registrations. */
export type RoundParticipant = {
  id: string;
  side: Side;
  organisationId: string;
  intentIds: readonly string[];
  unavailable: readonly string[];
  minMeetings?: number;
  maxMeetings?: number;
};

/** All that a computation needs, as plain data: it can be handed to another thread. */
export type RoundWork = {
  rencontreId: string;
  slots: readonly { id: string; session: string }[];
  tables: number;
  participants: readonly RoundParticipant[];
  world: World;
  /** By which the world is matched. */
  rules: Rules;
  /** Pairs that either side does not want, by registration. */
  vetoes: readonly { buyer: string; supplier: string }[];
  options: RoundOptions;
  adjustments: readonly Adjustment[];
  /** The plan that staff adjust: what they do not ask for stays as it is. */
  before?: readonly PlannedMeeting[];
};

/** What came of it; `infeasible` says, in French, why the meetings that staff want cannot all take place. */
export type RoundFindings = {
  matches: RoundMatch[];
  meetings: PlannedMeeting[];
  unplaced: Unplaced[];
  short: Short[];
  summary: Omit<RoundResult, "attempt" | "computedAt">;
  infeasible?: string;
};

/** Matches and plans; the door says where: here, or in a thread of its own. */
export type Compute = (work: RoundWork, report: (progress: Progress) => void) => Promise<RoundFindings>;

/** Computes in this thread, which answers nobody meanwhile: for tests. */
export const computeHere =
  (gazetteer: () => Gazetteer): Compute =>
  async (work, report) =>
    matchAndPlan(work, gazetteer(), report);
