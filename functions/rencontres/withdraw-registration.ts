import { AppError } from "../../shared/errors.ts";
import type { Registration } from "../../shared/rencontres.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRegistration, registrationClaim, registrationDocuments } from "./registration-repository.ts";
import { requireStillOpen, unchanged } from "./registration-window.ts";
import { getRencontre } from "./rencontre-repository.ts";

/**
 * Takes an organisation out of an edition; it may register again. Errors: request.forbidden, rencontre.notFound,
 * rencontre.wrongStatus, registration.notFound.
 */
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
  const key = registrationClaim(rencontreId, registration.organisationId);
  const held = await deps.table.get(key);
  if (!held) throw new AppError("version.conflict");
  const withdrawn: Registration = { ...registration, status: "withdrawn", updatedAt: deps.now() };
  await commit(deps.table, [
    put(registrationDocuments, withdrawn),
    { type: "delete", key, expect: held.version },
    unchanged(rencontre),
    recordAudit(deps, actor, "REGISTRATION_WITHDRAWN", registrationId, { rencontreId }),
  ]);
  return committed(withdrawn);
};
