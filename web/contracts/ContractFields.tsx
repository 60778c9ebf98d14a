import { modalities } from "../../shared/intents/modalities.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { FormSection } from "../components/forms/Form.tsx";
import { AmountField, NumberField } from "../components/forms/NumberField.tsx";
import { Select } from "../components/forms/Select.tsx";
import { DateField, TextArea, TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { CategoryField } from "../reference/CategoryField.tsx";
import { DurationField } from "../reference/NeedFields.tsx";
import type { ContractForm } from "./contract-form.ts";

type Part = { value: ContractForm; set: (patch: Partial<ContractForm>) => void };

/** Who signed what. */
export const PartiesSection = ({ value, set }: Part) => {
  const field = fieldsOf(value, set);
  return (
    <FormSection title="Qui et quoi">
      <TextField {...field("title")} label="Intitulé" />
      <TextField {...field("buyerName")} label="Acheteur" />
      {!value.buyerId && (
        <TextField {...field("buyerSiret")} label="SIRET de l’acheteur" optional inputMode="numeric" />
      )}
      <TextField {...field("supplierName")} label="Fournisseur" />
      {!value.supplierId && (
        <TextField {...field("supplierSiret")} label="SIRET du fournisseur" optional inputMode="numeric" />
      )}
      <CategoryField {...field("category")} label="Famille d’achats" optional />
      <TextField
        path="cpv"
        label="Code CPV"
        optional
        help="Huit chiffres. Exemple : 77310000."
        value={value.cpv}
        onChange={(cpv) => set({ cpv: cpv.trim() })}
      />
      <Select
        {...field("modality")}
        label="Article"
        optional
        empty="Non renseigné"
        options={modalities.map((modality) => ({ value: modality, label: modalityLabel(modality) }))}
      />
    </FormSection>
  );
};

/** What it comes to. */
export const FiguresSection = ({ value, set }: Part) => {
  const field = fieldsOf(value, set);
  return (
    <FormSection title="Combien" help="Laissez vide ce que vous ne savez pas encore : rien n’est estimé.">
      <DateField {...field("awardedOn")} label="Attribué le" />
      <DurationField value={value.durationMonths} onChange={(durationMonths) => set({ durationMonths })} />
      <AmountField {...field("amount")} label="Montant sur toute la durée" optional />
      <NumberField {...field("hours")} label="Heures d’insertion" unit="heures" optional />
      <NumberField
        {...field("beneficiaries")}
        label="Bénéficiaires"
        unit="personnes"
        help="Un nombre seulement, jamais de noms."
        optional
      />
      <TextField
        path="departement"
        label="Département d’exécution"
        optional
        help="Son numéro. Exemple : 31."
        className="max-w-32"
        value={value.departement}
        onChange={(departement) => set({ departement: departement.trim().toUpperCase() })}
      />
      <TextArea {...field("note")} label="Remarque" optional />
    </FormSection>
  );
};
