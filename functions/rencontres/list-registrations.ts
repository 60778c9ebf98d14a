import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Participant, Registration } from "../../shared/rencontres/schema.ts";
import { type Actor, accountErrors, isStaff, requireAccount } from "../platform/actor.ts";
import { type DocumentPage, queryDocuments, queryErrors } from "../platform/db/documents.ts";
import { registrationsOf } from "../platform/db/keys/registrations.ts";
import type { Deps } from "../platform/deps.ts";
import { participantsOf, registrationDocuments, registrationsOfThese } from "./registration-repository.ts";
import { getRencontre, getRencontreErrors } from "./repository.ts";
import { rencontreAsSeenBy, rencontreAsSeenByErrors } from "./view.ts";

type Page = { cursor?: string | undefined; limit: number };

export const listRegistrationsErrors = errorsOf(
  accountErrors,
  getRencontreErrors,
  rencontreAsSeenByErrors,
  queryErrors,
);

/**
 * The registrations of a rencontre, paginated: all for staff, those of their own organisations for members.
 */
export const listRegistrations = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { rencontreId, cursor, limit }: Page & { rencontreId: string },
): Promise<DocumentPage<Registration>> => {
  if (!isStaff(actor)) requireAccount(actor);
  rencontreAsSeenBy(actor, await getRencontre(deps, rencontreId));
  if (actor.type === "account" && !actor.staff)
    return { items: await registrationsOfThese(deps, rencontreId, actor.organisations) };
  return queryDocuments(deps.table, registrationDocuments, {
    ...registrationsOf(rencontreId),
    limit,
    ...(cursor === undefined ? {} : { cursor }),
  });
};

export const listParticipantsErrors = errorsOf(accountErrors, getRencontreErrors, "request.forbidden");

/** The participants by name, for participants and staff. */
export const listParticipants = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { rencontreId }: { rencontreId: string },
): Promise<Participant[]> => {
  if (!isStaff(actor)) requireAccount(actor);
  await getRencontre(deps, rencontreId);
  if (actor.type === "account" && !actor.staff) {
    const own = await registrationsOfThese(deps, rencontreId, actor.organisations);
    if (own.length === 0) throw new AppError("request.forbidden");
  }
  const participants = await participantsOf(deps, rencontreId);
  return participants
    .map(({ organisationId, organisationName, side }) => ({ organisationId, organisationName, side }))
    .sort((a, b) => a.organisationName.localeCompare(b.organisationName, "fr"));
};
