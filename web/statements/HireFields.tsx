import { employmentTypeLabels } from "../../shared/clause/codes.ts";
import { NumberField } from "../components/forms/NumberField.tsx";
import { Select } from "../components/forms/Select.tsx";
import { DateField, TextField } from "../components/forms/TextField.tsx";
import { fieldsOf } from "../platform/fields-of.ts";
import type { HireForm } from "./statement-form.ts";

type TypeCode = keyof typeof employmentTypeLabels;
const typeOptions = (Object.keys(employmentTypeLabels) as TypeCode[])
  .filter((type) => type !== "NON_RENSEIGNE")
  .map((value) => ({ value, label: employmentTypeLabels[value] }));

type HireFieldsProps = {
  path: string;
  value: HireForm;
  set: (patch: Partial<HireForm>) => void;
  contracts: readonly { id: string; title: string }[];
};

/** Somebody hired: the names are read by the team alone, and erased from the statement once it has decided. */
export const HireFields = ({ path, value, set, contracts }: HireFieldsProps) => {
  const field = fieldsOf(value, set, `${path}.`);
  return (
    <>
      <TextField {...field("firstName")} label="Prénom" autoComplete="off" />
      <TextField {...field("lastName")} label="Nom" autoComplete="off" />
      <DateField {...field("birthDate")} label="Date de naissance" autoComplete="off" />
      <Select
        {...field("contractId")}
        label="Marché"
        empty="À choisir"
        options={contracts.map(({ id, title }) => ({ value: id, label: title }))}
      />
      <Select<TypeCode> {...field("type")} label="Type de contrat" empty="À choisir" options={typeOptions} />
      <DateField {...field("start")} label="Premier jour" />
      <DateField {...field("end")} label="Dernier jour, s’il est connu" optional />
      <NumberField {...field("hours")} label="Heures de ce mois" unit="heures" />
    </>
  );
};
