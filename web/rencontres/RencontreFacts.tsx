import type { ReactNode } from "react";
import { rencontreFormatLabels } from "../../shared/rencontres/formats.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { hourText, weekdayText } from "../../shared/time/dates.ts";
import { Icon, type IconName } from "../components/basics/Icon.tsx";
import { count } from "../platform/format.ts";

const Fact = ({ icon, children }: { icon: IconName; children: ReactNode }) => (
  <li className="flex gap-3">
    <Icon name={icon} className="mt-1 size-5 text-brique" />
    <span>{children}</span>
  </li>
);

/** When, where and how a day goes. */
export const RencontreFacts = ({ rencontre }: { rencontre: Rencontre }) => {
  const { date, slots, venue, format } = rencontre;
  const [first] = slots;
  const last = slots.at(-1);
  return (
    <ul className="space-y-2">
      <Fact icon="calendar">
        <span className="inline-block first-letter:uppercase">{weekdayText(date)}</span>
        {first && last && `, de ${hourText(first.start)} à ${hourText(last.end)}`}
      </Fact>
      <Fact icon="place">
        {venue && format === "inPerson" ? (
          <>
            {venue.name}
            {venue.address && <span className="block text-ink-soft">{venue.address}</span>}
          </>
        ) : (
          rencontreFormatLabels[format]
        )}
      </Fact>
      <Fact icon="clock">{count(slots.length, "créneau", "créneaux")} de rendez-vous</Fact>
    </ul>
  );
};
