import { AppError } from "../../shared/errors.ts";
import type { Registration } from "../../shared/rencontres.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRegistration, registrationDocuments } from "./registration-repository.ts";
import { requireStillOpen, unchanged } from "./registration-window.ts";
import { getRencontre } from "./rencontre-repository.ts";

/**
 * Says again, after a postponement, that an organisation takes part. Errors: request.forbidden, rencontre.notFound,
 * rencontre.wrongStatus, registration.notFound, registration.wrongStatus (withdrawn).
 */
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
    recordAudit(deps, actor, "REGISTRATION_CONFIRMED", registrationId, { rencontreId }),
  ]);
  return committed(confirmed);
};
