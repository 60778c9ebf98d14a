import type { ReactNode } from "react";
import type { Nature } from "../../shared/intents.ts";
import { serviceLabels, services } from "../../shared/kinds.ts";
import { CheckboxGroup } from "../components/Choices.tsx";
import { FormSection } from "../components/Form.tsx";
import { AmountField, NumberField } from "../components/NumberField.tsx";
import { Select } from "../components/Select.tsx";
import { DateField, TextArea, TextField } from "../components/TextField.tsx";
import { CategoryField } from "../reference/CategoryField.tsx";
import { PlacesField } from "../reference/PlacesField.tsx";
import { CpvField } from "./CpvField.tsx";
import type { IntentForm } from "./intent-form.ts";
import { ModalityField, Thresholds } from "./ModalityField.tsx";
import type { Preview } from "./queries.ts";

const natures: readonly { value: Nature; label: string }[] = [
  { value: "SERVICES", label: "Services" },
  { value: "SUPPLIES", label: "Fournitures" },
  { value: "WORKS", label: "Travaux" },
];

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
      <CpvField value={value.cpv} onChange={(cpv) => set({ cpv })} />
      <CheckboxGroup
        path="services"
        label="Sous quelle forme"
        value={value.services}
        onChange={(chosen) => set({ services: chosen })}
        choices={services.map((service) => ({ value: service, label: serviceLabels[service] }))}
      />
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
      <DateField
        path="launchDate"
        label="Date de lancement prévue"
        help="Celle de l’avis ou de la consultation, même approximative. Les règles en vigueur ce jour-là s’appliquent."
        value={value.launchDate}
        onChange={(launchDate) => set({ launchDate })}
      />
    </FormSection>
    <FormSection title="Combien et comment">
      <AmountField
        path="yearlyAmount"
        label="Montant par an"
        optional
        value={value.yearlyAmount}
        onChange={(yearlyAmount) => set({ yearlyAmount })}
      />
      <NumberField
        path="durationMonths"
        label="Durée en mois"
        unit="mois"
        optional
        value={value.durationMonths}
        onChange={(durationMonths) => set({ durationMonths })}
      />
      <Select<Nature>
        path="nature"
        label="Nature de l’achat"
        empty="Selon la famille d’achats"
        value={value.nature}
        onChange={(nature) => set({ nature })}
        options={natures}
      />
      {children}
      <Thresholds preview={preview} />
      <ModalityField value={value.modality} onChange={(modality) => set({ modality })} preview={preview} />
    </FormSection>
  </>
);
