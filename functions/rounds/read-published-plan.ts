import { AppError } from "../../shared/errors.ts";
import { inOrderOfDay, type Meeting, type Plan } from "../../shared/meetings.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import { type Actor, isStaff, requireAccount, requireMember } from "../accounts/actor.ts";
import { getDocuments } from "../db/documents.ts";
import { registrationKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import {
  getRegistration,
  participantsOf,
  registrationDocuments,
  registrationsOfThese,
} from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { rencontreAsSeenBy } from "../rencontres/rencontre-view.ts";
import { inParallel } from "./in-parallel.ts";
import { otherSide } from "./mail-meetings.ts";
import { meetingsOfParty, meetingsOfRencontre } from "./meeting-repository.ts";

/** A plan that has been told to participants: published, or the contacts of an edition called off. */
const isTold = ({ publishedRound, status }: Rencontre): boolean =>
  publishedRound !== undefined || status === "cancelled";

/** What is left to read of the meetings: without those cancelled, and without hours where only contacts are exchanged. */
const legible = (rencontre: Rencontre, meetings: readonly Meeting[]): Meeting[] =>
  meetings
    .filter(({ status }) => status !== "cancelled")
    .map(({ place, ...meeting }) =>
      place && rencontre.format !== "contactsOnly" ? { ...meeting, place } : meeting,
    )
    .sort(inOrderOfDay);

/** The plan of one participant, with the contacts of those it meets. */
const planOfParticipant = async (
  deps: Pick<Deps, "table">,
  rencontre: Rencontre,
  registration: Registration,
): Promise<Plan["meetings"]> => {
  if (!isTold(rencontre)) return [];
  const { side, organisationId } = registration;
  const all = await meetingsOfParty(deps, side, organisationId, rencontre.id);
  const own = legible(
    rencontre,
    all.filter((meeting) => meeting[side].registrationId === registration.id),
  );
  const others = await getDocuments(
    deps.table,
    registrationDocuments,
    own.map((meeting) => registrationKey(rencontre.id, meeting[otherSide(side)].registrationId)),
  );
  const contacts = new Map(others.map(({ id, contact }) => [id, contact]));
  return own.map(({ before: _before, ...meeting }) => {
    const contact = contacts.get(meeting[otherSide(side)].registrationId);
    return { ...meeting, ...(contact ? { contact } : {}) };
  });
};

/** The registrations whose plan this person may read: those asked for, or those of its organisations. */
const readable = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  rencontreId: string,
  registrationId: string | undefined,
): Promise<Registration[]> => {
  if (registrationId !== undefined) {
    const registration = await getRegistration(deps, { rencontreId, registrationId });
    requireMember(actor, registration.organisationId);
    return [registration];
  }
  requireAccount(actor);
  const own = await registrationsOfThese(deps, rencontreId, actor.organisations);
  if (own.length === 0) throw new AppError("request.forbidden");
  return own;
};

export type OwnPlan = { rencontre: Rencontre; registration: Registration; meetings: Plan["meetings"] };

export type ReadPlan = { rencontreId: string; registrationId?: string | undefined };

/**
 * The published plan: whole for staff, unless they ask for one participant's; of its own organisations for a participant.
 * Errors: account.signedOut, request.forbidden, rencontre.notFound, registration.notFound.
 */
export const readPublishedPlan = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { rencontreId, registrationId }: ReadPlan,
): Promise<Plan> => {
  const whole = isStaff(actor) && registrationId === undefined;
  if (!whole) requireAccount(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  rencontreAsSeenBy(actor, rencontre);
  const { publishedRound } = rencontre;
  const plan = { rencontreId, ...(publishedRound === undefined ? {} : { round: publishedRound }) };
  if (whole)
    return {
      ...plan,
      meetings: isTold(rencontre)
        ? legible(rencontre, await meetingsOfRencontre(deps, rencontreId)).map(
            ({ before: _before, ...meeting }) => meeting,
          )
        : [],
    };
  const registrations = await readable(deps, actor, rencontreId, registrationId);
  const plans = await Promise.all(registrations.map((one) => planOfParticipant(deps, rencontre, one)));
  const meetings = new Map(plans.flat().map((meeting) => [meeting.id, meeting]));
  return { ...plan, meetings: [...meetings.values()].sort(inOrderOfDay) };
};

/** The plans of several participants, by name: everybody's for staff, else as readOwnPlan. Errors: as readPublishedPlan. */
export const readPlans = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { rencontreId, registrationId }: ReadPlan,
): Promise<OwnPlan[]> => {
  requireAccount(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  const registrations =
    isStaff(actor) && registrationId === undefined
      ? await participantsOf(deps, rencontreId)
      : await readable(deps, actor, rencontreId, registrationId);
  return inParallel(
    registrations.toSorted((a, b) => a.organisationName.localeCompare(b.organisationName, "fr")),
    16,
    async (registration) => ({
      rencontre,
      registration,
      meetings: await planOfParticipant(deps, rencontre, registration),
    }),
  );
};

/** One participant and its plan: the one asked for, or the reader's own. Errors: as readPublishedPlan. */
export const readOwnPlan = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { rencontreId, registrationId }: ReadPlan,
): Promise<OwnPlan> => {
  requireAccount(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  const [registration] = await readable(deps, actor, rencontreId, registrationId);
  if (!registration) throw new AppError("registration.notFound");
  return { rencontre, registration, meetings: await planOfParticipant(deps, rencontre, registration) };
};
