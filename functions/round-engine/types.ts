import type { Rules } from "../../shared/law/rules.ts";
import type { World } from "../../shared/matching/world/world.ts";
import type { Side } from "../../shared/rencontres/schema.ts";
import type {
  Adjustment,
  PlannedMeeting,
  Progress,
  RoundMatch,
  RoundOptions,
  RoundResult,
  Short,
  Unplaced,
} from "../../shared/rounds/schema.ts";

/** A participant as input of a computation; ids are those of registrations. */
export type RoundParticipant = {
  id: string;
  /** Name of the organisation. */
  name: string;
  side: Side;
  organisationId: string;
  intentIds: readonly string[];
  unavailable: readonly string[];
  minMeetings?: number;
  maxMeetings?: number;
  /** How many people come; and who, where another participant may share them. */
  people: number;
  person?: string;
};

/** The whole input of a computation, as plain data that can be sent to another thread. */
export type EngineInput = {
  rencontreId: string;
  slots: readonly { id: string; session: string }[];
  tables: number;
  participants: readonly RoundParticipant[];
  world: World;
  /** The rules of the matching. */
  rules: Rules;
  /** Pairs that either side refuses, by registration. */
  vetoes: readonly { buyer: string; supplier: string }[];
  options: RoundOptions;
  adjustments: readonly Adjustment[];
  /** The plan that staff adjust: what the adjustments do not concern stays as it is. */
  before?: readonly PlannedMeeting[];
};

/**
 * The output of a computation; `infeasible` explains in French why the meetings required by staff cannot all
 * take place.
 */
export type EngineOutput = {
  matches: RoundMatch[];
  meetings: PlannedMeeting[];
  unplaced: Unplaced[];
  short: Short[];
  summary: Omit<RoundResult, "attempt" | "computedAt">;
  infeasible?: string;
};

/** Computes matches and a plan; the entry point chooses whether here or in a thread of its own. */
export type Compute = (work: EngineInput, report: (progress: Progress) => void) => Promise<EngineOutput>;
