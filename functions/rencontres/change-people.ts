import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { People, Registration } from "../../shared/rencontres/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { badPeople } from "./check-registration.ts";
import { getRegistration, getRegistrationErrors, registrationDocuments } from "./registration-repository.ts";
import { unchanged } from "./registration-window.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "./repository.ts";

/** `registration.wrongStatus`: it is withdrawn; `registration.invalid`: a supplier, or more people than tables. */
export const changePeopleErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  getRegistrationErrors,
  "registration.wrongStatus",
  "registration.invalid",
  commitErrors,
);

/**
 * Says how many people come for a buyer, also once the plan is published and on the day, when somebody brings a
 * colleague or comes alone after all. The plan that is published stays: the next round, or a replanning, follows it.
 */
export const changePeople = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, registrationId, people }: People & { rencontreId: string; registrationId: string },
): Promise<Registration> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.registeredByStaff);
  const registration = await getRegistration(deps, { rencontreId, registrationId });
  if (registration.status === "withdrawn") throw new AppError("registration.wrongStatus");
  const fields = badPeople({ people }, rencontre, registration.side);
  if (fields.length > 0) throw new AppError("registration.invalid", {}, fields);
  if (registration.people === people) return registration;
  const changed: Registration = { ...registration, people, updatedAt: deps.now() };
  await commit(deps.table, [
    put(registrationDocuments, changed),
    unchanged(rencontre),
    journalEntry(deps, actor, "REGISTRATION_PEOPLE_CHANGED", registrationId, { rencontreId, people }),
  ]);
  return committed(changed);
};
