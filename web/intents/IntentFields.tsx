import type { ReactNode } from "react";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { FormSection } from "../components/forms/Form.tsx";
import { TextArea, TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { CategoryField } from "../reference/CategoryField.tsx";
import {
  DurationField,
  LaunchDateField,
  NatureField,
  ServicesField,
  YearlyAmountField,
} from "../reference/NeedFields.tsx";
import { PlacesField } from "../reference/PlacesField.tsx";
import { CpvField } from "./CpvField.tsx";
import type { IntentForm } from "./intent-form.ts";
import { ModalityField, Thresholds } from "./ModalityField.tsx";
import type { Preview } from "./queries.ts";

/** What will be bought, where, when and how. */
export const IntentFields = ({
  value,
  set,
  preview,
  children,
}: {
  value: IntentForm;
  set: (patch: Partial<IntentForm>) => void;
  /** What is known already of who could answer. */
  preview: Preview | undefined;
  /** Asked beside the amount where the buyer is not known. */
  children?: ReactNode;
}) => {
  const field = fieldsOf(value, set);
  return (
    <>
      <FormSection title="Le besoin">
        <TextField
          {...field("title")}
          label="En une ligne, ce que vous allez acheter"
          help="Par exemple : entretien des espaces verts du campus."
        />
        <CategoryField {...field("category")} label="Famille d’achats" help="Tapez un mot, ou un code CPV." />
        <ServicesField {...field("services")} />
        <TextArea
          {...field("description")}
          label="Ce qu’un fournisseur doit savoir"
          optional
          help="Surfaces, fréquence, contraintes, ce qui existe aujourd’hui."
        />
      </FormSection>
      <FormSection title="Où et quand">
        <PlacesField {...field("places")} label="Lieux d’exécution" />
        <LaunchDateField {...field("launchDate")} />
      </FormSection>
      <FormSection title="Combien et comment">
        <YearlyAmountField value={value.yearlyAmount} onChange={(yearlyAmount) => set({ yearlyAmount })} />
        <DurationField value={value.durationMonths} onChange={(durationMonths) => set({ durationMonths })} />
        {children}
        <Disclosure
          title="Préciser : codes CPV, nature de l’achat"
          open={value.cpv.length > 0 || value.nature !== ""}
        >
          <CpvField value={value.cpv} onChange={(cpv) => set({ cpv })} />
          <NatureField value={value.nature} onChange={(nature) => set({ nature })} />
        </Disclosure>
        <Thresholds preview={preview} />
        <ModalityField value={value.modality} onChange={(modality) => set({ modality })} preview={preview} />
      </FormSection>
    </>
  );
};
