import type { ReactNode } from "react";
import { FieldMessage, type FieldProps, FieldSet, useField } from "./Field.tsx";

type Choice<V extends string> = { value: V; label: ReactNode; help?: ReactNode };

const boxClass = "mt-1 size-5 shrink-0 accent-violette";
const rowClass =
  "flex min-h-11 cursor-pointer items-start gap-3 rounded px-2 py-2 hover:bg-violette-wash has-checked:bg-violette-wash";

const Text = ({ choice }: { choice: { label: ReactNode; help?: ReactNode } }) => (
  <span>
    {choice.label}
    {choice.help && <span className="block text-small text-ink-soft">{choice.help}</span>}
  </span>
);

type CheckboxGroupProps<V extends string> = FieldProps & {
  value: readonly V[];
  onChange: (value: V[]) => void;
  choices: readonly Choice<V>[];
  columns?: boolean;
};

export const CheckboxGroup = <V extends string>({
  value,
  onChange,
  choices,
  columns,
  ...field
}: CheckboxGroupProps<V>) => (
  <FieldSet {...field}>
    <div className={columns ? "grid gap-x-4 sm:grid-cols-2" : "grid"}>
      {choices.map((choice) => (
        <label key={choice.value} className={rowClass}>
          <input
            type="checkbox"
            className={boxClass}
            checked={value.includes(choice.value)}
            onChange={(event) =>
              onChange(
                event.target.checked ? [...value, choice.value] : value.filter((one) => one !== choice.value),
              )
            }
          />
          <Text choice={choice} />
        </label>
      ))}
    </div>
  </FieldSet>
);

type RadioGroupProps<V extends string> = FieldProps & {
  value: V | undefined;
  onChange: (value: V) => void;
  choices: readonly Choice<V>[];
  columns?: boolean;
};

export const RadioGroup = <V extends string>({
  value,
  onChange,
  choices,
  columns,
  ...field
}: RadioGroupProps<V>) => (
  <FieldSet {...field}>
    <div className={columns ? "grid gap-x-4 sm:grid-cols-2" : "grid"}>
      {choices.map((choice) => (
        <label key={choice.value} className={rowClass}>
          <input
            type="radio"
            name={field.path}
            className={`${boxClass} rounded-full`}
            checked={value === choice.value}
            onChange={() => onChange(choice.value)}
          />
          <Text choice={choice} />
        </label>
      ))}
    </div>
  </FieldSet>
);

type CheckboxProps = {
  path: string;
  label: ReactNode;
  help?: ReactNode;
  value: boolean;
  onChange: (value: boolean) => void;
};

export const Checkbox = ({ path, label, help, value, onChange }: CheckboxProps) => {
  const { id, error, control } = useField({ path, optional: true });
  return (
    <div>
      <label className={rowClass}>
        <input
          {...control}
          id={id}
          type="checkbox"
          className={boxClass}
          checked={value}
          onChange={(event) => onChange(event.target.checked)}
        />
        <Text choice={{ label, help }} />
      </label>
      <FieldMessage id={id} error={error} />
    </div>
  );
};
