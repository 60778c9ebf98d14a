import type { ReactNode } from "react";
import { Disclosure } from "../components/basics/Disclosure.tsx";
import { FormSection } from "../components/forms/Form.tsx";
import { TextArea, TextField } from "../components/forms/TextField.tsx";
import { Thresholds } from "../law/Thresholds.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { AmountFields } from "../reference/AmountFields.tsx";
import { CategoryField } from "../reference/CategoryField.tsx";
import { CpvField } from "../reference/CpvField.tsx";
import { LaunchDateField, NatureField, ServicesField } from "../reference/NeedFields.tsx";
import { PlacesField } from "../reference/PlacesField.tsx";
import type { IntentForm } from "./intent-form.ts";
import { ModalityField } from "./ModalityField.tsx";
import type { Preview } from "./queries.ts";

/** What will be bought, where, when and how. */
export const IntentFields = ({
  value,
  set,
  preview,
  lot = false,
  children,
}: {
  value: IntentForm;
  set: (patch: Partial<IntentForm>) => void;
  /** What is known already of who could answer. */
  preview: Preview | undefined;
  /** Another lot of a purchase is being told. */
  lot?: boolean;
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
        <AmountFields value={value} set={set} lot={lot} />
        {children}
        <Disclosure
          title="Préciser : codes CPV, nature de l’achat"
          open={value.cpv.length > 0 || value.nature !== ""}
        >
          <CpvField value={value.cpv} onChange={field("cpv").onChange} />
          <NatureField value={value.nature} onChange={field("nature").onChange} />
        </Disclosure>
        {preview && <Thresholds thresholds={preview.thresholds} totalAmount={preview.totalAmount} />}
        <ModalityField value={value.modality} onChange={field("modality").onChange} preview={preview} />
      </FormSection>
    </>
  );
};
