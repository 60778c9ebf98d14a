import type { MailLinks } from "../links.ts";
import type { MailContent, MailKind, MailMeeting } from "../mail-contents.ts";

/** A part of a mail. Both renderings, HTML and text, say all of it. */
export type Block =
  | { type: "paragraph"; text: string }
  | { type: "facts"; facts: { label: string; value: string }[] }
  /** Somebody's own words, for example the reason of a refusal. */
  | { type: "quote"; label: string; text: string }
  | { type: "list"; title: string; items: string[] }
  | { type: "meetings"; title: string; meetings: MailMeeting[] }
  | { type: "action"; label: string; url: string };

/** What a mail says, in French, before it takes a form; one action at most. */
export type MailDocument = {
  subject: string;
  /** What a list of mails shows after the subject. */
  preview: string;
  blocks: readonly Block[];
  /** Why one receives it. */
  why: string;
};

export type ContentOf<K extends MailKind> = Extract<MailContent, { kind: K }>;

/** Makes the document of one kind. */
export type Template<K extends MailKind> = (content: ContentOf<K>, links: MailLinks) => MailDocument;

export const paragraph = (text: string): Block => ({ type: "paragraph", text });
export const action = (label: string, url: string): Block => ({ type: "action", label, url });
