import { Icon } from "./Icon.tsx";

export type Step = { id: string; label: string; detail?: string | undefined };

type StepsProps = { label: string; steps: readonly Step[]; current: string };

/** More steps than this are summed up in two lines on a phone. */
const mostDown = 5;

/** A long lifecycle on a phone: the current step, and the next one. */
const Short = ({ steps, at }: { steps: readonly Step[]; at: number }) => (
  <div aria-hidden="true" className="md:hidden">
    <div className="flex gap-1">
      {steps.map(({ id }, place) => (
        <span key={id} className={`h-2 flex-1 rounded-full ${place <= at ? "bg-violette" : "bg-line"}`} />
      ))}
    </div>
    <p className="mt-2">
      <strong>{steps[at]?.label}</strong>
      <span className="text-ink-soft">
        , étape {at + 1} sur {steps.length}
      </span>
    </p>
    {steps[at + 1] && <p className="text-small text-ink-soft">Ensuite : {steps[at + 1]?.label}</p>}
  </div>
);

/** A lifecycle as a line: the steps passed, the current one, those that remain; across on a computer, down on a phone. */
export const Steps = ({ label, steps, current }: StepsProps) => {
  const at = steps.findIndex((step) => step.id === current);
  const long = steps.length > mostDown;
  return (
    <>
      {long && <Short steps={steps} at={at} />}
      <ol aria-label={label} className={`flex flex-col md:flex-row ${long ? "max-md:sr-only" : ""}`}>
        {steps.map((step, place) => {
          const passed = place < at;
          const here = place === at;
          return (
            <li
              key={step.id}
              aria-current={here ? "step" : undefined}
              className={`relative flex min-w-0 flex-1 gap-3 pb-4 md:hyphens-auto md:flex-col md:gap-2 md:pr-2 md:pb-0 ${
                place < steps.length - 1
                  ? `before:absolute before:top-5 before:bottom-0 before:left-[0.7rem] before:w-px md:before:top-3 md:before:right-0 md:before:bottom-auto md:before:left-6 md:before:h-px md:before:w-auto ${passed ? "before:bg-violette" : "before:bg-line"}`
                  : ""
              }`}
            >
              <span
                className={`relative grid size-6 shrink-0 place-items-center rounded-full border ${
                  passed
                    ? "border-violette bg-violette text-on-violette"
                    : here
                      ? "border-2 border-violette bg-violette-wash"
                      : "border-edge bg-paper"
                }`}
              >
                {passed && <Icon name="check" className="size-4" />}
                {here && <span className="size-2.5 rounded-full bg-violette" />}
              </span>
              <span
                className={`text-small leading-snug ${here ? "font-semibold" : passed ? "" : "text-ink-soft"}`}
              >
                {step.label}
                {passed && <span className="sr-only"> (passé)</span>}
                {here && <span className="sr-only"> (en cours)</span>}
                {step.detail && <span className="block font-normal text-ink-soft">{step.detail}</span>}
              </span>
            </li>
          );
        })}
      </ol>
    </>
  );
};
