import { AppError } from "../../shared/errors.ts";
import { type Registration, registrationSchema } from "../../shared/rencontres.ts";
import { type DocumentKind, everyDocument, getDocument, getDocuments } from "../db/documents.ts";
import { claimKey, registrationIndex, registrationKey, registrationsOf } from "../db/keys.ts";
import type { Deps } from "../deps.ts";

export const registrationDocuments: DocumentKind<Registration> = {
  schema: registrationSchema,
  place: (registration) => ({
    ...registrationKey(registration.rencontreId, registration.id),
    ...registrationIndex(registration),
  }),
};

/** An organisation takes part once. */
export const registrationClaim = (rencontreId: string, organisationId: string) =>
  claimKey("REGISTRATION", `${rencontreId}#${organisationId}`);

/** Errors: registration.notFound. */
export const getRegistration = async (
  { table }: Pick<Deps, "table">,
  { rencontreId, registrationId }: { rencontreId: string; registrationId: string },
): Promise<Registration> => {
  const key = registrationKey(rencontreId, registrationId);
  const registration = await getDocument(table, registrationDocuments, key);
  if (!registration) throw new AppError("registration.notFound");
  return registration;
};

/** Everybody who takes part, those who are still to confirm included, in the order of registration. */
export const participantsOf = async (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
): Promise<Registration[]> => {
  const all = await everyDocument(table, registrationDocuments, registrationsOf(rencontreId));
  return all.filter(({ status }) => status !== "withdrawn");
};

/** The registrations in force of those organisations. */
export const registrationsOfThese = async (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
  organisationIds: readonly string[],
): Promise<Registration[]> => {
  const claims = await table.batchGet(organisationIds.map((id) => registrationClaim(rencontreId, id)));
  return getDocuments(
    table,
    registrationDocuments,
    claims.map(({ doc }) => registrationKey(rencontreId, (doc as { registrationId: string }).registrationId)),
  );
};
