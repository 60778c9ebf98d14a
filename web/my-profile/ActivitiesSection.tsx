import { memo } from "react";
import { FormSection } from "../components/forms/Form.tsx";
import { AmountField } from "../components/forms/NumberField.tsx";
import { Rows } from "../components/forms/Rows.tsx";
import { TextArea } from "../components/forms/TextField.tsx";
import { CategoryField } from "../reference/CategoryField.tsx";
import { ServicesField } from "../reference/NeedFields.tsx";
import { useCategoryLabel } from "../reference/queries.ts";
import { ZoneText } from "../suppliers/ZoneText.tsx";
import { type ActivityRow, newActivity, type ProfileForm, wholeZone } from "./profile-form.ts";
import { ZoneField } from "./ZoneField.tsx";

/** Where the supplier is, which a circle is drawn around, and where a hand may put it. */
type Placed = {
  address: ProfileForm["address"];
  onHome: (point: { lat: number; lon: number }) => void;
};

type ActivitiesProps = {
  value: readonly ActivityRow[];
  onChange: (value: ActivityRow[]) => void;
} & Placed;

/** What the supplier does, and how far from home. */
export const ActivitiesSection = memo(({ value, onChange, ...placed }: ActivitiesProps) => (
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
      fold={{
        summary: (activity) => <ActivitySummary value={activity} city={placed.address.city} />,
        path: (index) => `activities[${index}]`,
      }}
    >
      {(activity, index, set) => (
        <ActivityFields path={`activities[${index}]`} value={activity} set={set} {...placed} />
      )}
    </Rows>
  </FormSection>
));

/** An activity in a line: its family, and where it is done, once that is filled in. */
const ActivitySummary = ({ value, city }: { value: ActivityRow; city: string }) => {
  const label = useCategoryLabel();
  const zone = wholeZone(value.zone);
  return (
    <>
      {value.category ? label(value.category) : "Famille d’achats à choisir"}
      {zone && (
        <>
          {", "}
          <ZoneText zone={zone} city={city || "votre adresse"} />
        </>
      )}
    </>
  );
};

type ActivityFieldsProps = {
  path: string;
  value: ActivityRow;
  set: (patch: Partial<ActivityRow>) => void;
} & Placed;

const ActivityFields = ({ path, value, set, address, onHome }: ActivityFieldsProps) => (
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
    <ZoneField
      path={path}
      value={value.zone}
      onChange={(zone) => set({ zone })}
      address={address}
      onHome={onHome}
    />
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
