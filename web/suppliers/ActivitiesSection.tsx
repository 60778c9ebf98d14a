import { RadioGroup } from "../components/Choices.tsx";
import { FormSection } from "../components/Form.tsx";
import { AmountField, NumberField } from "../components/NumberField.tsx";
import { Rows } from "../components/Rows.tsx";
import { TextArea } from "../components/TextField.tsx";
import { CategoryField } from "../reference/CategoryField.tsx";
import { ServicesField } from "../reference/NeedFields.tsx";
import { PlacesField } from "../reference/PlacesField.tsx";
import { type ActivityRow, newActivity } from "./supplier-form.ts";

type ActivitiesProps = {
  value: readonly ActivityRow[];
  onChange: (value: ActivityRow[]) => void;
  city: string;
};

/** What the supplier does, and how far from home. */
export const ActivitiesSection = ({ value, onChange, city }: ActivitiesProps) => (
  <FormSection
    title="Vos activités"
    help="Une par famille d’achats : c’est ainsi que les acheteurs vous trouvent."
  >
    <Rows
      rows={value}
      onChange={onChange}
      name="Activité"
      remove="Retirer l’activité"
      add="Ajouter une activité"
      newRow={() => newActivity(value)}
    >
      {(activity, index, set) => (
        <ActivityFields path={`activities[${index}]`} value={activity} city={city} set={set} />
      )}
    </Rows>
  </FormSection>
);

type ActivityFieldsProps = {
  path: string;
  value: ActivityRow;
  set: (patch: Partial<ActivityRow>) => void;
  city: string;
};

const ActivityFields = ({ path, value, set, city }: ActivityFieldsProps) => (
  <>
    <CategoryField
      path={`${path}.category`}
      label="Famille d’achats"
      help="Tapez un mot de votre métier, ou un code CPV."
      value={value.category}
      onChange={(category) => set({ category })}
    />
    <ServicesField
      path={`${path}.services`}
      value={value.services}
      onChange={(services) => set({ services })}
    />
    <TextArea
      path={`${path}.description`}
      label="Précisions"
      optional
      rows={3}
      value={value.description}
      onChange={(description) => set({ description })}
    />
    <RadioGroup
      path={`${path}.zone`}
      label="Où vous intervenez"
      value={value.zone.type}
      onChange={(type) => set({ zone: { ...value.zone, type } })}
      choices={[
        { value: "radius", label: `Autour de ${city || "votre adresse"}` },
        { value: "areas", label: "Dans des communes, intercommunalités, départements ou régions" },
        { value: "country", label: "Dans toute la France" },
      ]}
    />
    {value.zone.type === "radius" && (
      <NumberField
        path={`${path}.zone.km`}
        label="Rayon en kilomètres"
        unit="km"
        value={value.zone.km}
        onChange={(km) => set({ zone: { ...value.zone, km } })}
      />
    )}
    {value.zone.type === "areas" && (
      <PlacesField
        path={`${path}.zone.areas`}
        label="Territoires"
        value={value.zone.areas ?? []}
        onChange={(areas) => set({ zone: { ...value.zone, areas } })}
      />
    )}
    <AmountField
      path={`${path}.yearlyCapacity`}
      label="Capacité par an"
      help="Le montant que vous pouvez prendre en charge en un an. Il évite des demandes trop grandes pour vous."
      optional
      value={value.yearlyCapacity}
      onChange={(yearlyCapacity) => set({ yearlyCapacity })}
    />
  </>
);
