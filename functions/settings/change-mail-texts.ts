import { AppError, type FieldError } from "../../shared/errors.ts";
import { type MailText, type MailTexts, placeholdersIn } from "../../shared/settings/mail-texts.ts";
import type { Actor } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import type { MailKind } from "../mail/mail-contents.ts";
import { mailKindLabels } from "../mail/mail-kinds.ts";
import { sampleFacts } from "./mail-kinds-view.ts";
import { mailTextsConcern } from "./settings-documents.ts";
import { storeSettings } from "./store-settings.ts";

const isKind = (kind: string): kind is MailKind => kind in mailKindLabels;

/** What speaks against a text: an unknown kind of mail, a placeholder that this kind does not have. `path` is the text's. */
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

/** Staff write the words of mails. Errors: those of `storeSettings`, request.invalid. */
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
