import { kindName } from "../../law/kinds.ts";
import type { Reader, Remarks } from "../remarks.ts";
import type { Standing } from "../rules/has-standing.ts";
import { COMFORTABLE_DAYS, daysBetween, worthOf } from "../rules/standing-worth.ts";

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
  const until = `valable jusqu’au ${dayText(proof.validUntil)}`;
  if (proof.checked) remarks.for.push(`${named} ${you ? "est vérifié et" : "vérifié,"} ${until}.`);
  else
    remarks.against.push(
      `${named} ${you ? "n’est pas encore vérifié ; il est" : "pas encore vérifié,"} ${until}.`,
    );
  if (verdict?.toVerify) remarks.against.push(verdict.text);
  if (daysBetween(launchDate, proof.validUntil) < COMFORTABLE_DAYS)
    remarks.against.push("Ce justificatif prend fin moins de six mois après le lancement.");
  return remarks;
};
