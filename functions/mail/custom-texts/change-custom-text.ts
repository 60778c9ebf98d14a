import { AppError, errorsOf, type FieldError } from "../../../shared/errors/errors.ts";
import { type MailText, type MailTexts, placeholdersIn } from "../../../shared/mail/custom-texts.ts";
import type { Actor } from "../../platform/actor.ts";
import type { Deps } from "../../platform/deps.ts";
import { mailTextsConcern } from "../../settings/settings-documents.ts";
import { storeSettings, storeSettingsErrors } from "../../settings/store-settings.ts";
import { type MailKind, mailKinds } from "../kinds/kinds.ts";
import { sampleFacts } from "./mail-kinds-view.ts";

const isKind = (kind: string): kind is MailKind => kind in mailKinds;

/** The errors of a text: an unknown kind of mail, a placeholder that this kind does not have. `path` leads to the text. */
export const mailTextErrors = (text: MailText, path: string): FieldError[] => {
  if (!isKind(text.kind))
    return [
      { path: `${path}kind`, code: "unknown", message: "Message : cette sorte de message n’existe pas." },
    ];
  const known = Object.keys(sampleFacts(text.kind));
  const fields: [string, string][] = [
    ["subject", text.subject],
    ...text.opening.map((words, i): [string, string] => [`opening[${i}]`, words]),
    ...text.closing.map((words, i): [string, string] => [`closing[${i}]`, words]),
  ];
  const choice =
    known.length === 0
      ? "Ce message n’en a aucun."
      : `Repères possibles\u00a0: ${known.map((name) => `{${name}}`).join(", ")}.`;
  return fields.flatMap(([field, words]) =>
    placeholdersIn(words)
      .filter((name) => !known.includes(name))
      .map((name) => ({
        path: `${path}${field}`,
        code: "unknownPlaceholder",
        message: `Le repère {${name}} n’existe pas dans ce message. ${choice}`,
      })),
  );
};

export const changeMailTextsErrors = errorsOf(storeSettingsErrors, "request.invalid");

/** Staff write their texts of mails. */
export const changeMailTexts = (
  deps: Deps,
  actor: Actor,
  { version, value }: { version: number; value: MailTexts },
) =>
  storeSettings(deps, actor, mailTextsConcern, {
    version,
    make: () => {
      const kinds = value.texts.map(({ kind }) => kind);
      const errors = value.texts.flatMap((text, i) => [
        ...mailTextErrors(text, `texts[${i}].`),
        ...(kinds.indexOf(text.kind) === i
          ? []
          : [
              {
                path: `texts[${i}].kind`,
                code: "twice",
                message: "Message : deux textes sont donnés pour la même sorte.",
              },
            ]),
      ]);
      if (errors.length > 0) throw new AppError("request.invalid", {}, errors);
      return value;
    },
  });
