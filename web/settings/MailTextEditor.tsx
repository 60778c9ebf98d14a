import { useQuery } from "@tanstack/react-query";
import { judged } from "../../shared/errors/field-errors.ts";
import {
  type MailText,
  type MailTexts,
  mailTextSchema,
  mailTextsSchema,
} from "../../shared/mail/custom-texts.ts";
import { Button } from "../components/basics/Button.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form } from "../components/forms/Form.tsx";
import { TextArea, TextField } from "../components/forms/TextField.tsx";
import { MailForms } from "../mail/MailForms.tsx";
import { answer, api } from "../platform/api.ts";
import { useDelayed } from "../platform/useDelayed.ts";
import { useForm } from "../platform/useForm.ts";
import { type MailKind, previewMailText, saveMailTexts } from "./queries.ts";
import { useSave } from "./useSave.ts";

type TextForm = { subject: string; opening: string; closing: string };

const paragraphs = (text: string): string[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter(Boolean);

const formOf = ({ subject, opening, closing }: Omit<MailText, "kind">): TextForm => ({
  subject,
  opening: opening.join("\n\n"),
  closing: closing.join("\n\n"),
});

const Preview = ({ text }: { text: MailText }) => {
  const asked = useDelayed(text, 400);
  const query = useQuery({
    queryKey: ["mail-preview", asked],
    queryFn: () => previewMailText(asked),
    enabled: mailTextSchema.safeParse(asked).success,
    placeholderData: (before) => before,
    retry: false,
  });
  return (
    <section aria-label="Aperçu sur un exemple" className="space-y-3 lg:sticky lg:top-4 lg:self-start">
      <h2 className="text-h3">Aperçu sur un exemple</h2>
      <Loaded query={query}>{(mail) => <MailForms {...mail} />}</Loaded>
    </section>
  );
};

type MailTextEditorProps = { kind: MailKind; texts: MailTexts; version: number };

/** Subject, first and last paragraphs of one kind of mail, with what it becomes on a sample. */
export const MailTextEditor = ({ kind, texts, version }: MailTextEditorProps) => {
  const own = texts.texts.find((text) => text.kind === kind.kind);
  const othersOf = (all: MailTexts) => all.texts.filter((text) => text.kind !== kind.kind);
  const others = othersOf(texts);
  const { change, busy } = useSave(saveMailTexts);
  const textOf = ({ subject, opening, closing }: TextForm): MailText => ({
    ...{ kind: kind.kind, subject, opening: paragraphs(opening), closing: paragraphs(closing) },
  });
  const form = useForm<TextForm, unknown, { version: number; texts: MailTexts }>({
    key: `texte-${kind.kind}`,
    initial: formOf(own ?? kind.shipped),
    saved: { version, texts },
    judge: (value) => judged(mailTextsSchema, { texts: [...others, textOf(value)] }),
    save: (value, { at, document }) =>
      saveMailTexts({ texts: [...othersOf(document?.texts ?? texts), textOf(value)] }, at?.version),
    latest: async () => {
      const { version: latest, value: theirs } = await answer(api.settings.mails.$get());
      const same = theirs.texts.find((text) => text.kind === kind.kind);
      return { document: { version: latest, texts: theirs }, value: formOf(same ?? kind.shipped) };
    },
    onSaved: () => toast("Le texte est enregistré : les prochains courriels le diront."),
  });
  const { value, set } = form;
  const at = (field: string) => `texts[${others.length}].${field}`;
  return (
    <div className="grid gap-10 lg:grid-cols-2">
      <Form
        form={form}
        action="Enregistrer ce texte"
        aside={
          own && (
            <Button
              icon="undo"
              busy={busy}
              onClick={() => {
                change({
                  to: { texts: others },
                  from: texts,
                  version,
                  done: "Le texte d’origine est de retour.",
                });
                form.discard();
              }}
            >
              Revenir au texte d’origine
            </Button>
          )
        }
      >
        {kind.cases && (
          <Notice tone="warning" title="Un seul texte pour plusieurs cas">
            <p>
              Ce courriel part dans plusieurs cas : {kind.cases}. Le texte d’origine change avec eux ; le
              vôtre les remplacera tous. L’aperçu en montre un.
            </p>
          </Notice>
        )}
        <TextField
          path={at("subject")}
          label="Objet"
          value={value.subject}
          onChange={(subject) => set({ subject })}
        />
        <TextArea
          path={at("opening")}
          label="Au début"
          optional
          help="Une ligne vide sépare deux paragraphes."
          value={value.opening}
          onChange={(opening) => set({ opening })}
        />
        <TextArea
          path={at("closing")}
          label="À la fin"
          optional
          value={value.closing}
          onChange={(closing) => set({ closing })}
        />
        {kind.placeholders.length > 0 && (
          <div>
            <h2 className="font-semibold">Repères</h2>
            <p className="text-small text-ink-soft">
              Écrits entre accolades, ils deviennent ce qu’ils désignent.
            </p>
            <dl className="mt-2 grid gap-x-4 gap-y-1 text-small sm:grid-cols-[auto_1fr]">
              {kind.placeholders.map(({ name, sample }) => (
                <div key={name} className="contents">
                  <dt>
                    <code>{`{${name}}`}</code>
                  </dt>
                  <dd className="text-ink-soft">{sample}</dd>
                </div>
              ))}
            </dl>
          </div>
        )}
        <Notice tone="info" title="Ce qui reste toujours">
          <p>
            Les faits, le bouton, la raison de l’envoi
            {kind.family ? " et le lien pour ne plus recevoir ces messages" : ""} ne se retirent pas.
          </p>
        </Notice>
      </Form>
      <Preview text={textOf(value)} />
    </div>
  );
};
