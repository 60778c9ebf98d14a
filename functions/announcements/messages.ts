import type { Meeting } from "../../shared/meetings/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { TaskOf } from "../batch-jobs/batch-job.ts";
import type { MailContentInput } from "../mail/kinds/kinds.ts";
import { byId, mailPlan, ownMeetings, previousMailPlan } from "../meetings/mail-meetings.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";

/**
 * The mail of a participant, and the change of their registration: a batch job sends it, a preview shows it.
 */
export type Notification = {
  registration: Registration;
  content: MailContentInput;
  changes: Partial<Pick<Registration, "planSequence" | "status">>;
};

/** The iCalendar SEQUENCE of the next plan, change or cancellation sent to a participant. */
const nextSequence = ({ planSequence }: Registration): number =>
  planSequence === undefined ? 0 : planSequence + 1;

/** The SEQUENCE of what undoes or changes a plan, where one was sent. */
const raisedSequence = (registration: Registration): { sequence?: number } =>
  registration.planSequence === undefined ? {} : { sequence: nextSequence(registration) };

/** The registration's SEQUENCE once that mail is sent. */
const raised = (registration: Registration): Pick<Registration, "planSequence"> =>
  registration.planSequence === undefined ? {} : { planSequence: nextSequence(registration) };

/** The facts about the recipient in every mail to a participant. */
export const toParticipant = ({ id, organisationName }: Registration) => ({
  registrationId: id,
  organisationName,
});

/** Each participant's plan, or the changes in it; nothing for those whom a new plan does not concern. */
export const publicationNotifications = (
  rencontre: Rencontre,
  { round, previousRound }: Pick<TaskOf<"publication">, "round" | "previousRound">,
  meetings: readonly Meeting[],
  registrations: readonly Registration[],
): Notification[] => {
  const participants = byId(registrations);
  return registrations.flatMap((registration): Notification[] => {
    const concerned = ownMeetings(meetings, registration).some((meeting) => meeting.round === round);
    if (previousRound !== undefined && !concerned) return [];
    const sequence = nextSequence(registration);
    const content = {
      rencontre: mailRencontre(rencontre),
      ...toParticipant(registration),
      meetings: mailPlan(meetings, registration, participants),
      sequence,
    };
    const mail =
      previousRound === undefined
        ? { kind: "convocation" as const, ...content }
        : {
            kind: "plan-changed" as const,
            ...content,
            previousMeetings: previousMailPlan(meetings, registration, participants, round),
          };
    return [{ registration, content: mail, changes: { planSequence: sequence } }];
  });
};

/** A postponement, with the plan that was sent, which calendars must let go. */
export const postponementNotifications = (
  { rencontre, previousDate, dateKnown, reason }: TaskOf<"postponed">,
  sent: readonly Meeting[],
  registrations: readonly Registration[],
): Notification[] => {
  const participants = byId(registrations);
  return registrations.map((registration) => ({
    registration,
    content: {
      kind: "rencontre-postponed",
      rencontre,
      ...toParticipant(registration),
      previousDate,
      dateKnown,
      reason,
      previousMeetings: mailPlan(sent, registration, participants),
      ...raisedSequence(registration),
    },
    changes: { ...raised(registration), ...(dateKnown ? { status: "toConfirm" } : {}) },
  }));
};

/** A cancellation, with the contacts prepared for each participant. */
export const cancellationNotifications = (
  { rencontre, reason }: TaskOf<"cancelled">,
  contacts: readonly Meeting[],
  registrations: readonly Registration[],
): Notification[] => {
  const participants = byId(registrations);
  return registrations.map((registration) => ({
    registration,
    content: {
      kind: "rencontre-cancelled",
      rencontre,
      ...toParticipant(registration),
      reason,
      meetings: mailPlan(contacts, registration, participants),
      ...raisedSequence(registration),
    },
    changes: raised(registration),
  }));
};

/**
 * A change of format, with each participant's plan if it was sent; without places if only contacts are
 * exchanged.
 */
export const formatChangeNotifications = (
  { rencontre, previousFormat }: TaskOf<"formatChanged">,
  meetings: readonly Meeting[],
  registrations: readonly Registration[],
): Notification[] => {
  const participants = byId(registrations);
  const placeless = rencontre.format === "contactsOnly";
  return registrations.map((registration) => {
    const plan = mailPlan(meetings, registration, participants);
    const contacts = plan.map(({ slot: _slot, table: _table, ...meeting }) => meeting);
    return {
      registration,
      content: {
        kind: "format-changed",
        rencontre,
        ...toParticipant(registration),
        previousFormat,
        meetings: placeless ? contacts : plan,
        previousMeetings: previousFormat === "contactsOnly" ? contacts : plan,
        ...raisedSequence(registration),
      },
      changes: raised(registration),
    };
  });
};
