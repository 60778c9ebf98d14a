import * as z from "zod";
import type { MailText } from "../../../shared/mail/custom-texts.ts";
import { maskedLinks } from "../document/links.ts";
import type { MailContent } from "../kinds/kinds.ts";
import { type Mail, mailSchema } from "../outbox/mails.ts";
import { subjectOf } from "./document-of.ts";
import { renderForReader } from "./render-for-reader.ts";

/** A mail as the list of staff shows it. */
export const mailSummarySchema = mailSchema
  .omit({ content: true, version: true })
  .extend({ kind: z.string(), subject: z.string() });

/** A mail as its recipient sees it, as HTML and as text, except that its links open nothing. */
export const mailViewSchema = mailSummarySchema.extend({ html: z.string(), text: z.string() });
type MailView = z.infer<typeof mailViewSchema>;

/** What a buyer and a supplier write to each other belongs to them: staff see only that it was sent. */
const withoutPrivateText = (content: MailContent): MailContent =>
  content.kind === "relayed-message" ? { ...content, text: "(contenu réservé aux deux parties)" } : content;

type Settings = { baseUrl: string };

/** A mail for staff who read it; `texts` are the texts that staff wrote, in which it is shown as it leaves. */
export const mailView = async (
  { version: _version, content, ...rest }: Mail,
  settings: Settings,
  texts: readonly MailText[],
): Promise<MailView> => ({
  ...rest,
  kind: content.kind,
  ...(await renderForReader({ ...rest, content: withoutPrivateText(content) }, maskedLinks(settings), texts)),
});

/** A mail for the list of staff: of what it says, only the subject is made. */
export const mailSummary = (
  { version: _version, content, ...rest }: Mail,
  settings: Settings,
  texts: readonly MailText[],
): z.infer<typeof mailSummarySchema> => ({
  ...rest,
  kind: content.kind,
  subject: subjectOf(content, maskedLinks(settings), texts),
});
