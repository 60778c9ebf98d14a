import { parseAddress } from "../document/sender.ts";
import { calendarEffectOf } from "../kinds/make-mail.ts";
import type { Mail } from "../outbox/mails.ts";
import { dayInvitation, planCalendar } from "./calendar.ts";
import type { RenderedMail, RenderSettings } from "./rendered-mail.ts";

type Calendars = Pick<RenderedMail, "invitation" | "attachments">;

/** The invitation to the day, its update or its cancellation, and the meetings as a file to take in if one wishes. */
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
  if (invitation.method !== "REQUEST") return { invitation, attachments: [] };
  const file = { filename: "rendez-vous.ics", contentType: "text/calendar; charset=utf-8" };
  return { invitation, attachments: [{ ...file, content: planCalendar(plan, calendar) }] };
};
