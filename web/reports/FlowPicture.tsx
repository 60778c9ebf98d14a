import { flowSteps } from "../../shared/overview/flow-steps.ts";
import type { RencontreSummary } from "../../shared/overview/report.ts";
import { number, percent } from "../platform/format.ts";

/** One length of the flow: as wide as its step above, as the next one below. */
const Length = ({ from, to }: { from: number; to: number }) => {
  const left = (share: number) => 50 - 50 * share;
  const right = (share: number) => 50 + 50 * share;
  return (
    <svg viewBox="0 0 100 40" preserveAspectRatio="none" className="block h-11 w-full" aria-hidden="true">
      <path d={`M${left(from)} 0H${right(from)}L${right(to)} 40H${left(to)}Z`} className="fill-violette" />
    </svg>
  );
};

/** From the meetings of a rencontre to contracts: how many stay at each step, as a flow that narrows and as a table. */
export const FlowPicture = ({ rencontre }: { rencontre: RencontreSummary }) => {
  const steps = flowSteps(rencontre);
  const most = Math.max(1, steps[0]?.many ?? 0);
  return (
    <table className="w-full max-w-3xl border-collapse">
      <caption className="sr-only">Ce que sont devenus les rendez-vous, étape par étape</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Étape</th>
          <th scope="col">Image</th>
          <th scope="col">Rendez-vous</th>
          <th scope="col">Part</th>
        </tr>
      </thead>
      <tbody>
        {steps.map(({ name, many }, i) => (
          <tr key={name}>
            <th scope="row" className="w-2/5 pr-4 text-left text-small font-normal">
              {name}
            </th>
            <td className="p-0">
              <Length from={many / most} to={(steps[i + 1]?.many ?? many) / most} />
            </td>
            <td className="w-16 pl-4 text-right font-semibold tabular-nums">{number(many)}</td>
            <td className="w-16 pl-2 text-right text-small text-ink-soft tabular-nums">
              {percent(many / most)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
};
