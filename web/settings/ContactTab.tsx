import { useQuery } from "@tanstack/react-query";
import { judged } from "../../shared/errors/field-errors.ts";
import { type ContactSettings, contactSettingsSchema } from "../../shared/settings/contact-settings.ts";
import { Loaded } from "../components/feedback/States.tsx";
import { toast } from "../components/feedback/Toast.tsx";
import { Form, FormSection } from "../components/forms/Form.tsx";
import { EmailField, TextField } from "../components/forms/TextField.tsx";
import { answer, api } from "../platform/api.ts";
import { fieldsOf } from "../platform/fields-of.ts";
import { useForm } from "../platform/useForm.ts";
import { contactSettingsQuery, saveContact } from "./queries.ts";

/** How the team is reached, and what the legal notice says. */
export const ContactTab = () => {
  const query = useQuery(contactSettingsQuery);
  return (
    <Loaded query={query} lines={8}>
      {(stored) => <ContactEditor {...stored} />}
    </Loaded>
  );
};

const ContactEditor = ({ value: initial, version }: { value: ContactSettings; version: number }) => {
  const form = useForm<ContactSettings, unknown, { version: number }>({
    key: "coordonnees",
    initial,
    saved: { version },
    judge: (value) => judged(contactSettingsSchema, value),
    save: (value, { at }) => saveContact(contactSettingsSchema.parse(value), at?.version),
    latest: async () => {
      const latest = await answer(api.settings.contact.$get());
      return { document: { version: latest.version }, value: latest.value };
    },
    onSaved: () => toast("Les coordonnées sont enregistrées : les pages les montrent."),
  });
  const field = fieldsOf(form.value, form.set);
  return (
    <Form form={form} action="Enregistrer les coordonnées">
      <FormSection
        title="Vous joindre"
        help="En bas de chaque page, dans les mentions légales, et là où une page propose de vous écrire."
      >
        <EmailField {...field("email")} label="Adresse électronique" optional />
        <TextField {...field("phone")} label="Téléphone" optional type="tel" />
        <TextField {...field("postalAddress")} label="Adresse postale" optional />
      </FormSection>
      <FormSection
        title="Mentions légales"
        help="La loi les demande (art. 1-1 de la loi n° 2004-575) : qui répond de ce qui est publié, et qui héberge le service."
      >
        <TextField {...field("publicationDirector")} label="Directeur de la publication" optional />
        <TextField {...field("hostName")} label="Hébergeur" optional />
        <TextField {...field("hostAddress")} label="Adresse de l’hébergeur" optional />
        <TextField {...field("hostPhone")} label="Téléphone de l’hébergeur" optional type="tel" />
      </FormSection>
    </Form>
  );
};
