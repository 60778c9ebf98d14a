import type { Plan } from "../../shared/meetings/schema.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";
import { hourText } from "../../shared/time/dates.ts";
import { list } from "../platform/format.ts";
import { useInstant } from "../platform/useInstant.ts";
import { dayPosition } from "./now-next.ts";

type Meeting = Plan["meetings"][number];

/** How often the clock is looked at, in milliseconds. */
const often = 20_000;

type NowNextProps = { meetings: readonly Meeting[]; date: string; side: Registration["side"] };

/** On the day itself: where to be now, and where next, large enough to be read while walking. */
export const NowNext = ({ meetings, date, side }: NowNextProps) => {
  const position = dayPosition(meetings, date, useInstant(often));
  if (!position) return null;
  const { now, next, over } = position;
  return (
    <div aria-live="polite" className="no-print mt-4 mb-6 grid gap-4 sm:grid-cols-2">
      {over && <p className="text-lead">Vos rendez-vous sont terminés. Merci d’être venus.</p>}
      {now.map((meeting) => (
        <Card key={meeting.id} title="Maintenant" meeting={meeting} side={side} strong />
      ))}
      {next.map((meeting) => (
        <Card key={meeting.id} title="Ensuite" meeting={meeting} side={side} />
      ))}
    </div>
  );
};

type CardProps = { title: string; meeting: Meeting; side: Registration["side"]; strong?: boolean };

const Card = ({ title, meeting, side, strong }: CardProps) => {
  const other = side === "buyer" ? meeting.supplier : meeting.buyer;
  return (
    <div className={`rounded-large p-5 ${strong ? "bg-violette text-on-violette" : "bg-violette-wash"}`}>
      <p className="text-small">{title}</p>
      {meeting.place && (
        <p className="font-title text-h2 font-semibold tabular-nums">
          {hourText(meeting.place.start)}, table {meeting.place.table}
        </p>
      )}
      <p className="mt-1 font-semibold">{other.name}</p>
      {meeting.intents.length > 0 && (
        <p className="text-small">{list(meeting.intents.map((intent) => intent.title))}</p>
      )}
    </div>
  );
};
