import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import type { MailText } from "../../../shared/mail/custom-texts.ts";
import { type Actor, requireStaff, staffErrors } from "../../platform/actor.ts";
import type { Deps } from "../../platform/deps.ts";
import { maskedLinks } from "../document/links.ts";
import { type MailKind, mailContentSchema, mailKinds } from "../kinds/kinds.ts";
import { renderForReader } from "../rendering/render-for-reader.ts";
import { mailTextErrors } from "./change-custom-text.ts";

export const previewMailTextErrors = errorsOf(staffErrors, "request.invalid");

/** A text of staff as its reader would see it, on the facts of the kind's sample. */
export const previewMailText = async ({ config }: Pick<Deps, "config">, actor: Actor, text: MailText) => {
  requireStaff(actor);
  const errors = mailTextErrors(text, "");
  if (errors.length > 0) throw new AppError("request.invalid", {}, errors);
  const content = mailContentSchema.parse(mailKinds[text.kind as MailKind].sample);
  return renderForReader({ to: "personne@exemple.fr", content }, maskedLinks(config), [text]);
};
