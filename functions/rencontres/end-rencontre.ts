import { followUpsEndAt, waveStartsAt, waves } from "../../shared/followups.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { moveRencontre } from "./move-rencontre.ts";
import { getRencontre, requireRencontreIn } from "./rencontre-repository.ts";
import { startSeries } from "./series.ts";

/**
 * The day is over: the waves of follow-ups are due from now on.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus.
 */
export const endRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId }: { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.status === "held") return rencontre;
  requireRencontreIn(rencontre, ["running"]);
  const { date } = rencontre;
  return moveRencontre(deps, actor, {
    from: rencontre,
    to: { ...rencontre, status: "held", heldAt: deps.now() },
    code: "RENCONTRE_HELD",
    also: [
      ...waves.map((wave) =>
        startSeries(
          deps,
          rencontreId,
          `wave-${wave}`,
          { kind: "wave", wave, from: date },
          waveStartsAt(date, wave),
        ),
      ),
      startSeries(deps, rencontreId, "follow-ups-end", { kind: "followUpsEnd" }, followUpsEndAt(date)),
    ],
  });
};
