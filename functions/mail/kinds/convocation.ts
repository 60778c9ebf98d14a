import * as z from "zod";
import { dayText } from "../../../shared/time/dates.ts";
import { action, type Block, paragraph } from "../document/mail-document.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import { meetingCount, meetingsBlock, rencontreBlock } from "../document/rencontre-words.ts";
import { ofParticipant, whyParticipant } from "../parts/participant.ts";
import { factsOfPlan, meetingsSchema, sequenceSchema } from "../parts/plan.ts";
import { sampleMeetings, sampleParticipant } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

const hasSlots = (meetings: readonly MailMeeting[]): boolean =>
  meetings.some(({ slot }) => slot !== undefined);

const noMeeting: Block = paragraph(
  "Aucun rendez-vous n’a pu être placé pour vous cette fois. L’équipe reste à votre écoute.",
);

const invitationNote: Block = paragraph(
  "L’invitation jointe réserve ce temps dans votre agenda. Le fichier rendez-vous.ics y ajoute chaque rendez-vous, si vous le souhaitez.",
);

/**
 * To each participant when a first round is published: their plan, or their contacts. The subject begins with the
 * organisation: one person may come for several, and a phone shows its first words alone.
 */
export const convocation = defineMail({
  schema: z.object({
    kind: z.literal("convocation"),
    ...ofParticipant,
    meetings: meetingsSchema,
    sequence: sequenceSchema,
  }),
  label: "Convocation",
  cases: "la rencontre en présence, à distance, et l’échange de contacts",
  essential: true,
  template: (content, links) => {
    const { rencontre, meetings, organisationName } = content;
    const contactsOnly = rencontre.format === "contactsOnly";
    return {
      subject: contactsOnly
        ? `${organisationName} : vos contacts`
        : `${organisationName} : votre programme du ${dayText(rencontre.date)}`,
      preview: `${meetingCount(meetings)}, ${rencontre.title}.`,
      blocks: [
        paragraph(
          contactsOnly
            ? `Voici les contacts préparés pour ${organisationName}.`
            : `Voici le programme de ${organisationName} : ${meetingCount(meetings)}.`,
        ),
        rencontreBlock(rencontre),
        ...meetingsBlock(contactsOnly ? "Vos contacts" : "Vos rendez-vous", meetings),
        ...(meetings.length === 0 ? [noMeeting] : []),
        ...(hasSlots(meetings) ? [invitationNote] : []),
        action(
          contactsOnly ? "Voir mes contacts" : "Voir et imprimer mon programme",
          links.rencontre(rencontre.id),
        ),
        paragraph(
          "Un empêchement ? Prévenez l’équipe en répondant à ce message : elle pourra réorganiser les rendez-vous.",
        ),
      ],
      why: whyParticipant(content),
    };
  },
  facts: factsOfPlan,
  // Without a meeting at an hour there is nothing to put in a calendar yet, nor to take out of it.
  calendar: (content) =>
    hasSlots(content.meetings)
      ? {
          method: "REQUEST",
          plan: content,
          organisationName: content.organisationName,
          previousMeetings: [],
        }
      : undefined,
  sample: { kind: "convocation", ...sampleParticipant, meetings: sampleMeetings, sequence: 0 },
});
