import type { CalendarMethod } from "./calendar-text.ts";

/** A mail ready to be written as a message. */
export type RenderedMail = {
  subject: string;
  html: string;
  text: string;
  /** The invitation that calendars take in by themselves. */
  invitation?: { method: CalendarMethod; content: string };
  attachments: readonly { filename: string; contentType: string; content: string }[];
  /** Where a mail program posts to stop this family of mails; none for an essential mail. */
  unsubscribeUrl?: string;
};

export type RenderSettings = {
  baseUrl: string;
  /** Signs the links. */
  secret: string;
  /** `Name <address>` of the sender, who organizes the meetings of invitations. */
  from: string;
};
