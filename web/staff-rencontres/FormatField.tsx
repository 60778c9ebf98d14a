import {
  type RencontreFormat,
  rencontreFormatLabels,
  rencontreFormats,
} from "../../shared/rencontres/formats.ts";
import { RadioGroup } from "../components/forms/Choices.tsx";

type FormatFieldProps = { value: RencontreFormat; onChange: (format: RencontreFormat) => void };

/** How a rencontre takes place. */
export const FormatField = ({ value, onChange }: FormatFieldProps) => (
  <RadioGroup
    path="format"
    label="Format"
    value={value}
    onChange={onChange}
    choices={rencontreFormats.map((format) => ({ value: format, label: rencontreFormatLabels[format] }))}
  />
);
