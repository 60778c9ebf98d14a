import { type RencontreFormat, rencontreFormatLabels, rencontreFormats } from "../../shared/lives.ts";
import { RadioGroup } from "../components/Choices.tsx";

type FormatFieldProps = { value: RencontreFormat; onChange: (format: RencontreFormat) => void };

/** How an edition takes place. */
export const FormatField = ({ value, onChange }: FormatFieldProps) => (
  <RadioGroup
    path="format"
    label="Format"
    value={value}
    onChange={onChange}
    choices={rencontreFormats.map((format) => ({ value: format, label: rencontreFormatLabels[format] }))}
  />
);
