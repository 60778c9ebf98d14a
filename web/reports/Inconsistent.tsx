import { figure, percent } from "../../shared/clause/report/figure-words.ts";
import type { ClauseReport } from "../../shared/clause/report-schema.ts";

/** What does not add up, each with what the lines give and why: told rather than hidden. */
export const Inconsistent = ({ notes }: { notes: ClauseReport["inconsistent"] }) => (
  <ul className="max-w-measure space-y-4">
    {notes.map(({ key, published, data, why }) => (
      <li key={`${key} ${published}`} className="break-inside-avoid border-l-3 border-edge pl-4">
        <p className="font-semibold">{published}</p>
        <p className="text-ink-soft">
          {why} Le bilan retient {key.endsWith("Share") ? percent(data) : figure(data)}.
        </p>
      </li>
    ))}
  </ul>
);
