import * as z from "zod";
import { type Block, paragraph } from "../document/mail-document.ts";
import { type MailMeeting, mailMeetingSchema } from "../document/meeting-schema.ts";
import type { MailRencontre } from "../document/rencontre-schema.ts";
import { meetingCount } from "../document/rencontre-words.ts";
import { factsOfParticipant } from "./participant.ts";

/** The meetings of a participant's plan. */
export const meetingsSchema = z.array(mailMeetingSchema);

/**
 * Rises by one with each plan, change or cancellation sent to a participant for one rencontre (RFC 5545 SEQUENCE):
 * calendars keep the highest. Absent where no plan was ever sent.
 */
export const sequenceSchema = z.int().min(0);

/** A participant's plan of meetings. */
export type Plan = {
  rencontre: MailRencontre;
  registrationId: string;
  meetings: readonly MailMeeting[];
  sequence: number;
};

/** The facts of a participant, and `{nombre de rendez-vous}`. */
export const factsOfPlan = (
  content: Pick<Plan, "rencontre" | "meetings"> & { organisationName: string },
) => ({
  ...factsOfParticipant(content),
  "nombre de rendez-vous": meetingCount(content.meetings),
});

/** What a mail does to the recipient's calendar: reserves or changes the day of their meetings, or frees it. */
export type CalendarEffect = {
  method: "REQUEST" | "CANCEL";
  plan: Plan;
  organisationName: string;
  /** The meetings of the plan sent before, which the recipient may have put in a calendar one by one. */
  previousMeetings: readonly MailMeeting[];
  /** The day that the calendar holds, where the rencontre has another one by now. */
  day?: string;
};

type MaybeSent = Omit<Plan, "sequence"> &
  Pick<CalendarEffect, "organisationName" | "previousMeetings"> & { sequence?: number | undefined };

/** The effect on a plan that was sent before; none where there was none, since no calendar holds it. */
export const effectOnSentPlan = (
  method: CalendarEffect["method"],
  { sequence, previousMeetings, ...content }: MaybeSent,
): CalendarEffect | undefined =>
  sequence === undefined
    ? undefined
    : {
        method,
        plan: { ...content, sequence },
        organisationName: content.organisationName,
        previousMeetings,
      };

/** What becomes of the meetings that a calendar took in one by one; nothing where none of them had an hour. */
export const calendarNote = (previousMeetings: readonly MailMeeting[]): Block[] =>
  previousMeetings.some(({ slot }) => slot !== undefined)
    ? [
        paragraph(
          "Votre agenda suit l’invitation jointe. Si vous y aviez ajouté chaque rendez-vous, ouvrez aussi le fichier rendez-vous.ics : il les met à jour.",
        ),
      ]
    : [];
