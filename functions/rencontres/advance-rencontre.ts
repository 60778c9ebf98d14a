import { errorsOf } from "../../shared/errors/errors.ts";
import { rencontreTransitions } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { moveRencontre, moveRencontreErrors } from "./move-rencontre.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "./repository.ts";

/** The transitions that change only the status of a rencontre, and the journal code of each. */
const steps = {
  /** Opens the *recensement*: the rencontre is public and accepts registrations. */
  opening: "RENCONTRE_OPENED",
  /** Closes the *recensement*: registrations end, rounds can begin. */
  closing: "RENCONTRE_CLOSED",
  /** The day begins. */
  start: "RENCONTRE_STARTED",
} as const satisfies Partial<Record<keyof typeof rencontreTransitions, string>>;

export const advanceRencontreErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  moveRencontreErrors,
);

/** Moves a rencontre to its next status; a repeated request changes nothing. */
export const advanceRencontre = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, step }: { rencontreId: string; step: keyof typeof steps },
): Promise<Rencontre> => {
  requireStaff(actor);
  const { from, to } = rencontreTransitions[step];
  const rencontre = await getRencontre(deps, rencontreId);
  if (rencontre.status === to) return rencontre;
  requireRencontreIn(rencontre, from);
  return moveRencontre(deps, actor, { from: rencontre, to: { ...rencontre, status: to }, code: steps[step] });
};
