import { errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { FormatChange, Rencontre } from "../../shared/rencontres/schema.ts";
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

/** The rencontre in its new format, and the announcement to its participants. */
export const formatChangeOf = (
  rencontre: Rencontre,
  { format, venue, link }: FormatChange,
): { to: Rencontre; task: TaskOf<"formatChanged"> } => {
  const to: Rencontre = {
    ...rencontre,
    format,
    link: link ?? rencontre.link,
    ...(venue ? { venue } : {}),
  };
  const { publishedRound } = rencontre;
  const task = {
    kind: "formatChanged" as const,
    rencontre: mailRencontre(to),
    previousFormat: rencontre.format,
    ...(publishedRound === undefined ? {} : { publishedRound }),
  };
  return { to, task };
};

export const changeFormatErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  moveRencontreErrors,
);

/**
 * Changes how a rencontre takes place (in person, remote, contacts only), at any time before it is held; the
 * plan stays, and every participant is notified.
 */
export const changeFormat = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, ...change }: FormatChange & { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.formatChangeable);
  const { to, task } = formatChangeOf(rencontre, change);
  const announcement = startBatchJob(deps, rencontreId, `format-${rencontre.version}`, task);
  return moveRencontre(deps, actor, {
    from: rencontre,
    to,
    code: "RENCONTRE_FORMAT_CHANGED",
    also: rencontre.status === "draft" ? [] : [announcement],
  });
};
