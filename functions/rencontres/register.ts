import { errorsOf } from "../../shared/errors/errors.ts";
import type { Registration, RegistrationInput } from "../../shared/rencontres/schema.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import { type Actor, memberErrors, requireMember } from "../platform/actor.ts";
import { recordCreation } from "../platform/creation-key.ts";
import { commit, commitErrors, committed, holdUniqueKey, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { recordContact } from "../platform/last-contact.ts";
import { checkRegistration, checkRegistrationErrors } from "./check-registration.ts";
import { mailRencontre } from "./mail-rencontre.ts";
import { registrationDocuments, registrationUniqueKey } from "./registration-repository.ts";
import { registrationWindowErrors, requireTakingRegistrations, unchanged } from "./registration-window.ts";
import { getRencontre, getRencontreErrors } from "./repository.ts";

export const registerErrors = errorsOf(
  memberErrors,
  getRencontreErrors,
  registrationWindowErrors,
  checkRegistrationErrors,
  "registration.exists",
  commitErrors,
);

/**
 * Registers an organisation for a rencontre and notifies its contact. Members may while it is open, staff
 * until the day is over.
 */
export const register = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, ...input }: RegistrationInput & { rencontreId: string },
): Promise<Registration> => {
  requireMember(actor, input.organisationId);
  const rencontre = await getRencontre(deps, rencontreId);
  requireTakingRegistrations(actor, rencontre);
  const { side, organisationName, intents } = await checkRegistration(deps, rencontre, input);
  const now = deps.now();
  const registration: Registration = {
    ...input,
    id: deps.newId("registration"),
    rencontreId,
    side,
    organisationName,
    version: 0,
    createdAt: now,
    updatedAt: now,
    status: "registered",
  };
  const held = registrationUniqueKey(rencontreId, input.organisationId);
  await commit(
    deps.table,
    [
      put(registrationDocuments, registration),
      ...recordCreation(deps, registration.id),
      { write: holdUniqueKey(held, { registrationId: registration.id }), otherwise: "registration.exists" },
      unchanged(rencontre),
      queueMail(deps, {
        to: registration.contact.email,
        content: {
          kind: "registration-received",
          rencontre: mailRencontre(rencontre),
          registrationId: registration.id,
          organisationName,
          intentTitles: intents.map(({ title }) => title),
        },
        cause: { type: "registration", id: registration.id },
      }),
      journalEntry(deps, actor, "REGISTRATION_CREATED", registration.id, { rencontreId }),
    ],
    () => recordContact(deps, input.contact.email),
  );
  return committed(registration);
};
