import { type Stage, stageLabels } from "../../shared/clause/progress/days.ts";
import type { FollowedStatus } from "../../shared/clause/progress/lifecycle.ts";
import { dayText } from "../../shared/time/dates.ts";
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

/** « 1er janvier 2026 – 31 décembre 2027 »; undefined where neither day is known. */
export const datesText = (start: string | undefined, end: string | undefined): string | undefined =>
  start === undefined && end === undefined
    ? undefined
    : `${start ? dayText(start) : "?"} – ${end ? dayText(end) : "sans fin connue"}`;

/** « En retard au tiers de sa durée ». */
export const lateText = (stage: Stage): string => `En retard ${stageLabels[stage]}`;
