import { french } from "../../../shared/text/typography.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import { contactLines, hourRange, meetingWith, subjectLine, tableOf } from "../document/meeting-words.ts";
import type { MailRencontre } from "../document/rencontre-schema.ts";
import type { Plan } from "../parts/plan.ts";
import { type CalendarEvent, type CalendarMethod, calendarText } from "./calendar-text.ts";

/** The site, whose host ends the UIDs, and the instant at which the calendar is made (DTSTAMP). */
type CalendarSettings = { baseUrl: string; stamp: string };

type Placed = MailMeeting & { slot: NonNullable<MailMeeting["slot"]> };

const placed = (meetings: readonly MailMeeting[]): Placed[] =>
  meetings
    .flatMap((meeting) => (meeting.slot ? [{ ...meeting, slot: meeting.slot }] : []))
    .sort((a, b) => a.slot.start.localeCompare(b.slot.start));

const locationOf = ({ format, venue, link }: MailRencontre): string =>
  format === "remote" ? link : [venue?.name, venue?.address].filter(Boolean).join(", ");

const planUrl = ({ baseUrl }: CalendarSettings, rencontre: MailRencontre): string =>
  `${baseUrl}/rencontres/${rencontre.id}`;

const describeMeeting = (meeting: MailMeeting): string =>
  [...contactLines(meeting), ...subjectLine(meeting)].join("\n");

/** Meetings that a calendar may hold from a file sent before, and that take place no more; on the day they had. */
export type Gone = { meetings: readonly MailMeeting[]; day: string };

/**
 * Each meeting as an event to add to one's calendar (METHOD:PUBLISH): the file of `GET /rencontres/{id}/plan.ics` and
 * the attachment of a convocation. An event keeps its UID when the meeting moves. Meetings without a slot are left out.
 * Those that are gone are in it as cancelled, for calendars that took them in: a CANCEL would need a file for each, since
 * its events share one UID (RFC 5546, 3.2.5), where a PUBLISH may hold any event, cancelled ones too (3.2.1).
 */
export const planCalendar = (plan: Plan, settings: CalendarSettings, gone?: Gone): string => {
  const host = new URL(settings.baseUrl).hostname;
  const event = (meeting: Placed, day: string): CalendarEvent => ({
    uid: `${meeting.id}.${plan.registrationId}@${host}`,
    sequence: plan.sequence,
    day,
    ...meeting.slot,
    summary: french(meetingWith(meeting)),
    description: french(describeMeeting(meeting)),
    location: french([tableOf(meeting), locationOf(plan.rencontre)].filter(Boolean).join(", ")),
    url: planUrl(settings, plan.rencontre),
  });
  const events = placed(plan.meetings).map((meeting) => event(meeting, plan.rencontre.date));
  const cancelled = gone
    ? placed(gone.meetings).map((meeting) => ({ ...event(meeting, gone.day), cancelled: true }))
    : [];
  return calendarText("PUBLISH", [...events, ...cancelled], settings.stamp);
};

type Invitation = Plan & {
  /** The day that the calendar holds, where the rencontre has another one by now: it was postponed. */
  day?: string;
  attendee: { name: string; email: string };
  organizer: { name: string; email: string };
};

/**
 * The participant's day as one event, from the first meeting to the last: an invitation (RFC 6047), which calendars
 * take in, update and cancel by themselves. It is one event because the events of a REQUEST share one UID (RFC 5546).
 * Where no meeting has a slot any more, the REQUEST becomes the CANCEL of the day.
 */
export const dayInvitation = (
  wanted: "REQUEST" | "CANCEL",
  invitation: Invitation,
  settings: CalendarSettings,
): { method: CalendarMethod; content: string } => {
  const { rencontre, registrationId, sequence, attendee, organizer } = invitation;
  const meetings = placed(invitation.meetings);
  const method = meetings.length === 0 ? "CANCEL" : wanted;
  const event: CalendarEvent = {
    uid: `${rencontre.id}.${registrationId}@${new URL(settings.baseUrl).hostname}`,
    sequence,
    day: invitation.day ?? rencontre.date,
    start: meetings[0]?.slot.start ?? "08:00",
    end: meetings.at(-1)?.slot.end ?? "18:00",
    summary: french(rencontre.title),
    description: french(
      meetings
        .map((meeting) =>
          [hourRange(meeting.slot), tableOf(meeting), meetingWith(meeting)].filter(Boolean).join(" : "),
        )
        .join("\n"),
    ),
    location: locationOf(rencontre),
    url: planUrl(settings, rencontre),
    organizer,
    attendee,
  };
  return { method, content: calendarText(method, [event], settings.stamp) };
};
