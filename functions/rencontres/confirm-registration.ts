import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getRegistration, getRegistrationErrors, registrationDocuments } from "./registration-repository.ts";
import { registrationWindowErrors, requireStillOpen, unchanged } from "./registration-window.ts";
import { getRencontre, getRencontreErrors } from "./repository.ts";

/** `registration.wrongStatus`: the registration is withdrawn. */
export const confirmRegistrationErrors = errorsOf(
  getRegistrationErrors,
  memberErrors,
  "registration.wrongStatus",
  getRencontreErrors,
  registrationWindowErrors,
  commitErrors,
);

/** Confirms, after a postponement, that an organisation takes part. */
export const confirmRegistration = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, registrationId }: { rencontreId: string; registrationId: string },
): Promise<Registration> => {
  const registration = await getRegistration(deps, { rencontreId, registrationId });
  requireMember(actor, registration.organisationId);
  if (registration.status === "registered") return registration;
  if (registration.status === "withdrawn") throw new AppError("registration.wrongStatus");
  const rencontre = await getRencontre(deps, rencontreId);
  requireStillOpen(actor, rencontre);
  const confirmed: Registration = { ...registration, status: "registered", updatedAt: deps.now() };
  await commit(deps.table, [
    put(registrationDocuments, confirmed),
    unchanged(rencontre),
    journalEntry(deps, actor, "REGISTRATION_CONFIRMED", registrationId, { rencontreId }),
  ]);
  return committed(confirmed);
};
