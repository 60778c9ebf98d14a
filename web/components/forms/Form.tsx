import { lazy, type ReactNode, Suspense, useEffect, useRef } from "react";
import type { FieldError } from "../../../shared/errors/errors.ts";
import type { FormState } from "../../platform/useForm.ts";
import { useTypedEarly } from "../../platform/useTypedEarly.ts";
import { Button } from "../basics/Button.tsx";
import { Link } from "../basics/Link.tsx";
import { Notice } from "../feedback/Notice.tsx";
import { Skeleton } from "../feedback/States.tsx";
import { FieldErrors, fieldId, InForm } from "./Field.tsx";

/** Rarely needed: it is loaded where two people have changed one thing. */
const ConflictChoice = lazy(() =>
  import("./ConflictChoice.tsx").then((module) => ({ default: module.ConflictChoice })),
);

/** Rarely needed too: where an entry came with a sign-in link, and another was typed here. */
const OtherEntry = lazy(() => import("./OtherEntry.tsx").then((module) => ({ default: module.OtherEntry })));

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
  /** There is one thing to fill in: that it is needed goes without saying. */
  single?: boolean;
  /** A public page of ours whose address says the entry: without scripts the form is sent there, and the server answers. */
  address?: string;
};

/** A form in one column: what is needed, summary of errors, an earlier entry that was found, fields, one main button. */
export const Form = ({ form, children, action, aside, single = false, address }: FormProps) => {
  const ref = useTypedEarly<HTMLFormElement>();
  return (
    <FieldErrors value={form.errors}>
      <form
        ref={ref}
        tabIndex={-1}
        noValidate
        // Before the scripts have come, « Entrée » does nothing: another method would reload the page, and lose what is typed.
        method={address === undefined ? "dialog" : "get"}
        action={address}
        className="max-w-measure space-y-8"
        onSubmit={(event) => {
          event.preventDefault();
          form.submit();
        }}
      >
        <ErrorSummary errors={form.errors} />
        {form.other && (
          <Suspense fallback={<Skeleton lines={3} />}>
            <OtherEntry other={form.other} onKept={() => ref.current?.focus()} />
          </Suspense>
        )}
        {form.restored && !form.other && (
          <Notice tone="info" title="Nous avons retrouvé votre saisie">
            <p>Elle n’était pas encore enregistrée. Vous pouvez la reprendre où vous l’aviez laissée.</p>
            <Button small className="mt-3" onClick={form.discard}>
              L’abandonner
            </Button>
          </Notice>
        )}
        {!single && (
          <p className="text-small text-ink-soft">
            Les champs à remplir sont obligatoires, sauf ceux marqués « facultatif ».
          </p>
        )}
        <InForm value={true}>{children}</InForm>
        <div aria-live="polite">
          {form.conflict ? (
            <Suspense fallback={<Skeleton lines={4} />}>
              <ConflictChoice conflict={form.conflict} saving={form.saving} />
            </Suspense>
          ) : (
            form.problem && (
              <Notice tone="error" title={form.problem.title}>
                <p>{form.problem.detail}</p>
                {form.problem.status === 401 && (
                  <p className="mt-2">
                    Votre saisie est gardée sur cet appareil : <Link to="/connexion">connectez-vous</Link>,
                    puis revenez ici.
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
};

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
