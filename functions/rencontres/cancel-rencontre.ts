import type { Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { mailRencontre } from "./mail-rencontre.ts";
import { moveRencontre } from "./move-rencontre.ts";
import { getRencontre, requireRencontreIn } from "./rencontre-repository.ts";
import { startSeries, type TaskOf } from "./series.ts";

/** What participants are told of an edition that is given up. */
export const cancellationOf = (rencontre: Rencontre, reason: string): TaskOf<"cancelled"> => ({
  kind: "cancelled",
  rencontre: mailRencontre(rencontre),
  reason,
  ...(rencontre.publishedRound === undefined ? {} : { publishedRound: rencontre.publishedRound }),
});

/**
 * Gives an edition up. Every participant is told why, and is sent the contacts and matches that were prepared for it,
 * where a round exists. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, rencontre.publishing.
 */
export const cancelRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, reason }: { rencontreId: string; reason: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, ["draft", "open", "closed", "matched", "published", "postponed"]);
  const { publishedRound: _round, ...kept } = rencontre;
  const telling = startSeries(
    deps,
    rencontreId,
    `cancelled-${rencontre.version}`,
    cancellationOf(rencontre, reason),
  );
  return moveRencontre(deps, actor, {
    from: rencontre,
    to: { ...kept, status: "cancelled", reason },
    code: "RENCONTRE_CANCELLED",
    also: rencontre.status === "draft" ? [] : [telling],
  });
};
