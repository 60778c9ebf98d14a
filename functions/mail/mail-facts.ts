import { dayText, weekdayText } from "../../shared/dates.ts";
import { french } from "../../shared/typography.ts";
import type { MailContent } from "./mail-contents.ts";
import { waveQuestion } from "./templates/follow-up.ts";
import { meetingCount } from "./templates/rencontre-words.ts";

const daysText = (days: number): string => (days === 1 ? "demain" : `dans ${days} jours`);

/** The facts of a mail that staff may put in their texts, by the name of their placeholder. */
export const factsOf = (content: MailContent): Record<string, string> => {
  const facts: Record<string, string | undefined> = {
    organisation: "organisationName" in content ? content.organisationName : undefined,
    fournisseur: "supplierName" in content ? content.supplierName : undefined,
    intention: "intentTitle" in content ? content.intentTitle : undefined,
    expéditeur: "senderName" in content ? content.senderName : undefined,
    adresse: "email" in content ? content.email : undefined,
    rencontre: "rencontre" in content ? content.rencontre.title : undefined,
    date: "rencontre" in content ? dayText(content.rencontre.date) : undefined,
    jour:
      "rencontre" in content
        ? weekdayText(content.rencontre.date)
        : "date" in content
          ? weekdayText(content.date)
          : undefined,
    "ancien jour": "previousDate" in content ? weekdayText(content.previousDate) : undefined,
    "nombre de rendez-vous": "meetings" in content ? meetingCount(content.meetings) : undefined,
    question: "wave" in content ? waveQuestion[content.wave] : undefined,
    délai:
      "daysBefore" in content
        ? daysText(content.daysBefore)
        : "daysLeft" in content
          ? daysText(content.daysLeft)
          : undefined,
    type: "proof" in content ? content.proof.kind : undefined,
    échéance: "proof" in content ? dayText(content.proof.validUntil) : undefined,
  };
  return Object.fromEntries(
    Object.entries(facts).flatMap(([name, fact]) => (fact === undefined ? [] : [[name, french(fact)]])),
  );
};
