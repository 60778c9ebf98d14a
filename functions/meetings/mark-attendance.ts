import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Attendance, Meeting } from "../../shared/meetings/schema.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed, put } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { getRencontre } from "../rencontres/repository.ts";
import { getMeeting, getMeetingErrors, meetingDocuments } from "./repository.ts";

export const markAttendanceErrors = errorsOf(
  staffErrors,
  getMeetingErrors,
  "meeting.wrongStatus",
  commitErrors,
);

/** Records whether a meeting took place, and who was missing; on the day, or later as a correction. */
export const markAttendance = async (
  deps: Deps,
  actor: Actor,
  { meetingId, status, absent }: Attendance & { meetingId: string },
): Promise<Meeting> => {
  requireStaff(actor);
  const meeting = await getMeeting(deps, meetingId);
  const { status: day } = await getRencontre(deps, meeting.rencontreId);
  if (meeting.status === "cancelled" || !rencontreSets.attendanceTaken.includes(day))
    throw new AppError("meeting.wrongStatus");
  const marked: Meeting = { ...meeting, status, absent: [...new Set(absent)], updatedAt: deps.now() };
  await commit(deps.table, [
    put(meetingDocuments, marked),
    journalEntry(deps, actor, "MEETING_MARKED", meetingId, { status }),
  ]);
  return committed(marked);
};
