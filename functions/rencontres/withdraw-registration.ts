import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import {
  getRegistration,
  getRegistrationErrors,
  registrationDocuments,
  registrationUniqueKey,
} from "./registration-repository.ts";
import { registrationWindowErrors, requireStillOpen, unchanged } from "./registration-window.ts";
import { getRencontre, getRencontreErrors } from "./repository.ts";
import { afterLeavingContact } from "./shared-contact.ts";

export const withdrawRegistrationErrors = errorsOf(
  getRegistrationErrors,
  memberErrors,
  getRencontreErrors,
  registrationWindowErrors,
  commitErrors,
);

/** Withdraws an organisation from a rencontre; it may register again. */
export const withdrawRegistration = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, registrationId }: { rencontreId: string; registrationId: string },
): Promise<Registration> => {
  const registration = await getRegistration(deps, { rencontreId, registrationId });
  requireMember(actor, registration.organisationId);
  if (registration.status === "withdrawn") return registration;
  const rencontre = await getRencontre(deps, rencontreId);
  requireStillOpen(actor, rencontre);
  const key = registrationUniqueKey(rencontreId, registration.organisationId);
  const held = await deps.table.get(key);
  if (!held) throw new AppError("version.conflict");
  const withdrawn: Registration = { ...registration, status: "withdrawn", updatedAt: deps.now() };
  await commit(deps.table, [
    put(registrationDocuments, withdrawn),
    ...(await afterLeavingContact(deps, registration)),
    { type: "delete", key, expect: held.version },
    unchanged(rencontre),
    journalEntry(deps, actor, "REGISTRATION_WITHDRAWN", registrationId, { rencontreId }),
  ]);
  return committed(withdrawn);
};
