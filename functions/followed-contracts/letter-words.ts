import { stageLabels } from "../../shared/clause/progress/days.ts";
import { count } from "../../shared/text/count.ts";
import { dayText } from "../../shared/time/dates.ts";
import { type Letter, letterPdf } from "../pdf/letter.ts";
import type { LetterContent } from "./answers.ts";

const NBSP = "\u00a0";

const hours = (value: number): string => count(Math.round(value), "heure");
/** « 413 heures étaient attendues »: with what agrees with them. */
const hoursThat = (value: number, one: string, many: string): string =>
  count(Math.round(value), `heure ${one}`, `heures ${many}`);
const euros = (value: number): string => `${value.toLocaleString("fr-FR")}${NBSP}€`;
const list = new Intl.ListFormat("fr", { type: "conjunction" });

const nameOf = ({ title, number, lot }: LetterContent): string =>
  `« ${title} » (marché ${number}${lot ? `, lot ${lot}` : ""})`;

const reminderParagraphs = (content: LetterContent): string[] => {
  const { stage = "third", remaining, expected, penaltyPerHour, recipient, own } = content;
  const atEnd = stage === "end";
  return [
    "Madame, Monsieur,",
    `Le marché ${nameOf(content)} engage ses titulaires à confier des heures de travail à des personnes éloignées de l’emploi. ${atEnd ? "Il est arrivé à sa fin" : `Nous l’avons regardé ${stageLabels[stage]}`}, et ces heures sont en retard.`,
    ...(atEnd || expected === undefined
      ? [`Il manque ${hours(remaining)}.`]
      : [
          `À proportion des jours passés, ${hoursThat(expected, "était attendue", "étaient attendues")} ; il reste ${hours(remaining)} à faire.`,
        ]),
    ...(own ? [`Sur la part qui vous revient, il vous reste ${hours(own.remaining)} à faire.`] : []),
    ...(penaltyPerHour
      ? [`Le marché prévoit une pénalité de ${euros(penaltyPerHour)} par heure qui manque à son terme.`]
      : []),
    recipient.role === "company"
      ? "Dites-nous comment vous comptez les rattraper : nos facilitateurs peuvent vous présenter des candidats, ou vous mettre en lien avec une structure d’insertion."
      : "Vous pouvez rappeler son engagement à l’entreprise ; nos facilitateurs restent à votre disposition pour en parler avec elle et avec vous.",
  ];
};

const certificateParagraphs = (content: LetterContent): string[] => {
  const { outcome, why, own, worked, companyNames, buyerName, remaining, knownUntil } = content;
  return [
    `Toulouse Métropole Emploi, qui suit la clause d’insertion du marché ${nameOf(content)} passé par ${buyerName}${companyNames.length > 0 ? ` avec ${list.format(companyNames)}` : ""}, atteste que ${hoursThat(worked, "d’insertion y a été faite, relevée", "d’insertion y ont été faites, relevées")} jusqu’au ${dayText(knownUntil)}.`,
    ...(own
      ? [
          `Sur sa part, l’entreprise a fait ${hours(own.worked)} sur ${hoursThat(own.planned, "prévue", "prévues")}.`,
        ]
      : []),
    remaining > 0
      ? `${outcome === "dispensed" ? "L’entreprise est dispensée du reste" : "L’engagement est tenu pour rempli"}, soit ${hours(remaining)}.${why ? ` Motif : ${why}` : ""}`
      : "L’engagement est tenu.",
  ];
};

const factsOf = (content: LetterContent): Letter["facts"] => {
  const { planned, worked, remaining, expected, kind, own, knownUntil, end, penalty } = content;
  return [
    ...(planned > 0 ? [{ label: "Heures prévues", value: hours(planned) }] : []),
    { label: `Heures faites au ${dayText(knownUntil)}`, value: hours(worked) },
    ...(kind === "reminder" && expected !== undefined
      ? [{ label: "Heures attendues à cette date", value: hours(expected) }]
      : []),
    ...(planned > 0 ? [{ label: "Heures restantes", value: hours(remaining) }] : []),
    ...(own ? [{ label: "Dont votre part", value: `${hours(own.worked)} sur ${hours(own.planned)}` }] : []),
    ...(end === undefined ? [] : [{ label: "Fin du marché", value: dayText(end) }]),
    ...(penalty === undefined ? [] : [{ label: "Pénalités encourues", value: euros(penalty) }]),
  ];
};

/** A letter as it is printed. */
export const letterOf = (content: LetterContent, on: string): Letter => {
  const reminder = content.kind === "reminder";
  return {
    sender: ["Toulouse Métropole Emploi", "Rencontres solidaires, suivi des clauses d’insertion"],
    recipient: [content.recipient.name],
    date: `Toulouse, le ${dayText(on)}`,
    subject: reminder ? "Heures d’insertion : relance" : "Attestation d’heures d’insertion",
    paragraphs: [
      ...(reminder ? reminderParagraphs(content) : certificateParagraphs(content)),
      ...(content.message ? [content.message] : []),
    ],
    facts: factsOf(content),
    closing: reminder
      ? ["Cordialement,", "L’équipe de Toulouse Métropole Emploi"]
      : ["Fait pour servir et valoir ce que de droit.", "L’équipe de Toulouse Métropole Emploi"],
    small: `${content.title} · marché ${content.number}${content.lot ? `, lot ${content.lot}` : ""}`,
  };
};

/** The PDF of a letter, dated of that instant. */
export const drawLetter = (content: LetterContent, at: string): Promise<Uint8Array<ArrayBuffer>> =>
  letterPdf(letterOf(content, at), at);
