import { AppError } from "../../shared/errors.ts";
import type { Registration, RegistrationChanges } from "../../shared/rencontres.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { checkRegistration } from "./check-registration.ts";
import { getRegistration, registrationDocuments } from "./registration-repository.ts";
import { requireStillOpen, unchanged } from "./registration-window.ts";
import { getRencontre } from "./rencontre-repository.ts";

/**
 * Changes what a participant says; one that was to be confirmed is by that. Errors: request.forbidden,
 * rencontre.notFound, rencontre.wrongStatus, registration.notFound, registration.wrongStatus (withdrawn),
 * registration.invalid (with the fields), version.conflict.
 */
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
  const input = { ...changes, organisationId: registration.organisationId };
  const { organisationName } = await checkRegistration(deps, rencontre, input);
  const { minMeetings: _min, maxMeetings: _max, ...kept } = registration;
  const changed: Registration = {
    ...kept,
    ...input,
    organisationName,
    status: "registered",
    updatedAt: deps.now(),
  };
  await commit(
    deps.table,
    [
      put(registrationDocuments, changed),
      unchanged(rencontre),
      recordAudit(deps, actor, "REGISTRATION_CHANGED", registrationId, { rencontreId }),
    ],
    () => heardFrom(deps, changes.contact.email),
  );
  return committed(changed);
};
