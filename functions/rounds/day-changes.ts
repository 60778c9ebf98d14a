import type { DayChanges, PlannedMeeting } from "../../shared/rounds/schema.ts";

type Planned = PlannedMeeting & { buyerName: string; supplierName: string };

const place = ({ slot, table }: PlannedMeeting) => ({ slot, table });
const pair = ({ id, buyerName, supplierName }: Planned) => ({ id, buyerName, supplierName });

/** The differences between a plan and the previous one, in the order of the day. */
export const dayChanges = (before: readonly Planned[], after: readonly Planned[]): DayChanges => {
  const was = new Map(before.map((meeting) => [meeting.id, meeting]));
  const stays = new Set(after.map(({ id }) => id));
  const moved = after.flatMap((meeting) => {
    const from = was.get(meeting.id);
    const same = !from || (from.slot === meeting.slot && from.table === meeting.table);
    return same ? [] : [{ meeting, from }];
  });
  const cancelled = before.filter(({ id }) => !stays.has(id));
  const added = after.filter(({ id }) => !was.has(id));
  const concerned = [...moved.map(({ meeting }) => meeting), ...cancelled, ...added];
  return {
    moved: moved.map(({ meeting, from }) => ({ ...pair(meeting), from: place(from), to: place(meeting) })),
    cancelled: cancelled.map((meeting) => ({ ...pair(meeting), from: place(meeting) })),
    added: added.map((meeting) => ({ ...pair(meeting), to: place(meeting) })),
    people: new Set(concerned.flatMap(({ buyer, supplier }) => [buyer, supplier])).size,
  };
};
