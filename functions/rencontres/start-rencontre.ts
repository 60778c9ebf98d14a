import type { Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { moveRencontre } from "./move-rencontre.ts";
import { getRencontre, requireRencontreIn } from "./rencontre-repository.ts";

/** The day begins. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus. */
export const startRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId }: { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.status === "running") return rencontre;
  requireRencontreIn(rencontre, ["published"]);
  return moveRencontre(deps, actor, {
    from: rencontre,
    to: { ...rencontre, status: "running" },
    code: "RENCONTRE_STARTED",
  });
};
