import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Postponement, Rencontre } from "../../shared/rencontres/schema.ts";
import { parisDay } from "../../shared/time/paris-days.ts";
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

const future = (date: string, now: string): void => {
  if (date > parisDay(now)) return;
  const message = "Date : la nouvelle date doit être à venir.";
  throw new AppError("request.invalid", {}, [{ path: "date", code: "past", message }]);
};

/**
 * The rencontre at its new date, or waiting for one; a draft, of which nobody was notified, stays a draft.
 */
const postponed = (rencontre: Rencontre, { date, slots, reason }: Postponement, at: string): Rencontre => {
  const { publishedRound: _round, ...kept } = rencontre;
  const status = rencontre.status === "draft" ? "draft" : date ? "open" : "postponed";
  return {
    ...kept,
    status,
    date: date ?? rencontre.date,
    slots: slots ?? rencontre.slots,
    lostTables: [],
    postponements: [...rencontre.postponements, { from: rencontre.date, reason, at }],
  };
};

/** `request.invalid`: the new date is past. */
export const postponementErrors = errorsOf("request.invalid");

/** The postponed rencontre, and the announcement to its participants. */
export const postponementOf = (
  { now }: Pick<Deps, "now">,
  rencontre: Rencontre,
  postponement: Postponement,
): { to: Rencontre; task: TaskOf<"postponed"> } => {
  const { date, reason } = postponement;
  if (date !== undefined) future(date, now());
  const to = postponed(rencontre, postponement, now());
  const { publishedRound } = rencontre;
  const task = {
    kind: "postponed" as const,
    rencontre: mailRencontre(to),
    previousDate: rencontre.date,
    dateKnown: date !== undefined,
    reason,
    ...(publishedRound === undefined ? {} : { publishedRound }),
  };
  return { to, task };
};

export const postponeRencontreErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  postponementErrors,
  moveRencontreErrors,
);

/**
 * Postpones a rencontre: to another date, for which it opens again and every registration must be confirmed,
 * or until a date is known. Its plan is void. Every participant is notified of the reason.
 */
export const postponeRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, ...postponement }: Postponement & { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.postponable);
  const { to, task } = postponementOf(deps, rencontre, postponement);
  const announcement = startBatchJob(deps, rencontreId, `postponed-${rencontre.version}`, task);
  return moveRencontre(deps, actor, {
    from: rencontre,
    to,
    code: "RENCONTRE_POSTPONED",
    also: to.status === "draft" ? [] : [announcement],
  });
};
