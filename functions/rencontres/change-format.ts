import type { FormatChange, Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { mailRencontre } from "./mail-rencontre.ts";
import { moveRencontre } from "./move-rencontre.ts";
import { getRencontre, requireRencontreIn } from "./rencontre-repository.ts";
import { startSeries, type TaskOf } from "./series.ts";

/** The edition in its new format, and what its participants are told. */
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

/**
 * Changes how an edition takes place (in person, remote, contacts only), at any time before it is held; the plan stays,
 * and every participant is told.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, rencontre.publishing.
 */
export const changeFormat = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, ...change }: FormatChange & { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, ["draft", "open", "closed", "matched", "published", "running", "postponed"]);
  const { to, task } = formatChangeOf(rencontre, change);
  const telling = startSeries(deps, rencontreId, `format-${rencontre.version}`, task);
  return moveRencontre(deps, actor, {
    from: rencontre,
    to,
    code: "RENCONTRE_FORMAT_CHANGED",
    also: rencontre.status === "draft" ? [] : [telling],
  });
};
