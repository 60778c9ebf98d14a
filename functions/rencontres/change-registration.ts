import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { isSameContact } from "../../shared/rencontres/comers.ts";
import type { Registration, RegistrationChanges } from "../../shared/rencontres/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { checkRegistration, checkRegistrationErrors } from "./check-registration.ts";
import { getRegistration, getRegistrationErrors, registrationDocuments } from "./registration-repository.ts";
import { registrationWindowErrors, requireStillOpen, unchanged } from "./registration-window.ts";
import { getRencontre, getRencontreErrors } from "./repository.ts";
import { afterLeavingContact } from "./shared-contact.ts";

/** `registration.wrongStatus`: the registration is withdrawn. */
export const changeRegistrationErrors = errorsOf(
  getRegistrationErrors,
  memberErrors,
  getRencontreErrors,
  registrationWindowErrors,
  "registration.wrongStatus",
  checkRegistrationErrors,
  commitErrors,
);

/** Changes a registration; one that waits for confirmation is confirmed by the change. */
export const changeRegistration = async (
  deps: Deps,
  actor: Actor,
  {
    rencontreId,
    registrationId,
    version,
    changes,
  }: { rencontreId: string; registrationId: string; version: number; changes: RegistrationChanges },
): Promise<Registration> => {
  const registration = await getRegistration(deps, { rencontreId, registrationId });
  requireMember(actor, registration.organisationId);
  const rencontre = await getRencontre(deps, rencontreId);
  requireStillOpen(actor, rencontre);
  if (registration.version !== version) throw new AppError("version.conflict");
  if (registration.status === "withdrawn") throw new AppError("registration.wrongStatus");
  const { organisationId, people } = registration;
  // A client that does not know of several people says nothing of them: as many come as before.
  const input = { ...changes, organisationId, people: changes.people ?? people };
  const { organisationName } = await checkRegistration(deps, rencontre, input);
  const { minMeetings: _min, maxMeetings: _max, otherPerson, ...kept } = registration;
  // What staff said of who comes in place of a contact holds for that contact alone.
  const keepsContact = isSameContact(registration, changes);
  const changed: Registration = {
    ...kept,
    ...input,
    organisationName,
    ...(otherPerson && keepsContact ? { otherPerson } : {}),
    status: "registered",
    updatedAt: deps.now(),
  };
  await commit(
    deps.table,
    [
      put(registrationDocuments, changed),
      ...(keepsContact ? [] : await afterLeavingContact(deps, registration)),
      unchanged(rencontre),
      journalEntry(deps, actor, "REGISTRATION_CHANGED", registrationId, { rencontreId }),
    ],
    () => recordContact(deps, changes.contact.email),
  );
  return committed(changed);
};
