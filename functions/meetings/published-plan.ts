import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import { inOrderOfDay, type Meeting, type ParticipantPlan, type Plan } from "../../shared/meetings/schema.ts";
import { otherSide, type Registration, type Rencontre } from "../../shared/rencontres/schema.ts";
import {
  type Actor,
  accountErrors,
  isStaff,
  memberErrors,
  requireAccount,
  requireMember,
} from "../platform/actor.ts";
import { inParallel } from "../platform/async/in-parallel.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { registrationKey } from "../platform/db/keys/registrations.ts";
import type { Deps } from "../platform/deps.ts";
import {
  getRegistration,
  getRegistrationErrors,
  participantsOf,
  registrationDocuments,
  registrationsOfThese,
} from "../rencontres/registration-repository.ts";
import { getRencontre, getRencontreErrors } from "../rencontres/repository.ts";
import { rencontreAsSeenBy, rencontreAsSeenByErrors } from "../rencontres/view.ts";
import { meetingsOfParty, meetingsOfRencontre } from "./repository.ts";

/**
 * Whether the plan was announced to participants: it is published, or its contacts were sent when the
 * rencontre was cancelled.
 */
const isAnnounced = ({ publishedRound, status }: Rencontre): boolean =>
  publishedRound !== undefined || status === "cancelled";

/** The meetings to show: without cancelled ones, and without times if only contacts are exchanged. */
const legible = (rencontre: Rencontre, meetings: readonly Meeting[]): Meeting[] =>
  meetings
    .filter(({ status }) => status !== "cancelled")
    .map(({ place, ...meeting }) =>
      place && rencontre.format !== "contactsOnly" ? { ...meeting, place } : meeting,
    )
    .sort(inOrderOfDay);

/** The plan of one participant, with the contacts of those they meet. */
const planOfParticipant = async (
  deps: Pick<Deps, "table">,
  rencontre: Rencontre,
  registration: Registration,
): Promise<Plan["meetings"]> => {
  if (!isAnnounced(rencontre)) return [];
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

const readableErrors = errorsOf(getRegistrationErrors, memberErrors, accountErrors, "request.forbidden");

/** The registrations whose plan this person may read: those requested, or those of their organisations. */
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

export type ReadPlan = { rencontreId: string; registrationId?: string | undefined };

export const readPublishedPlanErrors = errorsOf(
  accountErrors,
  getRencontreErrors,
  rencontreAsSeenByErrors,
  readableErrors,
);

/**
 * The published plan: for staff the whole, or one participant's on request; for participants, that of their
 * own organisations.
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
      meetings: isAnnounced(rencontre)
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

export const readPlansErrors = errorsOf(accountErrors, getRencontreErrors, readableErrors);

/** The plans of several participants, by name: everybody's for staff, otherwise as in readOwnPlan. */
export const readPlans = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { rencontreId, registrationId }: ReadPlan,
): Promise<ParticipantPlan[]> => {
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

export const readOwnPlanErrors = errorsOf(
  accountErrors,
  getRencontreErrors,
  readableErrors,
  "registration.notFound",
);

/** One participant and their plan: the one requested, or the reader's own. */
export const readOwnPlan = async (
  deps: Pick<Deps, "table">,
  actor: Actor,
  { rencontreId, registrationId }: ReadPlan,
): Promise<ParticipantPlan> => {
  requireAccount(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  const [registration] = await readable(deps, actor, rencontreId, registrationId);
  if (!registration) throw new AppError("registration.notFound");
  return { rencontre, registration, meetings: await planOfParticipant(deps, rencontre, registration) };
};
