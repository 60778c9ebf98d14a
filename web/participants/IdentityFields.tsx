import { DateField, EmailField, TextField } from "../components/forms/TextField.tsx";
import type { IdentityForm } from "./identity-form.ts";

type IdentityFieldsProps = {
  value: IdentityForm;
  set: (patch: Partial<IdentityForm>) => void;
  /** What comes before the names in the paths of errors. */
  under?: string;
};

/** Who a person is, and who sent them. */
export const IdentityFields = ({ value, set, under = "" }: IdentityFieldsProps) => (
  <>
    <div className="grid gap-5 sm:grid-cols-2">
      <TextField
        path={`${under}firstName`}
        label="Prénom"
        value={value.firstName}
        onChange={(firstName) => set({ firstName })}
      />
      <TextField
        path={`${under}lastName`}
        label="Nom"
        value={value.lastName}
        onChange={(lastName) => set({ lastName })}
      />
      <DateField
        path={`${under}birthDate`}
        label="Date de naissance"
        optional
        help="Avec le nom, elle fait retrouver une personne déjà connue."
        value={value.birthDate}
        onChange={(birthDate) => set({ birthDate })}
      />
      <TextField
        path={`${under}phone`}
        label="Téléphone"
        type="tel"
        optional
        value={value.phone}
        onChange={(phone) => set({ phone })}
      />
      <EmailField
        path={`${under}email`}
        label="Adresse électronique"
        optional
        value={value.email}
        onChange={(email) => set({ email })}
      />
    </div>
    <fieldset className="space-y-5">
      <legend className="text-h3">Qui l’a orientée</legend>
      <p className="text-small text-ink-soft">
        C’est à cette personne que l’on demandera, à trois mois, six mois et un an, ce qu’il en est. Sans
        elle, la question va à la personne elle-même.
      </p>
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField
          path={`${under}referrer.name`}
          label="Nom du prescripteur"
          optional
          value={value.referrerName}
          onChange={(referrerName) => set({ referrerName })}
        />
        <EmailField
          path={`${under}referrer.email`}
          label="Son adresse électronique"
          optional
          value={value.referrerEmail}
          onChange={(referrerEmail) => set({ referrerEmail })}
        />
        <TextField
          path={`${under}referrer.phone`}
          label="Son téléphone"
          type="tel"
          optional
          value={value.referrerPhone}
          onChange={(referrerPhone) => set({ referrerPhone })}
        />
      </div>
    </fieldset>
  </>
);
