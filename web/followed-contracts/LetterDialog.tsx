import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { dayText } from "../../shared/time/dates.ts";
import { Button } from "../components/basics/Button.tsx";
import { FileLink } from "../components/basics/Link.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { Notice } from "../components/feedback/Notice.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { FieldErrors } from "../components/forms/Field.tsx";
import { EmailField, TextArea } from "../components/forms/TextField.tsx";
import { answer, api, named } from "../platform/api.ts";
import { problemOf } from "../platform/problem.ts";
import { newName } from "../platform/transport.ts";
import type { FollowedView } from "./queries.ts";

export type LetterKind = "reminder" | "certificate";

type RecipientForm = {
  to: { role: "company"; companyId: string } | { role: "buyer" };
  name: string;
  email: string;
  chosen: boolean;
  /** When it had the letter for what the contract has come to, the last time. */
  sentAt?: string | undefined;
};

const nameOf = (to: { role: "company" | "buyer"; companyId?: string }): string => to.companyId ?? to.role;

/** Who may have the letter: companies that did not have it yet are chosen. */
const recipientsOf = (view: FollowedView, kind: LetterKind): RecipientForm[] => {
  const { contract, companies, buyerEmail = "", letters, standing } = view;
  const state = kind === "reminder" ? standing.late : standing.status;
  const sentTo = (to: RecipientForm["to"]) =>
    letters.find(
      (one) =>
        one.content.kind === kind && one.state === state && nameOf(one.content.recipient) === nameOf(to),
    )?.createdAt;
  return [
    ...companies.map(({ companyId, name, email = "" }) => {
      const to = { role: "company" as const, companyId };
      const sentAt = sentTo(to);
      return { to, name, email, sentAt, chosen: email !== "" && sentAt === undefined };
    }),
    {
      to: { role: "buyer" },
      ...{ name: contract.buyerName, email: buyerEmail, chosen: false },
      sentAt: sentTo({ role: "buyer" }),
    },
  ];
};

const words: Record<LetterKind, { title: string; action: string }> = {
  reminder: { title: "Relancer", action: "Envoyer la relance" },
  certificate: { title: "Attester", action: "Envoyer l’attestation" },
};

type LetterDialogProps = {
  view: FollowedView;
  kind: LetterKind;
  onClose: () => void;
  onSent: (sent: number) => void;
};

/** A letter to be read, then sent to those whom staff choose; nothing leaves before. */
export const LetterDialog = ({ view, kind, onClose, onSent }: LetterDialogProps) => {
  const { id } = view.contract;
  const [recipients, setRecipients] = useState(() => recipientsOf(view, kind));
  // Names what is sent, so that an answer that got lost sends nothing twice.
  const [key] = useState(newName);
  const [message, setMessage] = useState("");
  const chosen = recipients.filter((one) => one.chosen);
  const send = useMutation({
    mutationFn: (again: boolean) =>
      answer(
        api.clause.contracts[":id"].letters.$post(
          {
            param: { id },
            json: {
              kind,
              message,
              again,
              recipients: chosen.map(({ to, email }) => ({ ...to, email })),
            },
          },
          named(key),
        ),
      ),
    onSuccess: ({ items }) => onSent(items.length),
  });
  const problem = send.error && problemOf(send.error);
  const again = problem?.code === "letter.alreadySent";
  // The server names the recipients that were sent; the form has them all.
  const placed = (problem?.errors ?? []).map((error) => {
    const place = Number(/^recipients\.(\d+)/.exec(error.path)?.[1] ?? "0");
    const one = chosen[place];
    return one ? { ...error, path: `recipients.${recipients.indexOf(one)}.email` } : error;
  });
  const set = (place: number, patch: Partial<RecipientForm>) =>
    setRecipients((all) => all.map((one, at) => (at === place ? { ...one, ...patch } : one)));
  const preview = ({ to }: RecipientForm) =>
    `/api/clause/contracts/${id}/letter.pdf?${new URLSearchParams({ kind, message, ...to })}`;
  return (
    <Dialog title={words[kind].title} onClose={onClose} wide>
      <FieldErrors value={placed}>
        <form
          noValidate
          className="space-y-6"
          onSubmit={(event) => {
            event.preventDefault();
            if (!send.isPending && chosen.length > 0) send.mutate(again);
          }}
        >
          <p>Lisez la lettre, choisissez à qui elle part. Rien n’est envoyé avant.</p>
          <TextArea
            path="message"
            label="Un mot de votre part"
            help="Il est ajouté à la lettre et au courriel."
            optional
            value={message}
            onChange={setMessage}
          />
          <ul className="space-y-4">
            {recipients.map((one, place) => (
              <li key={nameOf(one.to)} className="rounded border border-line p-4">
                <Checkbox
                  path={`recipients.${place}.chosen`}
                  label={`${one.name} (${one.to.role === "buyer" ? "acheteur" : "entreprise"})`}
                  value={one.chosen}
                  onChange={(value) => set(place, { chosen: value })}
                />
                {one.sentAt && (
                  <p className="text-small text-ink-soft">Déjà envoyée le {dayText(one.sentAt)}.</p>
                )}
                <p className="mb-3">
                  <FileLink icon="external" href={preview(one)} target="_blank" rel="noreferrer">
                    Lire la lettre
                    <span className="sr-only"> à {one.name}, en PDF, nouvel onglet</span>
                  </FileLink>
                </p>
                {one.chosen && (
                  <EmailField
                    path={`recipients.${place}.email`}
                    label="Adresse électronique"
                    value={one.email}
                    onChange={(email) => set(place, { email })}
                  />
                )}
              </li>
            ))}
          </ul>
          {problem && (!problem.errors || problem.errors.length === 0) && (
            <Notice tone={again ? "warning" : "error"} title={problem.title}>
              <p>{problem.detail}</p>
            </Notice>
          )}
          <div className="flex flex-wrap justify-end gap-3">
            <Button onClick={onClose}>Ne rien envoyer</Button>
            <Button type="submit" look="main" busy={send.isPending} disabled={chosen.length === 0}>
              {again ? "Envoyer de nouveau" : words[kind].action}
            </Button>
          </div>
        </form>
      </FieldErrors>
    </Dialog>
  );
};
