import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Arrival, Registration } from "../../shared/rencontres/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getRegistration, getRegistrationErrors, registrationDocuments } from "./registration-repository.ts";
import { getRencontre, getRencontreErrors } from "./repository.ts";

/** `registration.wrongStatus`: the registration is withdrawn. */
export const markArrivalErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  "rencontre.wrongStatus",
  getRegistrationErrors,
  "registration.wrongStatus",
  commitErrors,
);

/**
 * Records that a participant has arrived at check-in, or undoes it. Repeating a request changes nothing, so
 * that a tablet can retry on an unreliable network.
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
    journalEntry(deps, actor, arrived ? "PARTICIPANT_ARRIVED" : "PARTICIPANT_NOT_ARRIVED", registrationId, {
      rencontreId,
    }),
  ]);
  return committed(marked);
};
