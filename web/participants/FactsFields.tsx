import {
  entryStatuses,
  entryStatusLabels,
  genders,
  levelLabels,
  levels,
  prescriberLabels,
  prescribers,
} from "../../shared/clause/codes.ts";
import { CheckboxGroup } from "../components/forms/Choices.tsx";
import { Select } from "../components/forms/Select.tsx";
import { TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import { CommuneCodeField } from "../reference/CommuneCodeField.tsx";
import type { FactsForm } from "./facts-form.ts";
import { genderWords } from "./words.ts";

type FactsFieldsProps = { value: FactsForm; set: (patch: Partial<FactsForm>) => void };

const choicesOf = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }));

/** Facts about a person, all from closed lists, none of which says who they are. */
export const FactsFields = ({ value, set }: FactsFieldsProps) => {
  const field = fieldsOf(value, set, "facts.");
  return (
    <>
      <CheckboxGroup
        {...field("statuses")}
        label="Statuts à l’entrée"
        optional
        columns
        choices={choicesOf(entryStatuses, entryStatusLabels)}
      />
      <div className="grid gap-5 sm:grid-cols-2">
        <TextField {...field("born")} label="Mois de naissance" type="month" optional />
        <Select
          {...field("gender")}
          label="Genre"
          optional
          empty="Non renseigné"
          options={choicesOf(genders, genderWords)}
        />
        <Select
          {...field("level")}
          label="Niveau scolaire"
          optional
          empty="Non renseigné"
          options={choicesOf(levels, levelLabels)}
        />
        <Select
          {...field("prescriber")}
          label="Orientée par"
          optional
          empty="Non renseigné"
          options={choicesOf(prescribers, prescriberLabels)}
        />
        <CommuneCodeField {...field("commune")} label="Commune" optional />
        <Select
          {...field("priorityQuarter")}
          label="Quartier prioritaire"
          optional
          empty="Non renseigné"
          options={[
            { value: "yes", label: "Y habite" },
            { value: "no", label: "N’y habite pas" },
          ]}
        />
      </div>
    </>
  );
};
