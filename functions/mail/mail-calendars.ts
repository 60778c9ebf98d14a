import { dayInvitation, type Plan, planCalendar } from "./calendar.ts";
import type { MailContent } from "./mail-contents.ts";
import type { Mail } from "./mails.ts";
import type { RenderedMail, RenderSettings } from "./render-mail.ts";
import { parseAddress } from "./sender.ts";

type Calendars = Pick<RenderedMail, "invitation" | "attachments">;

type Told = {
  method: "REQUEST" | "CANCEL";
  plan: Plan;
  organisationName: string;
  /** The day as calendars know it, where it is not the rencontre's any more. */
  day?: string;
};

/** What a mail does to calendars; undefined where it does nothing. */
const told = (content: MailContent): Told | undefined => {
  switch (content.kind) {
    case "convocation":
      // Without meetings there is nothing to put in a calendar yet, nor to take out of it.
      return content.meetings.some(({ slot }) => slot)
        ? { method: "REQUEST", plan: content, organisationName: content.organisationName }
        : undefined;
    case "plan-changed":
      return { method: "REQUEST", plan: content, organisationName: content.organisationName };
    case "format-changed": {
      const { sequence, rencontre, organisationName } = content;
      const method = rencontre.format === "contactsOnly" ? "CANCEL" : "REQUEST";
      return sequence === undefined
        ? undefined
        : { method, plan: { ...content, sequence }, organisationName };
    }
    case "rencontre-postponed": {
      const { sequence, organisationName, previousDate } = content;
      const plan = sequence === undefined ? undefined : { ...content, sequence, meetings: [] };
      return plan && { method: "CANCEL", plan, organisationName, day: previousDate };
    }
    case "rencontre-cancelled": {
      const { sequence, organisationName } = content;
      return sequence === undefined
        ? undefined
        : { method: "CANCEL", plan: { ...content, sequence }, organisationName };
    }
    default:
      return undefined;
  }
};

/** The invitation to the day, its update or its cancellation, and the meetings as a file to take in if one wishes. */
export const calendarsOf = (
  mail: Pick<Mail, "to" | "content" | "queuedAt">,
  settings: RenderSettings,
): Calendars => {
  const effect = told(mail.content);
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
