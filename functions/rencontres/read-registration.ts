import { errorsOf } from "../../shared/errors/errors.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { getRegistration, getRegistrationErrors } from "./registration-repository.ts";

export const readRegistrationErrors = errorsOf(getRegistrationErrors, memberErrors);

/** A registration, withdrawn or not, for the members of its organisation and staff. */
export const readRegistration = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  ids: { rencontreId: string; registrationId: string },
): Promise<Registration> => {
  const registration = await getRegistration(deps, ids);
  requireMember(actor, registration.organisationId);
  return registration;
};
