import type { MeetingStatus } from "../../shared/meetings/lifecycle.ts";
import type { Tone } from "../components/feedback/StatusBadge.tsx";

/** The tone in which a page says what a meeting has become. */
export const meetingTones: Record<MeetingStatus, Tone> = {
  planned: "neutral",
  held: "good",
  noShow: "warning",
  cancelled: "warning",
};
