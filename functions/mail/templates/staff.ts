import { dayText, weekdayText } from "../../../shared/dates.ts";
import { action, type ContentOf, paragraph, type Template } from "./mail-document.ts";
import { counted } from "./typography.ts";

type Counts = ContentOf<"staff-digest">["counts"];

const lines: Record<keyof Counts, (count: number) => string> = {
  suppliersToCheck: (count) =>
    counted(count, "fiche de fournisseur à vérifier", "fiches de fournisseurs à vérifier"),
  intentsToQualify: (count) =>
    counted(count, "intention d’achat à qualifier", "intentions d’achat à qualifier"),
  membershipsToApprove: (count) =>
    counted(count, "demande d’adhésion à examiner", "demandes d’adhésion à examiner"),
  mailsDoubtful: (count) =>
    counted(count, "message au sort incertain, à trancher", "messages au sort incertain, à trancher"),
  mailsFailed: (count) => counted(count, "message non parti", "messages non partis"),
  mailsReturned: (count) => counted(count, "message revenu", "messages revenus"),
  contractsToCheck: (count) => counted(count, "marché à vérifier", "marchés à vérifier"),
  proofsExpired: (count) => counted(count, "justificatif expiré", "justificatifs expirés"),
};

export const staffDigest: Template<"staff-digest"> = ({ date, counts, oldest, uncounted }, links) => {
  const since = new Map(Object.entries(oldest));
  const items = (Object.keys(lines) as (keyof Counts)[])
    .filter((key) => counts[key] > 0)
    .map((key) => {
      const day = since.get(key);
      return `${uncounted.includes(key) ? "plus de " : ""}${lines[key](counts[key])}${day === undefined ? "" : `, depuis le ${dayText(day)}`}`;
    });
  return {
    subject: `Ce qui attend l’équipe, ${weekdayText(date)}`,
    preview: items[0] ?? "Rien n’attend.",
    blocks: [
      items.length > 0
        ? { type: "list", title: "À faire", items }
        : paragraph("Rien n’attend l’équipe aujourd’hui."),
      action("Ouvrir l’espace de l’équipe", links.staff),
    ],
    why: "Vous recevez ce message parce que vous êtes membre de l’équipe.",
  };
};
