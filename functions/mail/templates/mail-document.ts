import * as z from "zod";
import type { MailLinks } from "../links.ts";
import { type MailContent, type MailKind, mailMeetingSchema } from "../mail-contents.ts";

/** A part of a mail. Every rendering, HTML, text and the team's preview, says all of it. */
export const blockSchema = z.discriminatedUnion("type", [
  z.object({ type: z.literal("paragraph"), text: z.string() }),
  z.object({ type: z.literal("facts"), facts: z.array(z.object({ label: z.string(), value: z.string() })) }),
  /** Somebody's own words, for example the reason of a refusal. */
  z.object({ type: z.literal("quote"), label: z.string(), text: z.string() }),
  z.object({ type: z.literal("list"), title: z.string(), items: z.array(z.string()) }),
  z.object({ type: z.literal("meetings"), title: z.string(), meetings: z.array(mailMeetingSchema) }),
  z.object({ type: z.literal("action"), label: z.string(), url: z.string() }),
]);
export type Block = z.infer<typeof blockSchema>;

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
