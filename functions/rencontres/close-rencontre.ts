import type { Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { moveRencontre } from "./move-rencontre.ts";
import { getRencontre, requireRencontreIn } from "./rencontre-repository.ts";

/** Closes the *recensement*: participants register no more, rounds can begin. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus. */
export const closeRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId }: { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.status === "closed") return rencontre;
  requireRencontreIn(rencontre, ["open"]);
  return moveRencontre(deps, actor, {
    from: rencontre,
    to: { ...rencontre, status: "closed" },
    code: "RENCONTRE_CLOSED",
  });
};
