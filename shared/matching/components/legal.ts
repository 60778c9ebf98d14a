import { kindName } from "../../suppliers/kinds.ts";
import { lastDayOf } from "../../suppliers/proof-validity.ts";
import { COMFORTABLE_DAYS, daysBetween, worthOf } from "../rules/eligibility-worth.ts";
import type { Eligibility } from "../rules/is-eligible.ts";
import type { Reader, Remarks } from "../world/remarks.ts";

/** The factor applied if the need itself does not meet a condition of its modality. */
const DOUBTFUL = 0.5;

/** Score of the supplier's eligibility; halved if the need does not fit its modality. */
export const legalScore = (eligibility: Eligibility, launchDate: string, doubts: readonly string[]): number =>
  worthOf(eligibility, launchDate) * (doubts.length > 0 ? DOUBTFUL : 1);

/** Sentences about the law. `doubts`: conditions of the modality that the need does not meet. */
export const legalRemarks = (
  { verdict, proof }: Eligibility,
  launchDate: string,
  doubts: readonly string[],
  dayText: (day: string) => string,
  reader: Reader,
): Remarks => {
  const you = reader === "supplier";
  const remarks: Remarks = { for: [], against: [...doubts] };
  if (!proof) {
    remarks.against.push(
      `${you ? "Vous n’avez aucun" : "Aucun"} justificatif en cours de validité à la date de lancement.`,
    );
    return remarks;
  }
  if (verdict)
    remarks.for.push(
      `${you ? "Vous pouvez" : "Peut"} répondre au marché réservé : ${kindName(proof.kind)} (art. ${verdict.article}).`,
    );
  const named = `${you ? "Votre justificatif" : "Justificatif"} (${kindName(proof.kind)})`;
  const until =
    proof.validUntil === undefined
      ? "valable sans date de fin"
      : `valable jusqu’au ${dayText(proof.validUntil)}`;
  if (proof.checked) remarks.for.push(`${named} ${you ? "est vérifié et" : "vérifié,"} ${until}.`);
  else
    remarks.against.push(
      `${named} ${you ? "n’est pas encore vérifié ; il est" : "pas encore vérifié,"} ${until}.`,
    );
  if (verdict?.toVerify) remarks.against.push(verdict.text);
  if (daysBetween(launchDate, lastDayOf(proof)) < COMFORTABLE_DAYS)
    remarks.against.push("Ce justificatif prend fin moins de six mois après le lancement.");
  return remarks;
};
