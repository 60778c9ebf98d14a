import type { Attendance, Meeting } from "../../shared/meetings/schema.ts";
import type { Registration } from "../../shared/rencontres/schema.ts";

/** Something entered at check-in that the server does not hold yet. */
export type CheckInEntry =
  | { kind: "arrival"; registrationId: string; arrived: boolean; at: string }
  | ({ kind: "attendance"; meetingId: string } & Attendance);

const subjectOf = (entry: CheckInEntry): string =>
  entry.kind === "arrival" ? entry.registrationId : entry.meetingId;

/** With one more entry: the last one about a participant or a meeting replaces the one before. */
export const withEntry = (waiting: readonly CheckInEntry[], entry: CheckInEntry): CheckInEntry[] => [
  ...waiting.filter((other) => subjectOf(other) !== subjectOf(entry)),
  entry,
];

/** A participant, with what check-in knows and the server does not yet. */
export const withWaitingArrival = (
  registration: Registration,
  waiting: readonly CheckInEntry[],
): Registration => {
  const entry = waiting.find((one) => subjectOf(one) === registration.id);
  if (entry?.kind !== "arrival") return registration;
  const { arrivedAt, ...kept } = registration;
  return entry.arrived ? { ...kept, arrivedAt: arrivedAt ?? entry.at } : kept;
};

/** A meeting, with what check-in knows and the server does not yet. */
export const withWaitingAttendance = <M extends Pick<Meeting, "id" | "status" | "absent">>(
  meeting: M,
  waiting: readonly CheckInEntry[],
): M => {
  const entry = waiting.find((one) => subjectOf(one) === meeting.id);
  return entry?.kind === "attendance" ? { ...meeting, status: entry.status, absent: entry.absent } : meeting;
};
