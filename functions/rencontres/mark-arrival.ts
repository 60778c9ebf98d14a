import { AppError } from "../../shared/errors.ts";
import type { Arrival, Registration } from "../../shared/rencontres.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRegistration, registrationDocuments } from "./registration-repository.ts";
import { getRencontre } from "./rencontre-repository.ts";

/**
 * Says that a participant has come to the welcome desk, or takes that back; said twice, it is as it was, so that a tablet
 * may say it again on a network that fails. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus,
 * registration.notFound, registration.wrongStatus (withdrawn), version.conflict.
 */
export const markArrival = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, registrationId, arrived }: Arrival & { rencontreId: string; registrationId: string },
): Promise<Registration> => {
  requireStaff(actor);
  const { status } = await getRencontre(deps, rencontreId);
  if (status !== "running") throw new AppError("rencontre.wrongStatus");
  const registration = await getRegistration(deps, { rencontreId, registrationId });
  if (registration.status === "withdrawn") throw new AppError("registration.wrongStatus");
  const { arrivedAt, ...kept } = registration;
  if ((arrivedAt !== undefined) === arrived) return registration;
  const now = deps.now();
  const marked: Registration = { ...kept, ...(arrived ? { arrivedAt: now } : {}), updatedAt: now };
  await commit(deps.table, [
    put(registrationDocuments, marked),
    recordAudit(deps, actor, arrived ? "PARTICIPANT_ARRIVED" : "PARTICIPANT_NOT_ARRIVED", registrationId, {
      rencontreId,
    }),
  ]);
  return committed(marked);
};
