import { TextField } from "../components/forms/TextField.tsx";

type SiretFieldProps = {
  path: string;
  value: string;
  onChange: (value: string) => void;
  help?: string;
  readOnly?: boolean;
  optional?: boolean;
};

/** The fourteen digits of an establishment, typed with or without spaces. */
export const SiretField = ({
  help = "14 chiffres, sur vos factures ou votre avis de situation.",
  ...rest
}: SiretFieldProps) => (
  <TextField
    {...rest}
    help={help}
    label="SIRET"
    inputMode="numeric"
    autoComplete="off"
    className="max-w-60 tabular-nums"
  />
);
