import type { Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { moveRencontre } from "./move-rencontre.ts";
import { getRencontre, requireRencontreIn } from "./rencontre-repository.ts";

/** Opens the *recensement*: the edition is shown to all and takes registrations. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus. */
export const openRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId }: { rencontreId: string },
): Promise<Rencontre> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.status === "open") return rencontre;
  requireRencontreIn(rencontre, ["draft"]);
  return moveRencontre(deps, actor, {
    from: rencontre,
    to: { ...rencontre, status: "open" },
    code: "RENCONTRE_OPENED",
  });
};
