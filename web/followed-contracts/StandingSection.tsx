import { dayText } from "../../shared/time/dates.ts";
import { ProgressBar } from "../components/feedback/ProgressBar.tsx";
import { amount } from "../platform/format.ts";
import { datesText, hoursText, progressText, workedText } from "./progress-words.ts";
import type { FollowedView } from "./queries.ts";

const facts = ({ standing, contract }: FollowedView): { label: string; value: string }[] => {
  const { expected, remaining, projected, knownUntil, penalty } = standing;
  const { start, end } = contract.clause;
  return [
    ...(remaining === undefined ? [] : [{ label: "Heures restantes", value: hoursText(remaining) }]),
    ...(expected === undefined
      ? []
      : [
          {
            label: `Attendues au ${dayText(knownUntil)}, à proportion des jours`,
            value: hoursText(expected),
          },
        ]),
    ...(projected === undefined ? [] : [{ label: "À la fin, à ce rythme", value: hoursText(projected) }]),
    { label: "Dates", value: datesText(start, end) ?? "Pas encore connues" },
    ...(penalty === undefined
      ? []
      : [{ label: "Pénalités pour les heures manquantes", value: amount(penalty) }]),
  ];
};

/** Where a contract stands: worked of planned, and what its pace and its dates say. */
export const StandingSection = ({ view }: { view: FollowedView }) => {
  const { standing } = view;
  return (
    <section aria-label="Avancement" className="space-y-6">
      {standing.share === undefined ? (
        <p className="text-lead">{progressText(standing)}</p>
      ) : (
        <ProgressBar label={workedText(standing)} share={Math.min(1, standing.share)} />
      )}
      <dl className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {facts(view).map(({ label, value }) => (
          <div key={label}>
            <dt className="text-small text-ink-soft">{label}</dt>
            <dd className="font-semibold">{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};
