import * as z from "zod";
import { formatSchema } from "../../../shared/rencontres/schema.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { formatText, meetingsBlock, rencontreBlock } from "../document/rencontre-words.ts";
import { ofParticipant, whyParticipant } from "../parts/participant.ts";
import {
  calendarNote,
  effectOnSentPlan,
  factsOfPlan,
  meetingsSchema,
  sequenceSchema,
} from "../parts/plan.ts";
import { sampleMeetings, sampleParticipant, sampleRencontre } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To each participant when the rencontre takes another format: in person, remote, or contacts only. */
export const formatChanged = defineMail({
  schema: z.object({
    kind: z.literal("format-changed"),
    ...ofParticipant,
    previousFormat: formatSchema,
    meetings: meetingsSchema,
    /** The plan as it was sent before, with the hours that an exchange of contacts no longer has. */
    previousMeetings: meetingsSchema.default([]),
    sequence: sequenceSchema.optional(),
  }),
  label: "Changement de forme",
  cases: "la rencontre en présence, à distance, et l’échange de contacts",
  essential: true,
  template: (content, links) => {
    const { rencontre, previousFormat, meetings } = content;
    const contactsOnly = rencontre.format === "contactsOnly";
    return {
      subject: `Changement de forme : ${rencontre.title}`,
      preview: `La rencontre a lieu ${formatText[rencontre.format]}.`,
      blocks: [
        paragraph(
          `« ${rencontre.title} » aura lieu ${formatText[rencontre.format]}, et non plus ${formatText[previousFormat]}. Votre inscription reste valable.`,
        ),
        rencontreBlock(rencontre),
        ...meetingsBlock(contactsOnly ? "Vos contacts" : "Vos rendez-vous", meetings),
        ...(contactsOnly && meetings.length > 0
          ? [paragraph("Prenez contact directement, au moment qui vous convient à tous les deux.")]
          : []),
        ...calendarNote(content.previousMeetings),
        action("Voir la rencontre", links.rencontre(rencontre.id)),
      ],
      why: whyParticipant(content),
    };
  },
  facts: factsOfPlan,
  calendar: (content) =>
    effectOnSentPlan(content.rencontre.format === "contactsOnly" ? "CANCEL" : "REQUEST", content),
  sample: {
    kind: "format-changed",
    ...sampleParticipant,
    rencontre: { ...sampleRencontre, format: "remote", link: "https://visio.exemple.fr/rencontres" },
    previousFormat: "inPerson",
    meetings: sampleMeetings,
    previousMeetings: sampleMeetings,
    sequence: 1,
  },
});
