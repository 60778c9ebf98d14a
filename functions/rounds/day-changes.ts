import type { DayChanges, PlannedMeeting } from "../../shared/rounds.ts";

type Planned = PlannedMeeting & { buyerName: string; supplierName: string };

const place = ({ slot, table }: PlannedMeeting) => ({ slot, table });
const pair = ({ id, buyerName, supplierName }: Planned) => ({ id, buyerName, supplierName });

/** What a plan changes in the one before it, in the order of the day. */
export const dayChanges = (before: readonly Planned[], after: readonly Planned[]): DayChanges => {
  const was = new Map(before.map((meeting) => [meeting.id, meeting]));
  const stays = new Set(after.map(({ id }) => id));
  return {
    moved: after.flatMap((meeting) => {
      const from = was.get(meeting.id);
      const same = !from || (from.slot === meeting.slot && from.table === meeting.table);
      return same ? [] : [{ ...pair(meeting), from: place(from), to: place(meeting) }];
    }),
    cancelled: before
      .filter(({ id }) => !stays.has(id))
      .map((meeting) => ({ ...pair(meeting), from: place(meeting) })),
    added: after
      .filter(({ id }) => !was.has(id))
      .map((meeting) => ({ ...pair(meeting), to: place(meeting) })),
  };
};
