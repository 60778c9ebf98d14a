import { AppError } from "../../shared/errors.ts";
import { parisDay } from "../../shared/paris-days.ts";
import type { Postponement, Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { mailRencontre } from "./mail-rencontre.ts";
import { moveRencontre } from "./move-rencontre.ts";
import { getRencontre, requireRencontreIn } from "./rencontre-repository.ts";
import { startSeries, type TaskOf } from "./series.ts";

const future = (date: string, now: string): void => {
  if (date > parisDay(now)) return;
  const message = "Date : la nouvelle date doit être à venir.";
  throw new AppError("request.invalid", {}, [{ path: "date", code: "past", message }]);
};

/** The edition at its new date, or waiting for one; a draft, which nobody has been told of, stays a draft. */
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

/** The edition once put off, and what its participants are told. Errors: request.invalid. */
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

/**
 * Puts an edition off: to another date, for which it is open again and every registration is to be confirmed, or until
 * a date is known. Its plan is void. Every participant is told why.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, rencontre.publishing, request.invalid.
 */
export const postponeRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, ...postponement }: Postponement & { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, ["draft", "open", "closed", "matched", "published", "postponed"]);
  const { to, task } = postponementOf(deps, rencontre, postponement);
  const telling = startSeries(deps, rencontreId, `postponed-${rencontre.version}`, task);
  return moveRencontre(deps, actor, {
    from: rencontre,
    to,
    code: "RENCONTRE_POSTPONED",
    also: to.status === "draft" ? [] : [telling],
  });
};
