import { allInRencontre, inRencontre } from "./in-rencontre.ts";
import { type Index1, inIndex1 } from "./key-parts.ts";

export const registrationKey = inRencontre("REGISTRATION");
/** Registrations for a rencontre. */
export const registrationsOf = allInRencontre("REGISTRATION");
/** Registrations of an organisation, for any rencontre. */
export const registrationsOfOrganisation = (organisationId: string) =>
  inIndex1(`REGISTRATIONS#${organisationId}`);
export const registrationIndex = (registration: { id: string; organisationId: string }): Index1 => ({
  gsi1pk: registrationsOfOrganisation(registration.organisationId).pk,
  gsi1sk: registration.id,
});
