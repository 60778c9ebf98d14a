import type { ReactNode } from "react";
import { Disclosure } from "../components/Disclosure.tsx";
import { FormSection } from "../components/Form.tsx";
import { TextArea, TextField } from "../components/TextField.tsx";
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
}) => (
  <>
    <FormSection title="Le besoin">
      <TextField
        path="title"
        label="En une ligne, ce que vous allez acheter"
        help="Par exemple : entretien des espaces verts du campus."
        value={value.title}
        onChange={(title) => set({ title })}
      />
      <CategoryField
        path="category"
        label="Famille d’achats"
        help="Tapez un mot, ou un code CPV."
        value={value.category}
        onChange={(category) => set({ category })}
      />
      <ServicesField path="services" value={value.services} onChange={(services) => set({ services })} />
      <TextArea
        path="description"
        label="Ce qu’un fournisseur doit savoir"
        optional
        help="Surfaces, fréquence, contraintes, ce qui existe aujourd’hui."
        value={value.description}
        onChange={(description) => set({ description })}
      />
    </FormSection>
    <FormSection title="Où et quand">
      <PlacesField
        path="places"
        label="Lieux d’exécution"
        value={value.places}
        onChange={(places) => set({ places })}
      />
      <LaunchDateField
        path="launchDate"
        value={value.launchDate}
        onChange={(launchDate) => set({ launchDate })}
      />
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
