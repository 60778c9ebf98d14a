import { createContext, type ReactNode, use } from "react";
import type { FieldError } from "../../../shared/errors/errors.ts";
import { Icon } from "../basics/Icon.tsx";

/** The errors of the form around, by path as the server names it (`activities[0].zone.km`). */
export const FieldErrors = createContext<readonly FieldError[]>([]);

/** Whether a form is around, whose fields are needed unless they are marked; a filter or a search needs nothing. */
export const InForm = createContext(false);

/** The id of the control at a path: the error summary leads there. */
export const fieldId = (path: string): string => `champ-${path.replace(/\W+/g, "-").replace(/-$/, "")}`;

/** The path itself, or anything below it that has no control of its own. */
const concerns = (error: FieldError, path: string, deep: boolean) =>
  error.path === path || (deep && (error.path.startsWith(`${path}.`) || error.path.startsWith(`${path}[`)));

export type FieldProps = {
  /** Where the value stands in the form's document. */
  path: string;
  label: string;
  help?: ReactNode;
  optional?: boolean;
};

/** Ids and error of one field, ready for its control's ARIA attributes. */
export const useField = ({
  path,
  help,
  optional = false,
  deep = false,
}: {
  path: string;
  help?: ReactNode;
  optional?: boolean;
  deep?: boolean;
}) => {
  const id = fieldId(path);
  const needed = use(InForm) && !optional;
  const error = use(FieldErrors).find((one) => concerns(one, path, deep))?.message;
  const described = [help ? `${id}-aide` : "", error ? `${id}-erreur` : ""].filter(Boolean).join(" ");
  return {
    id,
    error,
    control: {
      "aria-describedby": described || undefined,
      "aria-invalid": error ? (true as const) : undefined,
      "aria-required": needed ? (true as const) : undefined,
    },
  };
};

const Optional = () => <span className="font-normal text-ink-soft"> (facultatif)</span>;

const FieldHelp = ({ id, help }: { id: string; help?: ReactNode }) =>
  help ? (
    <div id={`${id}-aide`} className="mt-1.5 max-w-measure text-small text-ink-soft">
      {help}
    </div>
  ) : null;

export const FieldMessage = ({ id, error }: { id: string; error: string | undefined }) =>
  error ? (
    <p id={`${id}-erreur`} className="mt-1.5 flex gap-1.5 text-small font-semibold text-red">
      <Icon name="alert" className="mt-0.5 size-4.5" />
      {error}
    </p>
  ) : null;

/** Label above, control, help and error below: the one frame of every field. */
export const FieldFrame = ({
  path,
  label,
  help,
  optional,
  children,
  hideLabel,
}: FieldProps & { children: ReactNode; hideLabel?: boolean }) => {
  const { id, error } = useField({ path, help });
  return (
    <div>
      <label htmlFor={id} className={hideLabel ? "sr-only" : "mb-1.5 block font-semibold"}>
        {label}
        {optional && <Optional />}
      </label>
      {children}
      <FieldHelp id={id} help={help} />
      <FieldMessage id={id} error={error} />
    </div>
  );
};

/** The same for a group of controls. */
export const FieldSet = ({ path, label, help, optional, children }: FieldProps & { children: ReactNode }) => {
  const { id, error, control } = useField({ path, help, deep: true });
  return (
    <fieldset id={id} tabIndex={-1} aria-describedby={control["aria-describedby"]} className="min-w-0">
      <legend className="mb-1.5 font-semibold">
        {label}
        {optional && <Optional />}
      </legend>
      {children}
      <FieldHelp id={id} help={help} />
      <FieldMessage id={id} error={error} />
    </fieldset>
  );
};

/** The look of every box one types or chooses in. */
export const inputClass =
  "block w-full min-h-11 rounded border border-edge bg-surface px-3 py-2 text-ink placeholder:text-ink-soft aria-invalid:border-2 aria-invalid:border-red";
