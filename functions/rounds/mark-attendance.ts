import { AppError } from "../../shared/errors.ts";
import type { Attendance, Meeting } from "../../shared/meetings.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { getMeeting, meetingDocuments } from "./meeting-repository.ts";

/**
 * Says whether a meeting took place, and who was missing; on the day, or afterwards to put it right.
 * Errors: request.forbidden, meeting.notFound, meeting.wrongStatus.
 */
export const markAttendance = async (
  deps: Deps,
  actor: Actor,
  { meetingId, status, absent }: Attendance & { meetingId: string },
): Promise<Meeting> => {
  requireStaff(actor);
  const meeting = await getMeeting(deps, meetingId);
  const { status: day } = await getRencontre(deps, meeting.rencontreId);
  if (meeting.status === "cancelled" || (day !== "running" && day !== "held"))
    throw new AppError("meeting.wrongStatus");
  const marked: Meeting = { ...meeting, status, absent: [...new Set(absent)], updatedAt: deps.now() };
  await commit(deps.table, [
    put(meetingDocuments, marked),
    recordAudit(deps, actor, "MEETING_MARKED", meetingId, { status }),
  ]);
  return committed(marked);
};
