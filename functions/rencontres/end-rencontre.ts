import { errorsOf } from "../../shared/errors/errors.ts";
import { followUpsEndAt, waveStartsAt, waves } from "../../shared/followups/schema.ts";
import { rencontreTransitions } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { startBatchJob } from "../batch-jobs/batch-job.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { moveRencontre, moveRencontreErrors } from "./move-rencontre.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "./repository.ts";

export const endRencontreErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  moveRencontreErrors,
);

/** Ends the day of a rencontre: the waves of follow-up questions are scheduled from now on. */
export const endRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId }: { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.status === "held") return rencontre;
  requireRencontreIn(rencontre, rencontreTransitions.end.from);
  const { date } = rencontre;
  return moveRencontre(deps, actor, {
    from: rencontre,
    to: { ...rencontre, status: "held", heldAt: deps.now() },
    code: "RENCONTRE_HELD",
    also: [
      ...waves.map((wave) =>
        startBatchJob(
          deps,
          rencontreId,
          `wave-${wave}`,
          { kind: "wave", wave, from: date },
          waveStartsAt(date, wave),
        ),
      ),
      startBatchJob(deps, rencontreId, "follow-ups-end", { kind: "followUpsEnd" }, followUpsEndAt(date)),
    ],
  });
};
