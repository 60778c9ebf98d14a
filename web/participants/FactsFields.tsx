import { useState } from "react";
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
import { CommuneField } from "../reference/CommuneField.tsx";
import { usePlaceNames } from "../reference/queries.ts";
import type { FactsForm } from "./facts-form.ts";
import { genderWords } from "./words.ts";

type FactsFieldsProps = { value: FactsForm; set: (patch: Partial<FactsForm>) => void };

const choicesOf = <Code extends string>(codes: readonly Code[], labels: Readonly<Record<Code, string>>) =>
  codes.map((value) => ({ value, label: labels[value] }));

/** The name of the commune that is chosen or stored. */
const useCommuneName = (code: string, picked: string): string => {
  const [stored = ""] = usePlaceNames(code === "" ? [] : [{ type: "commune", code }]);
  return picked || stored;
};

/** Facts about a person, all from closed lists, none of which says who they are. */
export const FactsFields = ({ value, set }: FactsFieldsProps) => {
  const field = fieldsOf(value, set, "facts.");
  const [picked, setPicked] = useState("");
  const commune = useCommuneName(value.commune, picked);
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
        <CommuneField
          path="facts.commune"
          label="Commune"
          optional
          chosen={commune}
          onChoose={({ code, label }) => {
            setPicked(label);
            set({ commune: code });
          }}
          onEmpty={() => {
            setPicked("");
            set({ commune: "" });
          }}
        />
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
