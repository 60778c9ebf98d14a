import { Icon } from "../basics/Icon.tsx";
import { FieldFrame, type FieldProps, inputClass, useField } from "./Field.tsx";

export type Option<V extends string = string> = { value: V; label: string };

type SelectProps<V extends string> = FieldProps & {
  value: V | "";
  onChange: (value: V | "") => void;
  options: readonly Option<V>[];
  /** What stands for no choice; without it a choice is always made. */
  empty?: string;
  hideLabel?: boolean;
  /** What the choice is called in an address, for forms that are sent without scripts. */
  name?: string;
};

/** The browser's own list: the best there is on a phone. */
export const Select = <V extends string>({
  path,
  label,
  help,
  optional,
  hideLabel,
  value,
  onChange,
  options,
  empty,
  name,
}: SelectProps<V>) => {
  const { id, control } = useField({ path, help, optional: optional ?? false });
  return (
    <FieldFrame {...{ path, label, help, hideLabel }} optional={optional ?? false}>
      <div className="relative">
        <select
          {...control}
          id={id}
          name={name}
          value={value}
          onChange={(event) =>
            onChange(options.find((option) => option.value === event.target.value)?.value ?? "")
          }
          className={`${inputClass} appearance-none truncate pr-10`}
        >
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
        <Icon
          name="arrowDown"
          className="pointer-events-none absolute top-1/2 right-3 size-5 -translate-y-1/2 text-ink-soft"
        />
      </div>
    </FieldFrame>
  );
};
