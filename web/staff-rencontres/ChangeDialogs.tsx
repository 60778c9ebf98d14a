import { judged } from "../../shared/errors/field-errors.ts";
import { reasonSchema } from "../../shared/fields/fields.ts";
import type { Announcement } from "../../shared/mail/preview.ts";
import type { RencontreFormat } from "../../shared/rencontres/formats.ts";
import { formatChangeSchema, postponementSchema, type Rencontre } from "../../shared/rencontres/schema.ts";
import { Dialog } from "../components/dialogs/Dialog.tsx";
import { ErrorState } from "../components/feedback/States.tsx";
import { Form } from "../components/forms/Form.tsx";
import { DateField, TextArea, TextField } from "../components/forms/TextField.tsx";
import { PreviewDialog } from "../mail/PreviewDialog.tsx";
import { answer, api } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { count } from "../platform/format.ts";
import { FormatField } from "./FormatField.tsx";
import { useAnnouncedChange } from "./useAnnouncedChange.ts";
import { VenueFields, type VenueForm, venueOf } from "./VenueFields.tsx";

type ChangeProps = {
  rencontre: Rencontre;
  /** How many people will be notified. */
  counted: string;
  onDone: (rencontre: Rencontre, message: string) => void;
  onClose: () => void;
};

type AnnouncementDialogProps = {
  rencontre: Rencontre;
  change: { backToForm: () => void; decision: { isPending: boolean; error: Error | null } };
  announcement: Announcement;
  title: string;
  /** « Reporter » */
  verb: string;
  danger?: boolean;
  onDecide: () => void;
};

/** The mails of a change, read before it is decided. */
const AnnouncementDialog = ({
  rencontre,
  change,
  announcement,
  title,
  verb,
  danger,
  onDecide,
}: AnnouncementDialogProps) => (
  <PreviewDialog
    title={title}
    rencontreId={rencontre.id}
    announcement={announcement}
    action={(mails) => (mails === 0 ? verb : `${verb} et envoyer ${mailsText(mails)}`)}
    danger={danger ?? false}
    busy={change.decision.isPending}
    problem={change.decision.error && <ErrorState error={change.decision.error} />}
    onConfirm={onDecide}
    onClose={change.backToForm}
  />
);

const mailsText = (mails: number): string => (mails < 2 ? "le courriel" : `les ${count(mails, "courriel")}`);

/** A new date, or none yet; everybody is notified and asked again. */
export const PostponeDialog = ({ rencontre, counted, onDone, onClose }: ChangeProps) => {
  const inputOf = ({ date, reason }: { date: string; reason: string }) => ({
    reason,
    ...(date === "" ? {} : { date }),
  });
  const change = useAnnouncedChange({
    rencontre,
    key: `report-${rencontre.id}`,
    initial: { date: "", reason: "" },
    judge: (value) => judged(postponementSchema, inputOf(value)),
    announcementOf: (value) => ({ kind: "postponed" as const, ...postponementSchema.parse(inputOf(value)) }),
    decide: ({ kind: _kind, ...json }) =>
      answer(api.rencontres[":id"].postponement.$post({ param: { id: rencontre.id }, json })),
    onDecided: (changed) => onDone(changed, "La rencontre est reportée ; les inscrits sont prévenus."),
  });
  const { form, announcement, decision } = change;
  const field = fieldsOf(form.value, form.set);
  if (announcement)
    return (
      <AnnouncementDialog
        {...{ rencontre, change, announcement }}
        title="Reporter la rencontre"
        verb="Reporter"
        onDecide={() => decision.mutate(announcement)}
      />
    );
  return (
    <Dialog title="Reporter la rencontre" onClose={onClose}>
      <Form form={form} action="Relire les courriels">
        <p>{counted} Les inscriptions sont gardées ; chacun devra confirmer sa venue.</p>
        <DateField
          {...field("date")}
          label="Nouvelle date"
          optional
          help="Laissez vide si elle n’est pas encore fixée."
        />
        <TextArea {...field("reason")} label="Motif" help="Il est écrit dans le courriel." />
      </Form>
    </Dialog>
  );
};

/** Called off: everybody is notified and gets the contacts and matches that were prepared. */
export const CancelDialog = ({ rencontre, counted, onDone, onClose }: ChangeProps) => {
  const change = useAnnouncedChange({
    rencontre,
    key: `annulation-${rencontre.id}`,
    initial: { reason: "" },
    judge: (value) => judged(reasonSchema, value),
    announcementOf: (value) => ({ kind: "cancelled" as const, ...reasonSchema.parse(value) }),
    decide: ({ kind: _kind, ...json }) =>
      answer(api.rencontres[":id"].cancellation.$post({ param: { id: rencontre.id }, json })),
    onDecided: (changed) => onDone(changed, "La rencontre est annulée ; les inscrits sont prévenus."),
  });
  const { form, announcement, decision } = change;
  const field = fieldsOf(form.value, form.set);
  if (announcement)
    return (
      <AnnouncementDialog
        {...{ rencontre, change, announcement }}
        title="Annuler la rencontre"
        verb="Annuler la rencontre"
        danger
        onDecide={() => decision.mutate(announcement)}
      />
    );
  return (
    <Dialog title="Annuler la rencontre" onClose={onClose}>
      <Form form={form} action="Relire les courriels" single>
        <p>
          {counted}{" "}
          {rencontre.rounds > 0 && "Chacun reçoit les contacts et les rapprochements préparés pour lui. "}
          Cette décision ne se défait pas.
        </p>
        <TextArea {...field("reason")} label="Motif" help="Il est écrit dans le courriel." />
      </Form>
    </Dialog>
  );
};

type FormatForm = VenueForm & { format: RencontreFormat; link: string };

/** In person, remote, or contacts only: everybody is notified. */
export const FormatDialog = ({ rencontre, counted, onDone, onClose }: ChangeProps) => {
  const inputOf = ({ format, link, ...venue }: FormatForm) => ({
    format,
    ...(format === "inPerson" ? venueOf(venue) : {}),
    ...(format === "remote" ? { link } : {}),
  });
  const change = useAnnouncedChange({
    rencontre,
    key: `format-${rencontre.id}`,
    initial: {
      format: rencontre.format,
      venueName: rencontre.venue?.name ?? "",
      venueAddress: rencontre.venue?.address ?? "",
      link: rencontre.link,
    },
    judge: (value: FormatForm) => judged(formatChangeSchema, inputOf(value)),
    announcementOf: (value) => ({
      kind: "formatChanged" as const,
      ...formatChangeSchema.parse(inputOf(value)),
    }),
    decide: ({ kind: _kind, ...json }) =>
      answer(api.rencontres[":id"].format.$post({ param: { id: rencontre.id }, json })),
    onDecided: (changed) => onDone(changed, "Le format est changé ; les inscrits sont prévenus."),
  });
  const { form, announcement, decision } = change;
  const { value, set } = form;
  const field = fieldsOf(value, set);
  if (announcement)
    return (
      <AnnouncementDialog
        {...{ rencontre, change, announcement }}
        title="Changer de format"
        verb="Changer le format"
        onDecide={() => decision.mutate(announcement)}
      />
    );
  return (
    <Dialog title="Changer de format" onClose={onClose}>
      <Form form={form} action="Relire les courriels">
        <p>{counted}</p>
        <FormatField value={value.format} onChange={(format) => set({ format })} />
        {value.format === "inPerson" && <VenueFields value={value} onChange={set} />}
        {value.format === "remote" && (
          <TextField {...field("link")} label="Lien de la visioconférence" type="url" />
        )}
      </Form>
    </Dialog>
  );
};
