import type { Participant } from "../clause/schema.ts";
import { dayText } from "../time/dates.ts";
import type { EligibilityStatus } from "./lifecycle.ts";

type Eligible = Pick<Participant, "eligibility">;

export const eligibilityStatusOf = ({ eligibility }: Eligible): EligibilityStatus =>
  eligibility?.status ?? "unknown";

/** Whether what was checked no longer holds on a day. */
export const hasExpired = ({ eligibility }: Eligible, day: string): boolean =>
  eligibility?.status === "eligible" && eligibility.until < day;

/** Why an employment that starts on a day cannot be entered by hand; undefined where it can. */
export const whyNotEligible = (participant: Eligible, start: string): string | undefined => {
  const { eligibility } = participant;
  switch (eligibility?.status) {
    case undefined:
      return "Personne n’a vérifié l’éligibilité de cette personne. Vérifiez-la d’abord.";
    case "proposed":
      return "L’éligibilité de cette personne attend d’être vérifiée. Vérifiez-la d’abord.";
    case "refused":
      return `Cette personne n’est pas éligible : ${eligibility.reason}`;
    case "eligible":
      return eligibility.until < start
        ? `L’éligibilité de cette personne valait jusqu’au ${dayText(eligibility.until)}. Vérifiez-la de nouveau.`
        : undefined;
  }
};
