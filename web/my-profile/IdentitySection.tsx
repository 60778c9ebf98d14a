import { memo, useCallback } from "react";
import { type KindFamily, kindFamilyLabels } from "../../shared/suppliers/kinds.ts";
import { CheckboxGroup } from "../components/forms/Choices.tsx";
import { FormSection } from "../components/forms/Form.tsx";
import { TextArea, TextField } from "../components/forms/TextField.tsx";
import { SiretField } from "../organisations/SiretField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { CommuneField } from "../reference/CommuneField.tsx";
import { kindShort, kindsOf, kindTitle } from "../reference/kind-names.ts";
import type { ProfileForm } from "./profile-form.ts";

const families: readonly KindFamily[] = ["IAE", "HANDICAP", "ESS"];

type IdentityProps = {
  value: ProfileForm;
  set: (patch: Partial<ProfileForm>) => void;
  siretFixed: boolean;
};

/** Who the supplier is, of which kinds, and where. */
export const IdentitySection = ({ value, set, siretFixed }: IdentityProps) => {
  const field = fieldsOf(value, set);
  return (
    <>
      <FormSection title="Votre structure">
        <SiretField
          {...field("siret")}
          {...(siretFixed ? { help: "Pour le changer, écrivez à l’équipe.", readOnly: true } : {})}
        />
        <TextField {...field("name")} label="Nom" autoComplete="organization" />
        <TextArea
          {...field("description")}
          label="Présentation"
          optional
          help="En quelques phrases : ce que vous faites, avec qui, ce qui vous distingue."
        />
        <TextField {...field("website")} label="Site internet" optional inputMode="url" autoComplete="url" />
      </FormSection>
      <KindsSection {...field("kinds")} />
      <AddressSection {...field("address")} />
    </>
  );
};

type FieldOf<K extends keyof ProfileForm> = {
  value: ProfileForm[K];
  onChange: (value: ProfileForm[K]) => void;
};

const choicesOf = (family: KindFamily) =>
  kindsOf(family).map((kind) => ({
    value: kind,
    label: kindTitle(kind),
    ...(kindShort(kind) === kind ? { help: kind } : {}),
  }));

const KindsSection = memo(({ value, onChange }: FieldOf<"kinds">) => (
  <FormSection
    title="Ce que vous êtes"
    help="Cochez tout ce qui vous concerne : c’est ce qui ouvre droit aux marchés réservés."
  >
    {families.map((family) => (
      <CheckboxGroup
        key={family}
        path={family === "IAE" ? "kinds" : `kinds-${family}`}
        label={kindFamilyLabels[family]}
        columns
        value={value}
        onChange={onChange}
        choices={choicesOf(family)}
      />
    ))}
  </FormSection>
));

const AddressSection = memo(({ value, onChange }: FieldOf<"address">) => {
  const set = useCallback(
    (patch: Partial<ProfileForm["address"]>) => onChange({ ...value, ...patch }),
    [value, onChange],
  );
  const field = fieldsOf(value, set, "address.");
  return (
    <FormSection title="Votre adresse">
      <TextField {...field("line")} label="Voie" optional autoComplete="street-address" />
      <CommuneField
        path="address.city"
        label="Commune"
        chosen={value.city}
        onChoose={({ name, code, lat, lon, postalCodes: [postalCode = ""] }) =>
          set({ city: name, communeCode: code, lat, lon, postalCode })
        }
      />
      <TextField
        {...field("postalCode")}
        label="Code postal"
        inputMode="numeric"
        autoComplete="postal-code"
        className="max-w-32"
      />
    </FormSection>
  );
});
