import { type ReactNode, useEffect, useRef } from "react";
import type { FieldError } from "../../../shared/errors/errors.ts";
import type { FormState } from "../../platform/useForm.ts";
import { Button } from "../basics/Button.tsx";
import { Link } from "../basics/Link.tsx";
import { Notice } from "../feedback/Notice.tsx";
import { FieldErrors, fieldId } from "./Field.tsx";

/** The control of an error's path, or of the nearest part of the form around it. */
const controlOf = (path: string): HTMLElement | null => {
  for (let part = path; part !== ""; part = part.replace(/[.[][^.[]*$|^[^.[]*$/, "")) {
    const control = document.getElementById(fieldId(part));
    if (control) return control;
  }
  return null;
};

/** Goes to a control, and unfolds the part of the form that it is in. */
const reveal = (control: HTMLElement | null) => {
  const folded = control?.closest("details");
  if (folded) folded.open = true;
  control?.focus();
};

/** What is wrong, at the top, each line leading to its field; it takes the focus when it appears. */
const ErrorSummary = ({ errors }: { errors: readonly FieldError[] }) => {
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (errors.length > 0) ref.current?.focus();
  }, [errors]);
  if (errors.length === 0) return null;
  return (
    <div ref={ref} tabIndex={-1} role="alert" className="rounded border-2 border-red bg-red-wash p-5">
      <h2 className="text-h3">
        {errors.length === 1 ? "Un point est à corriger" : `${errors.length} points sont à corriger`}
      </h2>
      <ul className="mt-2 list-disc space-y-1 pl-5">
        {errors.map((error) => (
          <li key={`${error.path} ${error.message}`}>
            <a
              href={`#${fieldId(error.path)}`}
              className="text-red underline underline-offset-4"
              onClick={(event) => {
                event.preventDefault();
                reveal(controlOf(error.path));
              }}
            >
              {error.message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
};

type FormProps = {
  form: FormState;
  children: ReactNode;
  /** What the main button does. */
  action: string;
  /** Other things to do beside the main one. */
  aside?: ReactNode;
};

/** A form in one column: summary of errors, what was found of an earlier entry, fields, one main button. */
export const Form = ({ form, children, action, aside }: FormProps) => (
  <FieldErrors value={form.errors}>
    <form
      noValidate
      className="max-w-measure space-y-8"
      onSubmit={(event) => {
        event.preventDefault();
        form.submit();
      }}
    >
      <ErrorSummary errors={form.errors} />
      {form.restored && (
        <Notice tone="info" title="Nous avons retrouvé votre saisie">
          <p>Elle n’était pas encore enregistrée. Vous pouvez la reprendre où vous l’aviez laissée.</p>
          <Button small className="mt-3" onClick={form.discard}>
            L’abandonner
          </Button>
        </Notice>
      )}
      {children}
      <div aria-live="polite">
        {form.conflict ? (
          <Notice tone="warning" title="Quelqu’un a enregistré des changements entre-temps">
            <p>Votre saisie est conservée ici. Choisissez ce qui doit rester.</p>
            <div className="mt-3 flex flex-wrap gap-3">
              <Button small onClick={() => void form.overwrite()}>
                Garder ma saisie
              </Button>
              <Button small onClick={form.discard}>
                Reprendre la version enregistrée
              </Button>
            </div>
          </Notice>
        ) : (
          form.problem && (
            <Notice tone="error" title={form.problem.title}>
              <p>{form.problem.detail}</p>
              {form.problem.status === 401 && (
                <p className="mt-2">
                  Votre saisie est gardée sur cet appareil : <Link to="/connexion">connectez-vous</Link>, puis
                  revenez ici.
                </p>
              )}
            </Notice>
          )
        )}
      </div>
      <div className="flex flex-wrap items-center gap-3 border-t border-line pt-6">
        <Button type="submit" look="main" busy={form.saving}>
          {action}
        </Button>
        {aside}
      </div>
    </form>
  </FieldErrors>
);

/** A part of a long form. */
export const FormSection = ({
  title,
  help,
  children,
}: {
  title: string;
  help?: ReactNode;
  children: ReactNode;
}) => (
  <section className="space-y-6 border-t border-line pt-8 first:border-0 first:pt-0">
    <div>
      <h2 className="text-h2">{title}</h2>
      {help && <p className="mt-1 text-ink-soft">{help}</p>}
    </div>
    {children}
  </section>
);
