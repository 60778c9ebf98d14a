import type { MailMeeting } from "../document/meeting-schema.ts";
import { parseAddress } from "../document/sender.ts";
import { calendarEffectOf } from "../kinds/make-mail.ts";
import type { Mail } from "../outbox/mails.ts";
import type { CalendarEffect } from "../parts/plan.ts";
import { dayInvitation, type Gone, planCalendar } from "./calendar.ts";
import type { RenderedMail, RenderSettings } from "./rendered-mail.ts";

type Calendars = Pick<RenderedMail, "invitation" | "attachments">;

/** What calendars may hold of a plan sent before, and must let go. */
const goneFrom = (
  { plan, previousMeetings, day }: CalendarEffect,
  meetings: readonly MailMeeting[],
): Gone => {
  const kept = new Set(meetings.filter(({ slot }) => slot).map(({ id }) => id));
  return {
    meetings: previousMeetings.filter(({ id, slot }) => slot && !kept.has(id)),
    day: day ?? plan.rencontre.date,
  };
};

/**
 * The invitation to the day, its update or its cancellation, and the meetings as a file to take in if one wishes: those of
 * the plan, and as cancelled those that an earlier file held and the plan no longer has.
 */
export const calendarsOf = (
  mail: Pick<Mail, "to" | "content" | "queuedAt">,
  settings: RenderSettings,
): Calendars => {
  const effect = calendarEffectOf(mail.content);
  if (!effect) return { attachments: [] };
  const { plan, method, organisationName, day } = effect;
  const calendar = { baseUrl: settings.baseUrl, stamp: mail.queuedAt };
  const attendee = { name: organisationName, email: mail.to };
  const organizer = parseAddress(settings.from);
  const invitation = dayInvitation(
    method,
    { ...plan, ...(day ? { day } : {}), attendee, organizer },
    calendar,
  );
  const meetings = invitation.method === "REQUEST" ? plan.meetings : [];
  const gone = goneFrom(effect, meetings);
  if (meetings.length + gone.meetings.length === 0) return { invitation, attachments: [] };
  const file = { filename: "rendez-vous.ics", contentType: "text/calendar; charset=utf-8" };
  return {
    invitation,
    attachments: [{ ...file, content: planCalendar({ ...plan, meetings }, calendar, gone) }],
  };
};
