import * as z from "zod";
import type { MailLinks } from "../document/links.ts";
import { action, type Block, type MailDocument, paragraph } from "../document/mail-document.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import type { MailRencontre } from "../document/rencontre-schema.ts";
import { ofParticipant, whyParticipant } from "./participant.ts";
import { factsOfPlan, meetingsSchema } from "./plan.ts";

/** What a mail that asks what became of meetings holds. */
export const ofFollowUp = {
  ...ofParticipant,
  followUpId: z.string(),
  /** Days after the rencontre. */
  wave: z.literal([1, 30, 90, 180]),
  meetings: meetingsSchema,
};

type FollowUpContent = {
  rencontre: MailRencontre;
  organisationName: string;
  followUpId: string;
  wave: 1 | 30 | 90 | 180;
  meetings: readonly MailMeeting[];
};

/** The question of each wave. */
export const waveQuestion: Record<FollowUpContent["wave"], string> = {
  1: "Comment se sont passés vos rendez-vous ?",
  30: "Un mois après, où en êtes-vous ?",
  90: "Trois mois après, où en êtes-vous ?",
  180: "Six mois après, qu’est-ce que ces rendez-vous ont donné ?",
};

/** The facts of a plan, and `{question}`. */
export const factsOfFollowUp = (content: FollowUpContent) => ({
  ...factsOfPlan(content),
  question: waveQuestion[content.wave],
});

const meetingsAskedAbout = (meetings: readonly MailMeeting[]): Block => ({
  type: "list",
  title: "Les rendez-vous dont il s’agit",
  items: meetings.map(({ counterpart, intents }) =>
    [counterpart.organisationName, ...intents.map(({ title }) => title)].join(", "),
  ),
});

/** The document of a follow-up or of its reminder, which differ by their subject and first sentence. */
export const followUpDocument = (
  content: FollowUpContent,
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
    meetingsAskedAbout(content.meetings),
    action("Répondre", links.followUp(content.followUpId)),
    paragraph("Ce lien est personnel et n’a pas besoin de compte. Vous pouvez répondre en plusieurs fois."),
  ],
  why: whyParticipant(content),
});
