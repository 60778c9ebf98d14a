import type { MailMeeting } from "./meeting-schema.ts";

/** A part of a mail. The HTML and the plain text both show all of it. */
export type Block =
  | { type: "paragraph"; text: string }
  | { type: "facts"; facts: { label: string; value: string }[] }
  /** What somebody wrote themselves, for example the reason of a refusal. */
  | { type: "quote"; label: string; text: string }
  | { type: "list"; title: string; items: string[] }
  | { type: "meetings"; title: string; meetings: MailMeeting[] }
  | { type: "action"; label: string; url: string };

/** What a mail says, in French, before it becomes HTML and text. It has one action (button) at most. */
export type MailDocument = {
  subject: string;
  /** What a mail program shows after the subject in its list of mails. */
  preview: string;
  blocks: readonly Block[];
  /** Why the recipient receives it: a sentence at the bottom of the mail. */
  why: string;
};

export const paragraph = (text: string): Block => ({ type: "paragraph", text });
export const action = (label: string, url: string): Block => ({ type: "action", label, url });
