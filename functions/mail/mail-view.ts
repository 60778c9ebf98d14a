import * as z from "zod";
import type { MailText } from "../../shared/settings/mail-texts.ts";
import { drawMail } from "./draw-mail.ts";
import { maskedLinks } from "./links.ts";
import type { MailContent } from "./mail-contents.ts";
import { type Mail, mailSchema } from "./mails.ts";
import { renderText } from "./render-text.ts";

/** A mail as the team's list shows it. */
export const mailSummarySchema = mailSchema
  .omit({ content: true, version: true })
  .extend({ kind: z.string(), subject: z.string() });

/** A mail as its reader has it, laid out and as text; no link in it opens anything. */
export const mailViewSchema = mailSummarySchema.extend({ html: z.string(), text: z.string() });
type MailView = z.infer<typeof mailViewSchema>;

/** What a buyer and a supplier write to each other is theirs: the team sees that it was sent. */
const withoutWords = (content: MailContent): MailContent =>
  content.kind === "relayed-message" ? { ...content, text: "(contenu réservé aux deux parties)" } : content;

type Settings = { baseUrl: string };

export const mailView = async (
  { version: _version, content, ...rest }: Mail,
  settings: Settings,
  texts: readonly MailText[],
): Promise<MailView> => ({
  ...rest,
  kind: content.kind,
  ...(await drawMail({ ...rest, content: withoutWords(content) }, maskedLinks(settings), texts)),
});

export const mailSummary = (
  { version: _version, content, ...rest }: Mail,
  settings: Settings,
  texts: readonly MailText[],
): z.infer<typeof mailSummarySchema> => ({
  ...rest,
  kind: content.kind,
  subject: renderText({ ...rest, content }, maskedLinks(settings), texts).subject,
});
