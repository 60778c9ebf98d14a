import type { RoundComparison } from "../../../shared/rounds/comparison.ts";
import { EmptyState } from "../../components/feedback/States.tsx";
import { count } from "../../platform/format.ts";

type Participant = RoundComparison["participants"][number];

/** Half of a row's picture, in its own units. */
const half = 50;

/** Meetings lost to the left, hollow; meetings won to the right, full. */
const Bar = ({ change, most }: { change: number; most: number }) => {
  const length = (Math.abs(change) / most) * half;
  return (
    <svg aria-hidden="true" viewBox={`0 0 ${2 * half} 12`} preserveAspectRatio="none" className="h-3 w-full">
      <line x1={half} x2={half} y1="0" y2="12" className="stroke-edge" strokeWidth="0.5" />
      <rect
        x={change < 0 ? half - length : half}
        y="1.5"
        width={length}
        height="9"
        vectorEffect="non-scaling-stroke"
        className={change < 0 ? "fill-transparent stroke-amber" : "fill-green stroke-green"}
        strokeWidth="2"
      />
    </svg>
  );
};

const sum = (participants: readonly Participant[], sign: 1 | -1) =>
  participants.filter(({ before, after }) => Math.sign(after - before) === sign).length;

/** Who wins and who loses meetings, those who lose most first. */
export const ComparisonPeople = ({ participants }: { participants: readonly Participant[] }) => {
  if (participants.length === 0) return <EmptyState title="Chaque participant garde autant de rendez-vous" />;
  const most = Math.max(...participants.map(({ before, after }) => Math.abs(after - before)));
  const [winners, losers] = [sum(participants, 1), sum(participants, -1)];
  return (
    <section className="space-y-4">
      <h2 className="text-h2">
        {count(winners, "participant y gagne", "participants y gagnent")},{" "}
        {count(losers, "y perd", "y perdent")}
      </h2>
      <ul className="max-w-3xl divide-y divide-line text-small">
        {participants.map(({ id, name, side, before, after }) => (
          <li
            key={id}
            className="grid grid-cols-[minmax(0,1fr)_7rem] items-center gap-x-4 gap-y-1 py-2 sm:grid-cols-[minmax(0,1fr)_10rem_7rem]"
          >
            <span>
              <span className="font-semibold">{name}</span>{" "}
              <span className="text-ink-soft">{side === "buyer" ? "acheteur" : "fournisseur"}</span>
            </span>
            <span className="max-sm:hidden">
              <Bar change={after - before} most={most} />
            </span>
            <span className="text-right tabular-nums">
              {before} → {after} ({after > before ? "+" : "−"}
              {Math.abs(after - before)})
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
};
