import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { registrationSets } from "../../shared/rencontres/registration-lifecycle.ts";
import { type Registration, registrationSchema } from "../../shared/rencontres/schema.ts";
import { type DocumentKind, everyDocument, getDocument, getDocuments } from "../platform/db/documents.ts";
import { registrationIndex, registrationKey, registrationsOf } from "../platform/db/keys/registrations.ts";
import { uniqueKey } from "../platform/db/keys/unique-keys.ts";
import type { Deps } from "../platform/deps.ts";

export const registrationDocuments: DocumentKind<Registration> = {
  schema: registrationSchema,
  keysOf: (registration) => ({
    ...registrationKey(registration.rencontreId, registration.id),
    ...registrationIndex(registration),
  }),
};

/** Ensures that an organisation registers only once for a rencontre. */
export const registrationUniqueKey = (rencontreId: string, organisationId: string) =>
  uniqueKey("REGISTRATION", `${rencontreId}#${organisationId}`);

export const getRegistrationErrors = errorsOf("registration.notFound");

/** A registration of a rencontre, withdrawn or not. */
export const getRegistration = async (
  { table }: Pick<Deps, "table">,
  { rencontreId, registrationId }: { rencontreId: string; registrationId: string },
): Promise<Registration> => {
  const key = registrationKey(rencontreId, registrationId);
  const registration = await getDocument(table, registrationDocuments, key);
  if (!registration) throw new AppError("registration.notFound");
  return registration;
};

/** All participants, including those who have not confirmed yet, in the order of registration. */
export const participantsOf = async (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
): Promise<Registration[]> => {
  const all = await everyDocument(table, registrationDocuments, registrationsOf(rencontreId));
  return all.filter(({ status }) => registrationSets.takingPart.includes(status));
};

/** The registrations of those organisations that are not withdrawn. */
export const registrationsOfThese = async (
  { table }: Pick<Deps, "table">,
  rencontreId: string,
  organisationIds: readonly string[],
): Promise<Registration[]> => {
  const held = await table.batchGet(organisationIds.map((id) => registrationUniqueKey(rencontreId, id)));
  return getDocuments(
    table,
    registrationDocuments,
    held.map(({ doc }) => registrationKey(rencontreId, (doc as { registrationId: string }).registrationId)),
  );
};
