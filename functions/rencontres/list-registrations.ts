import { AppError } from "../../shared/errors.ts";
import type { Participant, Registration } from "../../shared/rencontres.ts";
import { type Actor, isStaff, requireAccount } from "../accounts/actor.ts";
import { type DocumentPage, queryDocuments } from "../db/documents.ts";
import { registrationsOf } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { participantsOf, registrationDocuments, registrationsOfThese } from "./registration-repository.ts";
import { getRencontre } from "./rencontre-repository.ts";
import { rencontreAsSeenBy } from "./rencontre-view.ts";

type Page = { cursor?: string | undefined; limit: number };

/** The registrations of an edition: all for staff, page by page; those of their organisations for members. Errors: account.signedOut, rencontre.notFound. */
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

/** Who takes part, by name, for those who do and for staff. Errors: account.signedOut, request.forbidden, rencontre.notFound. */
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
