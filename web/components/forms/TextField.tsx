import { type InputHTMLAttributes, memo, type TextareaHTMLAttributes } from "react";
import { emailText } from "../../../shared/fields/email-text.ts";
import { FieldFrame, type FieldProps, inputClass, useField } from "./Field.tsx";

type Value = { value: string; onChange: (value: string) => void; hideLabel?: boolean };

type TextFieldProps = FieldProps & Value & Omit<InputHTMLAttributes<HTMLInputElement>, "value" | "onChange">;

export const TextField = memo(
  ({ path, label, help, optional, hideLabel, value, onChange, className = "", ...rest }: TextFieldProps) => {
    const { id, control } = useField({ path, help, optional: optional ?? false });
    return (
      <FieldFrame {...{ path, label, help, hideLabel }} optional={optional ?? false}>
        <input
          {...rest}
          {...control}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${inputClass} ${className}`}
        />
      </FieldFrame>
    );
  },
);

type TextAreaProps = FieldProps &
  Value &
  Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onChange">;

export const TextArea = memo(
  ({ path, label, help, optional, hideLabel, value, onChange, ...rest }: TextAreaProps) => {
    const { id, control } = useField({ path, help, optional: optional ?? false });
    return (
      <FieldFrame {...{ path, label, help, hideLabel }} optional={optional ?? false}>
        <textarea
          rows={4}
          {...rest}
          {...control}
          id={id}
          value={value}
          onChange={(event) => onChange(event.target.value)}
          className={`${inputClass} field-sizing-content min-h-24`}
        />
      </FieldFrame>
    );
  },
);

/**
 * A mail address. Not the browser's own `type="email"`: it refuses in its own words, before anybody sees them, addresses
 * that exist (`readEmail` in shared/fields says which) and those pasted with a name.
 */
export const EmailField = (props: Omit<TextFieldProps, "type" | "inputMode">) => (
  <TextField
    {...props}
    value={emailText(props.value)}
    type="text"
    inputMode="email"
    autoCapitalize="none"
    spellCheck={false}
  />
);

/** A day, `YYYY-MM-DD`, or empty: the phone's or the browser's own calendar. */
export const DateField = (props: Omit<TextFieldProps, "type">) => (
  <TextField {...props} type="date" className="max-w-52" />
);
