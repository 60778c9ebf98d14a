import { entryStatusLabels, type genders } from "../../shared/clause/codes.ts";
import { eligibilityStatusOf, hasExpired } from "../../shared/participants/eligibility.ts";
import { type EligibilityStatus, eligibilityLabels } from "../../shared/participants/lifecycle.ts";
import { dayText } from "../../shared/time/dates.ts";
import type { Tone } from "../components/feedback/StatusBadge.tsx";
import { today } from "../platform/clock.ts";
import type { Participant } from "./queries.ts";

const tones: Record<EligibilityStatus, Tone> = {
  unknown: "neutral",
  proposed: "warning",
  eligible: "good",
  refused: "bad",
};

/** How the eligibility of a participant is shown today. */
export const eligibilityBadge = (
  participant: Pick<Participant, "eligibility">,
): { tone: Tone; label: string } => {
  if (hasExpired(participant, today())) return { tone: "warning", label: "À vérifier de nouveau" };
  const status = eligibilityStatusOf(participant);
  return { tone: tones[status], label: eligibilityLabels[status] };
};

/** How one person is told of; the report counts several. */
export const genderWords: Readonly<Record<(typeof genders)[number], string>> = { F: "Femme", H: "Homme" };

const uncapital = (text: string): string => text.charAt(0).toLocaleLowerCase("fr") + text.slice(1);

/** « Demandeur d’emploi de longue durée, plus de 50 ans ». */
export const statusesText = (statuses: Participant["statuses"]): string =>
  statuses
    .map((status, place) => (place === 0 ? entryStatusLabels[status] : uncapital(entryStatusLabels[status])))
    .join(", ") || "Aucun statut renseigné";

/** « depuis le 2 mars 2027 », « du 2 mars 2027 au 30 juin 2027 ». */
export const periodText = ({ start, end }: { start: string; end?: string | undefined }): string =>
  end === undefined ? `depuis le ${dayText(start)}` : `du ${dayText(start)} au ${dayText(end)}`;
