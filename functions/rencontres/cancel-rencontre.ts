import { errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { startBatchJob, type TaskOf } from "../batch-jobs/batch-job.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { mailRencontre } from "./mail-rencontre.ts";
import { moveRencontre, moveRencontreErrors } from "./move-rencontre.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "./repository.ts";

/** The announcement of a cancellation to the participants. */
export const cancellationOf = (rencontre: Rencontre, reason: string): TaskOf<"cancelled"> => ({
  kind: "cancelled",
  rencontre: mailRencontre(rencontre),
  reason,
  ...(rencontre.publishedRound === undefined ? {} : { publishedRound: rencontre.publishedRound }),
});

export const cancelRencontreErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  moveRencontreErrors,
);

/**
 * Cancels a rencontre. Every participant is notified of the reason and, where a round exists, receives the
 * contacts and matches prepared for them.
 */
export const cancelRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, reason }: { rencontreId: string; reason: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.cancellable);
  const { publishedRound: _round, ...kept } = rencontre;
  const announcement = startBatchJob(
    deps,
    rencontreId,
    `cancelled-${rencontre.version}`,
    cancellationOf(rencontre, reason),
  );
  return moveRencontre(deps, actor, {
    from: rencontre,
    to: { ...kept, status: "cancelled", reason },
    code: "RENCONTRE_CANCELLED",
    also: rencontre.status === "draft" ? [] : [announcement],
  });
};
