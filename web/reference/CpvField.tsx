import { useState } from "react";
import { TextField } from "../components/forms/TextField.tsx";

type CpvFieldProps = { value: readonly string[]; onChange: (codes: string[]) => void };

const codesOf = (text: string): string[] => text.split(/[\s,;]+/).filter(Boolean);

/** CPV codes as one has them at hand: eight digits, separated by commas or spaces. */
export const CpvField = ({ value, onChange }: CpvFieldProps) => {
  const [typed, setTyped] = useState("");
  const written = value.join(", ");
  // The commas and spaces typed stay, as long as they say the same codes: an entry found again, or another, replaces them.
  const text = codesOf(typed).join(", ") === written ? typed : written;
  return (
    <TextField
      path="cpv"
      label="Codes CPV"
      optional
      help="Huit chiffres chacun, séparés par des virgules. Exemple : 77310000."
      autoComplete="off"
      value={text}
      onChange={(now) => {
        setTyped(now);
        onChange(codesOf(now));
      }}
    />
  );
};
