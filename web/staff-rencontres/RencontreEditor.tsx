import { judged } from "../../shared/errors/field-errors.ts";
import type { RencontreFormat } from "../../shared/rencontres/formats.ts";
import { type Rencontre, type RencontreInput, rencontreInputSchema } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { DateField, TextArea, TextField } from "../components/forms/TextField.tsx";
import { answer, api, ifMatch, named } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { cutDay } from "../rencontres/slots.ts";
import { FormatField } from "./FormatField.tsx";
import { SlotModelField } from "./SlotModelField.tsx";
import { VenueFields, type VenueForm, venueOf } from "./VenueFields.tsx";

type RencontreForm = VenueForm & {
  title: string;
  description: string;
  date: string;
  format: RencontreFormat;
  link: string;
  tables?: number | undefined;
  morning: string;
  morningCount?: number | undefined;
  afternoon: string;
  afternoonCount?: number | undefined;
  length?: number | undefined;
  pause?: number | undefined;
  /** Slots of the rencontre as it is, kept as long as the timetable is not changed. */
  slots?: RencontreInput["slots"] | undefined;
};

const blank: RencontreForm = {
  title: "",
  description: "",
  date: "",
  format: "inPerson",
  venueName: "",
  venueAddress: "",
  link: "",
  tables: 20,
  morning: "09:30",
  morningCount: 6,
  afternoon: "14:00",
  afternoonCount: 6,
  length: 15,
  pause: 5,
};

const formOf = ({
  title,
  description,
  date,
  format,
  venue,
  link,
  tables,
  slots,
}: Rencontre): RencontreForm => ({
  ...blank,
  ...{ title, description, date, format, link, tables, slots },
  venueName: venue?.name ?? "",
  venueAddress: venue?.address ?? "",
});

const slotsOf = (form: RencontreForm) =>
  form.slots ??
  cutDay(
    [
      { session: "AM", start: form.morning, count: form.morningCount ?? 0 },
      { session: "PM", start: form.afternoon, count: form.afternoonCount ?? 0 },
    ],
    form.length ?? 0,
    form.pause ?? 0,
  );

const inputOf = (form: RencontreForm) => ({
  title: form.title,
  description: form.description,
  date: form.date,
  format: form.format,
  link: form.link,
  tables: form.tables,
  slots: slotsOf(form),
  ...venueOf(form),
});

type RencontreEditorProps = {
  storageKey: string;
  saved?: Rencontre;
  onSaved: (rencontre: Rencontre) => void;
};

/** The form of a rencontre: when, where, and its timetable. */
export const RencontreEditor = ({ storageKey, saved, onSaved }: RencontreEditorProps) => {
  const form = useForm<RencontreForm, Rencontre>({
    key: storageKey,
    initial: saved ? formOf(saved) : blank,
    saved,
    judge: (value) => judged(rencontreInputSchema, inputOf(value)),
    save: (value, { at, idempotencyKey }) => {
      const json = rencontreInputSchema.parse(inputOf(value));
      return at?.id
        ? answer(api.rencontres[":id"].$put({ param: { id: at.id }, json }, ifMatch(at.version)))
        : answer(api.rencontres.$post({ json }, named(idempotencyKey)));
    },
    latest: async ({ id = "" }) => {
      const document = await answer(api.rencontres[":id"].$get({ param: { id } }));
      return { document, value: formOf(document) };
    },
    words: { slots: (slots) => slots?.map(({ start }) => hourText(start)).join(", ") },
    onSaved,
  });
  const { value, set } = form;
  const field = fieldsOf(value, set);
  const timed = fieldsOf(value, (patch) => set({ ...patch, slots: undefined }));
  const slots = slotsOf(value);
  return (
    <Form form={form} action="Enregistrer la rencontre">
      <FormSection title="La rencontre">
        <TextField {...field("title")} label="Titre" />
        <DateField {...field("date")} label="Date" />
        <TextArea {...field("description")} label="Présentation" optional />
        {saved === undefined && <FormatField value={value.format} onChange={(format) => set({ format })} />}
        <VenueFields value={value} onChange={set} optional />
      </FormSection>
      <FormSection title="La journée">
        <SlotModelField onChoose={(cut) => set({ slots: cut })} />
        <NumberField {...field("tables")} label="Nombre de tables" />
        <div className="grid gap-6 sm:grid-cols-2">
          <TextField {...timed("morning")} label="Début de la matinée" type="time" />
          <NumberField {...timed("morningCount")} label="Créneaux le matin" />
          <TextField {...timed("afternoon")} label="Début de l’après-midi" type="time" />
          <NumberField {...timed("afternoonCount")} label="Créneaux l’après-midi" />
          <NumberField {...timed("length")} label="Durée d’un rendez-vous" unit="minutes" />
          <NumberField {...timed("pause")} label="Entre deux rendez-vous" unit="minutes" />
        </div>
        <p id="champ-slots" tabIndex={-1} className="text-ink-soft">
          Créneaux : {slots.map(({ start }) => hourText(start)).join(", ") || "aucun"}.
        </p>
      </FormSection>
    </Form>
  );
};
