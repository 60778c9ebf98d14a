import { nothing, statusSets, type Transitions } from "../lifecycle/lifecycle.ts";

export const meetingStatuses = ["planned", "held", "noShow", "cancelled"] as const;
export type MeetingStatus = (typeof meetingStatuses)[number];
export const meetingStatusLabels: Record<MeetingStatus, string> = {
  planned: "Prévu",
  held: "Tenu",
  noShow: "Absence",
  cancelled: "Annulé",
};

export const meetingSets = statusSets<MeetingStatus>()({
  /** Unless reported otherwise, a planned meeting takes place and counts as held. */
  presumedHeld: ["planned", "held"],
  /** Attendance is recorded: a new plan does not undo it. */
  marked: ["held", "noShow"],
});

export const meetingTransitions = {
  publication: { from: [nothing], to: "planned", label: "publication" },
  laterPublication: {
    from: ["planned"],
    to: "planned",
    label: "a later publication moves it, or takes its place away when only contacts are left",
  },
  cancellation: {
    from: ["planned"],
    to: "cancelled",
    label: "a later publication drops it, or the rencontre is put off",
  },
  return: { from: ["cancelled"], to: "planned", label: "a later publication" },
  attendance: { from: ["planned"], to: "held", label: "attendance" },
  absence: { from: ["planned"], to: "noShow", label: "attendance, with who was missing" },
  absenceAfterAll: { from: ["held"], to: "noShow", label: "put right" },
  attendanceAfterAll: { from: ["noShow"], to: "held", label: "put right" },
  attendanceTakenBack: { from: meetingSets.marked, to: "planned", label: "taken back" },
} satisfies Transitions<MeetingStatus>;
