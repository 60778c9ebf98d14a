import type { Registration, RegistrationInput } from "../../shared/rencontres.ts";
import { type Actor, requireMember } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { claim, commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { heardFrom } from "../privacy/last-contact.ts";
import { checkRegistration } from "./check-registration.ts";
import { mailRencontre } from "./mail-rencontre.ts";
import { registrationClaim, registrationDocuments } from "./registration-repository.ts";
import { requireTakingRegistrations, unchanged } from "./registration-window.ts";
import { getRencontre } from "./rencontre-repository.ts";

/**
 * Registers an organisation for an edition, which its contact is told. Members may while it is open, staff until
 * the day is over. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, buyer.notFound,
 * supplier.notFound, registration.exists, registration.invalid (with the fields).
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
  const held = registrationClaim(rencontreId, input.organisationId);
  await commit(
    deps.table,
    [
      put(registrationDocuments, registration),
      { write: claim(held, { registrationId: registration.id }), otherwise: "registration.exists" },
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
      recordAudit(deps, actor, "REGISTRATION_CREATED", registration.id, { rencontreId }),
    ],
    () => heardFrom(deps, input.contact.email),
  );
  return committed(registration);
};
