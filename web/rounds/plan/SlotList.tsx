import type { Rencontre } from "../../../shared/rencontres/schema.ts";
import { hourText } from "../../../shared/time/dates.ts";
import type { MeetingView } from "../common/queries.ts";

type SlotListProps = {
  rencontre: Rencontre;
  meetings: readonly MeetingView[];
  onChoose: (meeting: MeetingView) => void;
};

/** The plan on a phone and on paper: slot after slot. */
export const SlotList = ({ rencontre, meetings, onChoose }: SlotListProps) => (
  <div className="space-y-6 md:hidden print:block print:columns-2 print:gap-10">
    {rencontre.slots.map((slot) => {
      const here = meetings
        .filter((meeting) => meeting.slot === slot.id)
        .toSorted((a, b) => a.table - b.table);
      return (
        <section key={slot.id}>
          <h2 className="sticky top-0 break-after-avoid bg-paper py-2 text-h3 print:static">
            {hourText(slot.start)}
          </h2>
          {here.length === 0 ? (
            <p className="text-small text-ink-soft">Aucun rendez-vous.</p>
          ) : (
            <ul className="divide-y divide-line">
              {here.map((meeting) => (
                <li key={meeting.id} className="break-inside-avoid">
                  <button type="button" onClick={() => onChoose(meeting)} className="w-full py-2.5 text-left">
                    <span className="block text-small text-ink-soft">Table {meeting.table}</span>
                    <span className="block font-semibold">{meeting.buyerName}</span>
                    {meeting.supplierName}
                  </button>
                </li>
              ))}
            </ul>
          )}
        </section>
      );
    })}
  </div>
);
