import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import type { Announcement, MailPreview } from "../../shared/mail/preview.ts";
import { Button } from "../components/basics/Button.tsx";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { EmptyState, Loaded } from "../components/feedback/States.tsx";
import { Select } from "../components/forms/Select.tsx";
import { count, list, number } from "../platform/format.ts";
import { MailForms } from "./MailForms.tsx";
import { previewQuery } from "./queries.ts";

type PreviewDialogProps = {
  title: string;
  rencontreId: string;
  announcement: Announcement;
  /** What will be done, with how many mails: « Envoyer les 84 convocations ». */
  action: (mails: number) => string;
  danger?: boolean;
  busy: boolean;
  /** What went wrong when it was asked for. */
  problem?: ReactNode;
  onConfirm: () => void;
  onClose: () => void;
};

/** Shows the mails that are about to be sent, one recipient at a time, counts them, and sends them on one confirmation. */
export const PreviewDialog = ({
  title,
  rencontreId,
  announcement,
  action,
  danger,
  busy,
  problem,
  onConfirm,
  onClose,
}: PreviewDialogProps) => {
  const [chosen, setChosen] = useState<string>();
  const query = useQuery({
    ...previewQuery(rencontreId, announcement, chosen),
    placeholderData: keepPreviousData,
  });
  return (
    <Dialog title={title} onClose={onClose} wide>
      <Loaded query={query} lines={8}>
        {(preview) => (
          <div className="space-y-6">
            <Recipients preview={preview} />
            <MailToRead preview={preview} onChoose={setChosen} />
            {problem}
            <div className="flex flex-wrap justify-end gap-3 border-t border-line pt-5">
              <Button onClick={onClose}>Ne rien faire</Button>
              <Button look={danger ? "danger" : "main"} icon="mail" busy={busy} onClick={onConfirm}>
                {action(preview.recipients.length)}
              </Button>
            </div>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
};

const Recipients = ({ preview: { recipients } }: { preview: MailPreview }) => {
  const buyers = recipients.filter(({ side }) => side === "buyer").length;
  const suppliers = recipients.length - buyers;
  const sides = [
    ...(buyers > 0 ? [count(buyers, "acheteur")] : []),
    ...(suppliers > 0 ? [count(suppliers, "fournisseur")] : []),
  ];
  if (recipients.length === 0) return <EmptyState title="Personne ne reçoit de courriel" />;
  return (
    <p>
      <span className="font-semibold">{count(recipients.length, "courriel")}</span>{" "}
      {recipients.length < 2 ? "partira" : "partiront, chacun une seule fois"} : {list(sides)}.
    </p>
  );
};

type MailProps = { preview: MailPreview; onChoose: (id: string) => void };

/** The mail of one of them, as it will be read. */
export const MailToRead = ({ preview: { recipients, mail }, onChoose }: MailProps) => {
  if (!mail) return null;
  const place = recipients.findIndex(({ id }) => id === mail.registrationId);
  return (
    <section className="space-y-4" aria-label="Aperçu du courriel">
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-56 grow">
          <Select
            path="destinataire"
            label={`Courriel ${number(place + 1)} sur ${number(recipients.length)}`}
            value={mail.registrationId}
            onChange={onChoose}
            options={recipients.map(({ id, name }) => ({ value: id, label: name }))}
          />
        </div>
        <Step label="Précédent" to={recipients[place - 1]?.id} onChoose={onChoose} />
        <Step label="Suivant" to={recipients[place + 1]?.id} onChoose={onChoose} />
      </div>
      <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
        <dt className="text-ink-soft">À</dt>
        <dd className="break-all">{mail.to}</dd>
        <dt className="text-ink-soft">Objet</dt>
        <dd className="font-semibold">{mail.subject}</dd>
      </dl>
      <MailForms {...mail} />
    </section>
  );
};

type StepProps = { label: string; to: string | undefined; onChoose: (id: string) => void };

const Step = ({ label, to, onChoose }: StepProps) => (
  <Button disabled={to === undefined} onClick={() => to !== undefined && onChoose(to)}>
    {label}
  </Button>
);
