import { dayText } from "../../../shared/dates.ts";
import type { MailLinks } from "../links.ts";
import type { MailMeeting } from "../mail-contents.ts";
import {
  action,
  type Block,
  type ContentOf,
  type MailDocument,
  paragraph,
  type Template,
} from "./mail-document.ts";
import { meetingCount, whyParticipant } from "./rencontre-words.ts";

export const waveQuestion: Record<ContentOf<"follow-up">["wave"], string> = {
  1: "Comment se sont passés vos rendez-vous ?",
  30: "Un mois après, où en êtes-vous ?",
  90: "Trois mois après, où en êtes-vous ?",
  180: "Six mois après, qu’est-ce que ces rendez-vous ont donné ?",
};

const asked = (meetings: readonly MailMeeting[]): Block => ({
  type: "list",
  title: "Les rendez-vous dont il s’agit",
  items: meetings.map(({ counterpart, intents }) =>
    [counterpart.organisationName, ...intents.map(({ title }) => title)].join(", "),
  ),
});

const document = (
  content: ContentOf<"follow-up"> | ContentOf<"follow-up-reminder">,
  links: MailLinks,
  { subject, opening }: { subject: string; opening: string },
): MailDocument => ({
  subject,
  preview: waveQuestion[content.wave],
  blocks: [
    paragraph(opening),
    paragraph(
      content.wave === 1
        ? "Deux minutes suffisent : votre avis, et une note pour chaque rendez-vous."
        : "Deux minutes suffisent : un contact, un devis, une consultation, un marché, ou rien pour l’instant. Chaque réponse compte.",
    ),
    asked(content.meetings),
    action("Répondre", links.followUp(content.followUpId)),
    paragraph("Ce lien est personnel et n’a pas besoin de compte. Vous pouvez répondre en plusieurs fois."),
  ],
  why: whyParticipant(content.organisationName, content.rencontre),
});

export const followUp: Template<"follow-up"> = (content, links) =>
  document(content, links, {
    subject: `Vos rendez-vous du ${dayText(content.rencontre.date)} : ${content.wave === 1 ? "votre avis" : "où en êtes-vous ?"}`,
    opening: `Le ${dayText(content.rencontre.date)}, ${content.organisationName} a eu ${meetingCount(content.meetings)} à « ${content.rencontre.title} ». ${waveQuestion[content.wave]}`,
  });

export const followUpReminder: Template<"follow-up-reminder"> = (content, links) =>
  document(content, links, {
    subject: `${content.reminder === 2 ? "Dernier rappel" : "Rappel"} : votre point d’étape, ${content.rencontre.title}`,
    opening: `Nous n’avons pas encore votre réponse sur ${meetingCount(content.meetings)} de « ${content.rencontre.title} ». ${waveQuestion[content.wave]}`,
  });
