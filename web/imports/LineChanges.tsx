import type { LineChange } from "../../shared/imports/import-lines.ts";
import { StatusBadge, type Tone } from "../components/feedback/StatusBadge.tsx";

const fates: Record<LineChange["fate"], { tone: Tone; label: string }> = {
  applied: { tone: "info", label: "Repris" },
  proposed: { tone: "warning", label: "Proposé à l’équipe" },
};

const Change = ({ change: { label, before, after, fate } }: { change: LineChange }) => (
  <li className="space-y-1">
    <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
      <span className="font-semibold">{label}</span>
      <StatusBadge {...fates[fate]} />
    </p>
    <dl className="grid grid-cols-[auto_1fr] gap-x-3 text-small">
      <dt className="text-ink-soft">Fiche</dt>
      <dd className="break-words whitespace-pre-line">{before || "–"}</dd>
      <dt className="text-ink-soft">Liste</dt>
      <dd className="break-words whitespace-pre-line">{after}</dd>
    </dl>
  </li>
);

/** What a line changes in a known profile, field by field: taken, or proposed to the team. */
export const LineChanges = ({ changes }: { changes: readonly LineChange[] }) => (
  <ul className="space-y-3 text-left">
    {changes.map((change) => (
      <Change key={`${change.path} ${change.label} ${change.after}`} change={change} />
    ))}
  </ul>
);
