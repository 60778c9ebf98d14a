import { useState } from "react";
import { TextField } from "../components/forms/TextField.tsx";

type CpvFieldProps = { value: readonly string[]; onChange: (codes: string[]) => void };

/** CPV codes as one has them at hand: eight digits, separated by commas or spaces. */
export const CpvField = ({ value, onChange }: CpvFieldProps) => {
  const [text, setText] = useState(value.join(", "));
  return (
    <TextField
      path="cpv"
      label="Codes CPV"
      optional
      help="Huit chiffres chacun, séparés par des virgules. Exemple : 77310000."
      autoComplete="off"
      value={text}
      onChange={(typed) => {
        setText(typed);
        onChange(typed.split(/[\s,;]+/).filter(Boolean));
      }}
    />
  );
};
