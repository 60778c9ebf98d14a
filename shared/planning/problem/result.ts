import * as z from "zod";

/** A plan, and what is known about how good it is. */
export const planResultSchema = z.object({
  /**
   * `optimal`: objectives 1 to 4 (required meetings, shortfall, score, breaks) are proved to be the best
   * possible; table changes are then made few, without proof. `infeasible`: it is proved that the required
   * meetings cannot all take place under the constraints; `meetings` is the best part found that respects
   * them. `feasible`: everything else.
   */
  status: z.enum(["optimal", "feasible", "infeasible"]),
  /** Meetings that take place; tables are counted from 1. */
  meetings: z.array(z.object({ id: z.string(), slot: z.string(), table: z.int() })),
  /** Ids of the meetings that do not. */
  unplaced: z.array(z.string()),
  /** Runs of idle slots between two meetings of one person, summed over everybody. */
  breaks: z.int(),
  /** Slots in those runs. */
  idleSlots: z.int(),
  /** Total score of the optional meetings placed. */
  score: z.number(),
  /** Meetings missing to reach everybody's minMeetings. */
  shortfall: z.int(),
  /** Times somebody changes table between one meeting and the next of the same person. */
  tableChanges: z.int(),
  /** Proved: no plan has fewer breaks or a smaller shortfall than these, nor a larger score. */
  bounds: z.object({ breaks: z.int(), score: z.number(), shortfall: z.int() }),
  /** Why a meeting is not placed, or a person short of meetings: French sentences by id. */
  reasons: z.record(z.string(), z.string()),
  /** Unplaced optional meetings that could take the place of a cancelled one, best first. */
  standby: z.array(z.string()).optional(),
  elapsedMs: z.number(),
});
export type PlanResult = z.infer<typeof planResultSchema>;
