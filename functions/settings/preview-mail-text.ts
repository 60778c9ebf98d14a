import { AppError } from "../../shared/errors.ts";
import type { MailText } from "../../shared/settings/mail-texts.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { drawMail } from "../mail/draw-mail.ts";
import { maskedLinks } from "../mail/links.ts";
import { type MailKind, mailContentSchema } from "../mail/mail-contents.ts";
import { mailSamples } from "../mail/mail-samples.ts";
import { mailTextErrors } from "./change-mail-texts.ts";

/** A text as a reader would have it, on the facts of a sample. Errors: account.signedOut, request.forbidden, request.invalid. */
export const previewMailText = async ({ config }: Pick<Deps, "config">, actor: Actor, text: MailText) => {
  requireStaff(actor);
  const errors = mailTextErrors(text, "");
  if (errors.length > 0) throw new AppError("request.invalid", {}, errors);
  const content = mailContentSchema.parse(mailSamples[text.kind as MailKind]);
  return drawMail({ to: "personne@exemple.fr", content }, maskedLinks(config), [text]);
};
