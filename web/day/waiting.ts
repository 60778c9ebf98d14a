import type { Attendance, Meeting } from "../../shared/meetings.ts";
import type { Registration } from "../../shared/rencontres.ts";

/** Something said at the desk that the server has not taken in yet. */
export type Said =
  | { kind: "arrival"; registrationId: string; arrived: boolean; at: string }
  | ({ kind: "attendance"; meetingId: string } & Attendance);

const subjectOf = (said: Said): string => (said.kind === "arrival" ? said.registrationId : said.meetingId);

/** With something more to say: the last word on somebody or on a meeting replaces the one before. */
export const withSaid = (waiting: readonly Said[], said: Said): Said[] => [
  ...waiting.filter((other) => subjectOf(other) !== subjectOf(said)),
  said,
];

/** A participant as the desk knows it. */
export const participantOnceSaid = (registration: Registration, waiting: readonly Said[]): Registration => {
  const said = waiting.find((one) => subjectOf(one) === registration.id);
  if (said?.kind !== "arrival") return registration;
  const { arrivedAt, ...kept } = registration;
  return said.arrived ? { ...kept, arrivedAt: arrivedAt ?? said.at } : kept;
};

/** A meeting as the desk knows it. */
export const meetingOnceSaid = <M extends Pick<Meeting, "id" | "status" | "absent">>(
  meeting: M,
  waiting: readonly Said[],
): M => {
  const said = waiting.find((one) => subjectOf(one) === meeting.id);
  return said?.kind === "attendance" ? { ...meeting, status: said.status, absent: said.absent } : meeting;
};
