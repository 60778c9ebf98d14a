import * as z from "zod";
import type { MailText } from "../../shared/settings/mail-texts.ts";
import { maskedLinks } from "./links.ts";
import type { MailContent } from "./mail-contents.ts";
import { type Mail, mailSchema } from "./mails.ts";
import { renderText } from "./render-text.ts";
import { blockSchema } from "./templates/mail-document.ts";

/** A mail as the team's list shows it. */
export const mailSummarySchema = mailSchema
  .omit({ content: true, version: true })
  .extend({ kind: z.string(), subject: z.string() });

/** A mail as the team reads it, by parts and as text; no link in it opens anything. */
export const mailViewSchema = mailSummarySchema.extend({
  text: z.string(),
  blocks: z.array(blockSchema),
  why: z.string(),
});
export type MailView = z.infer<typeof mailViewSchema>;

/** What a buyer and a supplier write to each other is theirs: the team sees that it was sent. */
const withoutWords = (content: MailContent): MailContent =>
  content.kind === "relayed-message" ? { ...content, text: "(contenu réservé aux deux parties)" } : content;

export const mailView = (mail: Mail, settings: { baseUrl: string }, texts: readonly MailText[]): MailView => {
  const { version: _version, content, ...rest } = mail;
  return {
    ...rest,
    kind: content.kind,
    ...renderText({ ...mail, content: withoutWords(content) }, maskedLinks(settings), texts),
  };
};

export const mailSummary = (
  mail: Mail,
  settings: { baseUrl: string },
  texts: readonly MailText[],
): z.infer<typeof mailSummarySchema> => {
  const { text: _text, blocks: _blocks, why: _why, ...summary } = mailView(mail, settings, texts);
  return summary;
};
