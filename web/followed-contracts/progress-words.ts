import { type Stage, stageLabels } from "../../shared/clause/progress/days.ts";
import type { FollowedStatus } from "../../shared/clause/progress/lifecycle.ts";
import type { Tone } from "../components/feedback/StatusBadge.tsx";
import { count, percent } from "../platform/format.ts";

export const statusTones: Record<FollowedStatus, Tone> = {
  planned: "neutral",
  running: "info",
  completed: "good",
  short: "bad",
};

/** Hours as people read them: whole. */
export const hoursText = (hours: number): string => count(Math.round(hours), "heure");

type Worked = { worked: number; planned?: number | undefined; share?: number | undefined };

/** « 250 heures faites sur 1 000 prévues ». */
export const workedText = ({ worked, planned }: Worked): string => {
  const made = count(Math.round(worked), "heure faite", "heures faites");
  return planned === undefined ? made : `${made} sur ${count(Math.round(planned), "prévue")}`;
};

/** « 250 heures faites sur 1 000 prévues (25 %) ». */
export const progressText = (standing: Worked): string =>
  standing.share === undefined
    ? workedText(standing)
    : `${workedText(standing)} (${percent(standing.share)})`;

/** « En retard au tiers de sa durée ». */
export const lateText = (stage: Stage): string => `En retard ${stageLabels[stage]}`;
