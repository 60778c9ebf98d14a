import { mostPeople } from "../../shared/rencontres/comers.ts";
import { Select } from "../components/forms/Select.tsx";
import { count } from "../platform/format.ts";

type PeopleFieldProps = { value: number; onChange: (people: number) => void };

const choices = Array.from({ length: mostPeople }, (_, i) => ({
  value: String(i + 1),
  label: count(i + 1, "personne"),
}));

/** How many people come for a buyer: each can hold a meeting of their own. */
export const PeopleField = ({ value, onChange }: PeopleFieldProps) => (
  <Select
    path="people"
    label="Combien de personnes viendront"
    help="Chacune peut tenir une table : à deux, vous pouvez avoir deux rendez-vous à la même heure."
    value={String(value)}
    onChange={(chosen) => onChange(Number(chosen || 1))}
    options={choices}
  />
);
