import { useQuery } from "@tanstack/react-query";
import { holderRoleLabels } from "../../shared/clause/codes.ts";
import { modalities } from "../../shared/intents/modalities.ts";
import { natures } from "../../shared/intents/natures.ts";
import { modalityLabel } from "../../shared/law/modalities.ts";
import { Checkbox, CheckboxGroup, RadioGroup } from "../components/forms/Choices.tsx";
import { FormSection } from "../components/forms/Form.tsx";
import { NumberField } from "../components/forms/NumberField.tsx";
import { Rows } from "../components/forms/Rows.tsx";
import { Select } from "../components/forms/Select.tsx";
import { DateField, TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { CategoryField } from "../reference/CategoryField.tsx";
import { CommuneCodeField } from "../reference/CommuneCodeField.tsx";
import { CompanyField } from "./CompanyField.tsx";
import { type ClauseForm, type Modality, newHolder } from "./clause-form.ts";
import { operationsQuery } from "./queries.ts";

/** `under`: where the clause stands in what is sent, as `clause.`, so that errors find their fields. */
type Part = { value: ClauseForm; set: (patch: Partial<ClauseForm>) => void; under?: string };

const articles: { value: Modality; label: string }[] = [
  ...modalities.map((value) => ({ value, label: modalityLabel(value) })),
  { value: "AUTRE", label: "Autre" },
];

const roles = [
  { value: "TITULAIRE", label: holderRoleLabels.TITULAIRE },
  { value: "COTRAITANT", label: holderRoleLabels.COTRAITANT },
  { value: "SOUS_TRAITANT", label: holderRoleLabels.SOUS_TRAITANT },
] as const;

/** By what the contract is known, and what its clause says. */
export const ClauseSection = ({ value, set, under = "" }: Part) => {
  const field = fieldsOf(value, set, under);
  const { data } = useQuery(operationsQuery);
  return (
    <FormSection title="La clause" help="Un numéro et un lot désignent un seul marché suivi.">
      <TextField {...field("number")} label="Numéro du marché" />
      <TextField {...field("lot")} label="Lot" optional help="Vide pour un marché sans lots." />
      <RadioGroup
        {...field("buyerNature")}
        label="Nature de l’acheteur"
        choices={[
          { value: "public", label: "Public" },
          { value: "private", label: "Privé" },
        ]}
        columns
      />
      <Select
        path={`${under}modalities`}
        label="Article"
        help="Celui qui compte les heures."
        empty="À choisir"
        value={value.modality}
        onChange={(modality) => set({ modality })}
        options={articles}
      />
      <CheckboxGroup
        path={`${under}others`}
        label="Autres articles"
        optional
        value={value.others}
        onChange={(others) => set({ others })}
        choices={articles.filter((article) => article.value !== value.modality)}
      />
      <Select
        {...field("operationId")}
        label="Opération"
        optional
        empty="Aucune"
        options={(data?.items ?? []).map(({ id, name }) => ({ value: id, label: name }))}
      />
      <Checkbox
        {...field("ofTheState")}
        label="Marché de l’État"
        help="Il compte dans le programme régional de l’État."
      />
    </FormSection>
  );
};

/** What is bought, and where. */
export const ObjectSection = ({ value, set, under = "" }: Part) => {
  const field = fieldsOf(value, set, under);
  return (
    <FormSection title="Quoi et où">
      <CategoryField {...field("category")} label="Famille d’achats" optional />
      <Select {...field("nature")} label="Nature" optional empty="Non renseignée" options={natures} />
      <CommuneCodeField {...field("commune")} label="Commune d’exécution" optional />
      {!value.commune && (
        <TextField
          path={`${under}departement`}
          label="Département, si la commune n’est pas connue"
          optional
          help="Son numéro. Exemple : 31."
          className="max-w-32"
          value={value.departement}
          onChange={(departement) => set({ departement: departement.trim().toUpperCase() })}
        />
      )}
    </FormSection>
  );
};

/** Hours, dates, penalty, and who works them. */
export const HoursSection = ({ value, set, under = "" }: Part) => {
  const field = fieldsOf(value, set, under);
  return (
    <FormSection
      title="Les heures"
      help="Sans heures prévues ni dates, l’avancement ne peut pas être comparé."
    >
      <NumberField {...field("plannedHours")} label="Heures prévues" unit="heures" optional />
      <DateField {...field("start")} label="Début" optional />
      <DateField {...field("end")} label="Fin" optional />
      <NumberField
        {...field("penaltyPerHour")}
        label="Pénalité par heure manquante"
        unit="€"
        help="Si le marché en prévoit une."
        optional
      />
    </FormSection>
  );
};

export const HoldersSection = ({ value, set, under = "" }: Part) => (
  <FormSection
    title="Les entreprises"
    help="Avec la part d’heures de chacune, si elles se les partagent. Une entreprise qui manque se crée dans l’onglet « Entreprises »."
  >
    <Rows
      rows={value.holders}
      onChange={(holders) => set({ holders })}
      name="Entreprise"
      remove="Retirer l’entreprise"
      add="Ajouter une entreprise"
      newRow={() => newHolder(value.holders)}
      mayBeEmpty
    >
      {(holder, index, change) => (
        <>
          <CompanyField
            path={`${under}holders.${index}.companyId`}
            label="Nom"
            chosen={holder.companyName}
            onChoose={(company) => change({ companyId: company?.id ?? "", companyName: company?.name ?? "" })}
          />
          <Select
            path={`${under}holders.${index}.role`}
            label="Rôle"
            value={holder.role}
            onChange={(role) => change({ role: role || "TITULAIRE" })}
            options={roles}
          />
          <NumberField
            path={`${under}holders.${index}.plannedHours`}
            label="Sa part"
            unit="heures"
            optional
            value={holder.plannedHours}
            onChange={(plannedHours) => change({ plannedHours })}
          />
        </>
      )}
    </Rows>
  </FormSection>
);
