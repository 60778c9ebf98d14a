import { memo } from "react";
import type { Contact } from "../../shared/fields/fields.ts";
import { Link } from "../components/basics/Link.tsx";
import { Checkbox } from "../components/forms/Choices.tsx";
import { EmailField, TextField } from "../components/forms/TextField.tsx";

type ContactFieldsProps = {
  /** Where the contact stands in the form's document. */
  path?: string;
  value: Contact;
  onChange: (value: Contact) => void;
  withPublic?: boolean;
};

/** A person to write to, with a word on what is done with their data. */
export const ContactFields = memo(({ path = "contact", value, onChange, withPublic }: ContactFieldsProps) => {
  const set = (patch: Partial<Contact>) => onChange({ ...value, ...patch });
  return (
    <>
      <TextField
        path={`${path}.name`}
        label="Prénom et nom"
        autoComplete="name"
        value={value.name}
        onChange={(name) => set({ name })}
      />
      <EmailField
        path={`${path}.email`}
        label="Adresse électronique"
        autoComplete="email"
        value={value.email}
        onChange={(email) => set({ email })}
      />
      <TextField
        path={`${path}.phone`}
        label="Téléphone"
        optional
        type="tel"
        autoComplete="tel"
        value={value.phone}
        onChange={(phone) => set({ phone })}
      />
      {withPublic && (
        <Checkbox
          path={`${path}.public`}
          label="Montrer ce nom, cette adresse et ce téléphone dans l’annuaire public"
          help="Sans cela, seule l’équipe et les acheteurs que vous rencontrez les voient."
          value={value.public}
          onChange={(shown) => set({ public: shown })}
        />
      )}
      <p className="text-small text-ink-soft">
        Ces coordonnées servent à vous mettre en relation. Elles sont effacées trois ans après le dernier
        contact. <Link to="/donnees-personnelles">Vos droits</Link>
      </p>
    </>
  );
});
