import { reasonSchema } from "../../shared/documents.ts";
import type { RencontreFormat } from "../../shared/lives.ts";
import { formatChangeSchema, postponementSchema, type Rencontre } from "../../shared/rencontres.ts";
import { answer, api } from "../api.ts";
import { Dialog } from "../components/Dialog.tsx";
import { Form } from "../components/Form.tsx";
import { DateField, TextArea, TextField } from "../components/TextField.tsx";
import { useForm } from "../useForm.ts";
import { FormatField } from "./FormatField.tsx";
import { VenueFields, type VenueForm, venueOf } from "./VenueFields.tsx";

type ChangeProps = {
  rencontre: Rencontre;
  /** How many people will be told. */
  counted: string;
  onDone: (rencontre: Rencontre, said: string) => void;
  onClose: () => void;
};

/** A new date, or none yet; everybody is told and asked again. */
export const PostponeDialog = ({ rencontre, counted, onDone, onClose }: ChangeProps) => {
  const inputOf = ({ date, reason }: { date: string; reason: string }) => ({
    reason,
    ...(date === "" ? {} : { date }),
  });
  const form = useForm({
    key: `report-${rencontre.id}`,
    initial: { date: "", reason: "" },
    judge: (value) => postponementSchema.safeParse(inputOf(value), { reportInput: true }),
    save: (value) =>
      answer(
        api.rencontres[":id"].postponement.$post({
          param: { id: rencontre.id },
          json: postponementSchema.parse(inputOf(value)),
        }),
      ),
    onSaved: (changed) => onDone(changed, "La rencontre est reportée ; les inscrits sont prévenus."),
  });
  return (
    <Dialog title="Reporter la rencontre" onClose={onClose}>
      <Form form={form} action="Reporter et prévenir les inscrits">
        <p>{counted} Les inscriptions sont gardées ; chacun devra confirmer sa venue.</p>
        <DateField
          path="date"
          label="Nouvelle date"
          optional
          help="Laissez vide si elle n’est pas encore fixée."
          value={form.value.date}
          onChange={(date) => form.set({ date })}
        />
        <TextArea
          path="reason"
          label="Motif"
          help="Il est écrit dans le courriel."
          value={form.value.reason}
          onChange={(reason) => form.set({ reason })}
        />
      </Form>
    </Dialog>
  );
};

/** Called off: everybody is told and gets the contacts and matches that were prepared. */
export const CancelDialog = ({ rencontre, counted, onDone, onClose }: ChangeProps) => {
  const form = useForm({
    key: `annulation-${rencontre.id}`,
    initial: { reason: "" },
    judge: (value) => reasonSchema.safeParse(value, { reportInput: true }),
    save: (json) => answer(api.rencontres[":id"].cancellation.$post({ param: { id: rencontre.id }, json })),
    onSaved: (changed) => onDone(changed, "La rencontre est annulée ; les inscrits sont prévenus."),
  });
  return (
    <Dialog title="Annuler la rencontre" onClose={onClose}>
      <Form form={form} action="Annuler et prévenir les inscrits">
        <p>
          {counted}{" "}
          {rencontre.rounds > 0 && "Chacun reçoit les contacts et les rapprochements préparés pour lui. "}
          Cette décision ne se défait pas.
        </p>
        <TextArea
          path="reason"
          label="Motif"
          help="Il est écrit dans le courriel."
          value={form.value.reason}
          onChange={(reason) => form.set({ reason })}
        />
      </Form>
    </Dialog>
  );
};

type FormatForm = VenueForm & { format: RencontreFormat; link: string };

/** In person, remote, or contacts only: everybody is told. */
export const FormatDialog = ({ rencontre, counted, onDone, onClose }: ChangeProps) => {
  const inputOf = ({ format, link, ...venue }: FormatForm) => ({
    format,
    ...(format === "inPerson" ? venueOf(venue) : {}),
    ...(format === "remote" ? { link } : {}),
  });
  const form = useForm<FormatForm, Rencontre>({
    key: `format-${rencontre.id}`,
    initial: {
      format: rencontre.format,
      venueName: rencontre.venue?.name ?? "",
      venueAddress: rencontre.venue?.address ?? "",
      link: rencontre.link,
    },
    judge: (value) => formatChangeSchema.safeParse(inputOf(value), { reportInput: true }),
    save: (value) =>
      answer(
        api.rencontres[":id"].format.$post({
          param: { id: rencontre.id },
          json: formatChangeSchema.parse(inputOf(value)),
        }),
      ),
    onSaved: (changed) => onDone(changed, "Le format est changé ; les inscrits sont prévenus."),
  });
  const { value, set } = form;
  return (
    <Dialog title="Changer de format" onClose={onClose}>
      <Form form={form} action="Changer le format et prévenir">
        <p>{counted}</p>
        <FormatField value={value.format} onChange={(format) => set({ format })} />
        {value.format === "inPerson" && <VenueFields value={value} onChange={set} />}
        {value.format === "remote" && (
          <TextField
            path="link"
            label="Lien de la visioconférence"
            type="url"
            value={value.link}
            onChange={(link) => set({ link })}
          />
        )}
      </Form>
    </Dialog>
  );
};
