import type { Meeting } from "../../shared/meetings.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { MailContentInput } from "../mail/mail-contents.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import type { TaskOf } from "../rencontres/series.ts";
import { byId, mailPlan, ownMeetings, previousMailPlan } from "./mail-meetings.ts";

/** The mail of a participant, and what is kept of it in its registration: what a series sends, and what a preview shows. */
export type Told = {
  registration: Registration;
  content: MailContentInput;
  changes: Partial<Pick<Registration, "planSequence" | "status">>;
};

/** The SEQUENCE of the next plan, change or cancellation sent to a participant. */
const nextSequence = ({ planSequence }: Registration): number =>
  planSequence === undefined ? 0 : planSequence + 1;

/** The SEQUENCE of what undoes or changes a plan, where one was sent. */
const raisedSequence = (registration: Registration): { sequence?: number } =>
  registration.planSequence === undefined ? {} : { sequence: nextSequence(registration) };

/** The registration's SEQUENCE once that mail is sent. */
const raised = (registration: Registration): Pick<Registration, "planSequence"> =>
  registration.planSequence === undefined ? {} : { planSequence: nextSequence(registration) };

/** What every mail to a participant says of it. */
export const toParticipant = ({ id, organisationName }: Registration) => ({
  registrationId: id,
  organisationName,
});

/** Its plan to each participant, or what changes in it; nothing to those whom a second plan does not concern. */
export const toldOfPublication = (
  rencontre: Rencontre,
  { round, previousRound }: Pick<TaskOf<"publication">, "round" | "previousRound">,
  meetings: readonly Meeting[],
  registrations: readonly Registration[],
): Told[] => {
  const participants = byId(registrations);
  return registrations.flatMap((registration): Told[] => {
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

export const toldOfPostponement = (
  { rencontre, previousDate, dateKnown, reason }: TaskOf<"postponed">,
  registrations: readonly Registration[],
): Told[] =>
  registrations.map((registration) => ({
    registration,
    content: {
      kind: "rencontre-postponed",
      rencontre,
      ...toParticipant(registration),
      previousDate,
      dateKnown,
      reason,
      ...raisedSequence(registration),
    },
    changes: { ...raised(registration), ...(dateKnown ? { status: "toConfirm" } : {}) },
  }));

/** The contacts prepared for each participant go with it. */
export const toldOfCancellation = (
  { rencontre, reason }: TaskOf<"cancelled">,
  contacts: readonly Meeting[],
  registrations: readonly Registration[],
): Told[] => {
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

/** The plan of each goes with it where one was sent, without places where only contacts are left. */
export const toldOfFormat = (
  { rencontre, previousFormat }: TaskOf<"formatChanged">,
  meetings: readonly Meeting[],
  registrations: readonly Registration[],
): Told[] => {
  const participants = byId(registrations);
  const placeless = rencontre.format === "contactsOnly";
  return registrations.map((registration) => ({
    registration,
    content: {
      kind: "format-changed",
      rencontre,
      ...toParticipant(registration),
      previousFormat,
      meetings: mailPlan(meetings, registration, participants).map(({ slot, table, ...meeting }) =>
        placeless ? meeting : { ...meeting, ...(slot ? { slot } : {}), ...(table ? { table } : {}) },
      ),
      ...raisedSequence(registration),
    },
    changes: raised(registration),
  }));
};
