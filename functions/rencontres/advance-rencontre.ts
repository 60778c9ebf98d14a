import type { RencontreStatus } from "../../shared/lives.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { moveRencontre } from "./move-rencontre.ts";
import { getRencontre, requireRencontreIn } from "./rencontre-repository.ts";

/** The steps that change nothing but where an edition stands. */
const steps = {
  /** Opens the *recensement*: the edition is shown to all and takes registrations. */
  opening: { from: "draft", to: "open", code: "RENCONTRE_OPENED" },
  /** Closes the *recensement*: participants register no more, rounds can begin. */
  closing: { from: "open", to: "closed", code: "RENCONTRE_CLOSED" },
  /** The day begins. */
  start: { from: "published", to: "running", code: "RENCONTRE_STARTED" },
} as const satisfies Record<string, { from: RencontreStatus; to: RencontreStatus; code: string }>;

/** Takes an edition one step on; asked twice, it is where it was. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus. */
export const advanceRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, step }: { rencontreId: string; step: keyof typeof steps },
): Promise<Rencontre> => {
  requireStaff(actor);
  const { from, to, code } = steps[step];
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.status === to) return rencontre;
  requireRencontreIn(rencontre, [from]);
  return moveRencontre(deps, actor, { from: rencontre, to: { ...rencontre, status: to }, code });
};
