import { modalities } from "../../shared/intents.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { FormSection } from "../components/Form.tsx";
import { AmountField, NumberField } from "../components/NumberField.tsx";
import { Select } from "../components/Select.tsx";
import { DateField, TextArea, TextField } from "../components/TextField.tsx";
import { CategoryField } from "../reference/CategoryField.tsx";
import { DurationField } from "../reference/NeedFields.tsx";
import type { ContractForm } from "./contract-form.ts";

type Part = { value: ContractForm; set: (patch: Partial<ContractForm>) => void };

/** Who signed what. */
export const PartiesSection = ({ value, set }: Part) => (
  <FormSection title="Qui et quoi">
    <TextField path="title" label="Intitulé" value={value.title} onChange={(title) => set({ title })} />
    <TextField
      path="buyerName"
      label="Acheteur"
      value={value.buyerName}
      onChange={(buyerName) => set({ buyerName })}
    />
    {!value.buyerId && (
      <TextField
        path="buyerSiret"
        label="SIRET de l’acheteur"
        optional
        inputMode="numeric"
        value={value.buyerSiret}
        onChange={(buyerSiret) => set({ buyerSiret })}
      />
    )}
    <TextField
      path="supplierName"
      label="Fournisseur"
      value={value.supplierName}
      onChange={(supplierName) => set({ supplierName })}
    />
    {!value.supplierId && (
      <TextField
        path="supplierSiret"
        label="SIRET du fournisseur"
        optional
        inputMode="numeric"
        value={value.supplierSiret}
        onChange={(supplierSiret) => set({ supplierSiret })}
      />
    )}
    <CategoryField
      path="category"
      label="Famille d’achats"
      optional
      value={value.category}
      onChange={(category) => set({ category })}
    />
    <TextField
      path="cpv"
      label="Code CPV"
      optional
      help="Huit chiffres. Exemple : 77310000."
      value={value.cpv}
      onChange={(cpv) => set({ cpv: cpv.trim() })}
    />
    <Select
      path="modality"
      label="Article"
      optional
      empty="Non renseigné"
      value={value.modality}
      onChange={(modality) => set({ modality })}
      options={modalities.map((modality) => ({ value: modality, label: modalityLabel(modality) }))}
    />
  </FormSection>
);

/** What it comes to. */
export const FiguresSection = ({ value, set }: Part) => (
  <FormSection title="Combien" help="Laissez vide ce que vous ne savez pas encore : rien n’est estimé.">
    <DateField
      path="awardedOn"
      label="Attribué le"
      value={value.awardedOn}
      onChange={(awardedOn) => set({ awardedOn })}
    />
    <DurationField value={value.durationMonths} onChange={(durationMonths) => set({ durationMonths })} />
    <AmountField
      path="amount"
      label="Montant sur toute la durée"
      optional
      value={value.amount}
      onChange={(amount) => set({ amount })}
    />
    <NumberField
      path="hours"
      label="Heures d’insertion"
      unit="heures"
      optional
      value={value.hours}
      onChange={(hours) => set({ hours })}
    />
    <NumberField
      path="beneficiaries"
      label="Bénéficiaires"
      unit="personnes"
      help="Un nombre seulement, jamais de noms."
      optional
      value={value.beneficiaries}
      onChange={(beneficiaries) => set({ beneficiaries })}
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
    <TextArea path="note" label="Remarque" optional value={value.note} onChange={(note) => set({ note })} />
  </FormSection>
);
