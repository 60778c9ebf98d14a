import { kindName } from "../../law/kinds.ts";
import type { Remarks } from "../remarks.ts";
import { COMFORTABLE_DAYS, daysBetween, type Standing, worthOf } from "../rules/has-standing.ts";

/** How much is left where the need itself does not meet a condition of its modality. */
const DOUBTFUL = 0.5;

/** Worth of the supplier's standing; halved where the need does not fit its modality. */
export const legalScore = (standing: Standing, launchDate: string, doubts: readonly string[]): number =>
  worthOf(standing, launchDate) * (doubts.length > 0 ? DOUBTFUL : 1);

/** Sentences on the law. `doubts`: conditions of the modality that the need does not meet. */
export const legalRemarks = (
  { verdict, proof }: Standing,
  launchDate: string,
  doubts: readonly string[],
  dayText: (day: string) => string,
): Remarks => {
  const remarks: Remarks = { for: [], against: [...doubts] };
  if (!proof) {
    remarks.against.push("Aucun justificatif en cours de validité à la date de lancement.");
    return remarks;
  }
  const until = `valable jusqu’au ${dayText(proof.validUntil)}`;
  if (verdict)
    remarks.for.push(`Peut répondre au marché réservé : ${kindName(proof.kind)} (art. ${verdict.article}).`);
  if (proof.checked) remarks.for.push(`Justificatif ${proof.kind} vérifié, ${until}.`);
  else remarks.against.push(`Justificatif ${proof.kind} pas encore vérifié, ${until}.`);
  if (verdict?.toVerify) remarks.against.push(verdict.text);
  if (daysBetween(launchDate, proof.validUntil) < COMFORTABLE_DAYS)
    remarks.against.push("Ce justificatif prend fin moins de six mois après le lancement.");
  return remarks;
};
