import { type MeetingStatus, meetingSets } from "../../shared/meetings/lifecycle.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";

type Placed = { status: MeetingStatus; place?: { start: string; end: string } | undefined };

/**
 * Where somebody stands in a day of meetings: those under way, those that follow, or the day over. There are several at
 * once for an organisation that comes with several people.
 */
export type DayPosition<M> = { now: M[]; next: M[]; over: boolean };

/**
 * Where a participant stands at an instant of the day of the meetings; undefined on another day, or where nothing has an
 * hour. Meetings cancelled or missed are passed over.
 */
export const dayPosition = <M extends Placed>(
  meetings: readonly M[],
  date: string,
  instant: string,
): DayPosition<M> | undefined => {
  const timed = meetings
    .filter(({ status }) => meetingSets.presumedHeld.includes(status))
    .flatMap((meeting) =>
      meeting.place
        ? [
            {
              meeting,
              from: parisInstant(date, meeting.place.start),
              to: parisInstant(date, meeting.place.end),
            },
          ]
        : [],
    )
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const today = parisInstant(date, "00:00") <= instant && instant < parisInstant(date, "23:59");
  if (!today || timed.length === 0) return undefined;
  const now = timed.filter(({ from, to }) => from <= instant && instant < to);
  const later = timed.filter(({ from }) => from > instant);
  const next = later.filter(({ from }) => from === later[0]?.from);
  return {
    now: now.map(({ meeting }) => meeting),
    next: next.map(({ meeting }) => meeting),
    over: now.length + next.length === 0,
  };
};
