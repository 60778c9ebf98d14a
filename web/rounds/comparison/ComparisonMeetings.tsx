import type { Slot } from "../../../shared/rencontres/schema.ts";
import type { RoundComparison } from "../../../shared/rounds/comparison.ts";
import type { Place } from "../../../shared/rounds/drop-check.ts";
import { count } from "../../platform/format.ts";
import { placeText } from "../plan/drop-text.ts";

type Listed = { id: string; buyerName: string; supplierName: string; from?: Place; to?: Place };

type ListProps = { title: string; slots: readonly Slot[]; meetings: readonly Listed[] };

const List = ({ title, slots, meetings }: ListProps) =>
  meetings.length === 0 ? null : (
    <details className="group border-b border-line py-3">
      <summary className="font-title text-h3 font-semibold">{title}</summary>
      <ul className="mt-3 divide-y divide-line text-small">
        {meetings.map(({ id, buyerName, supplierName, from, to }) => (
          <li key={id} className="flex flex-wrap justify-between gap-x-6 gap-y-1 py-2">
            <span>
              {buyerName} et {supplierName}
            </span>
            <span className="text-ink-soft">
              {[from, to].flatMap((place) => (place ? [placeText(slots, place)] : [])).join(" → ")}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );

/** The meetings that come, go and move. */
export const ComparisonMeetings = ({
  slots,
  comparison: { added, removed, moved },
}: {
  slots: readonly Slot[];
  comparison: RoundComparison;
}) => (
  <section>
    <h2 className="mb-3 text-h2">
      {added.length + removed.length + moved.length === 0
        ? "Les mêmes rendez-vous, aux mêmes places"
        : "Rendez-vous qui changent"}
    </h2>
    <List
      slots={slots}
      meetings={added}
      title={count(added.length, "rendez-vous ajouté", "rendez-vous ajoutés")}
    />
    <List
      slots={slots}
      meetings={removed}
      title={count(removed.length, "rendez-vous retiré", "rendez-vous retirés")}
    />
    <List
      slots={slots}
      meetings={moved}
      title={count(moved.length, "rendez-vous déplacé", "rendez-vous déplacés")}
    />
  </section>
);
