import { errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { type Actor, isStaff } from "../platform/actor.ts";
import type { Guarded } from "../platform/db/documents.ts";
import { rencontreKey } from "../platform/db/keys/rencontres.ts";
import { requireRencontreIn, requireRencontreInErrors } from "./repository.ts";

/** Errors of changes to a registration outside of the allowed period. */
export const registrationWindowErrors = errorsOf(requireRencontreInErrors);

/**
 * Participants change their registrations while the rencontre is open; staff correct them until its plan is
 * published.
 */
export const requireStillOpen = (actor: Actor, rencontre: Rencontre): void =>
  requireRencontreIn(rencontre, isStaff(actor) ? rencontreSets.openToStaff : rencontreSets.openToMembers);

/** On the day, staff can register those who come without having registered. */
export const requireTakingRegistrations = (actor: Actor, rencontre: Rencontre): void =>
  requireRencontreIn(
    rencontre,
    isStaff(actor) ? rencontreSets.registeredByStaff : rencontreSets.openToMembers,
  );

/** A transaction's check that the rencontre has not changed since it was read. */
export const unchanged = (rencontre: Rencontre): Guarded => ({
  type: "check",
  key: rencontreKey(rencontre.id),
  expect: rencontre.version,
});
