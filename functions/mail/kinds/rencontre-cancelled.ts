import * as z from "zod";
import { weekdayText } from "../../../shared/time/dates.ts";
import { action, type Block, paragraph } from "../document/mail-document.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import { meetingsBlock } from "../document/rencontre-words.ts";
import { ofParticipant, whyParticipant } from "../parts/participant.ts";
import {
  calendarNote,
  effectOnSentPlan,
  factsOfPlan,
  meetingsSchema,
  sequenceSchema,
} from "../parts/plan.ts";
import { sampleMeetings, sampleParticipant } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** The matches prepared so far, without the hours and tables that no longer hold. */
const contactBlocks = (meetings: readonly MailMeeting[]): Block[] => [
  paragraph(
    "Les rapprochements étaient prêts : nous vous les envoyons pour que vous preniez contact directement. Nous vous demanderons plus tard ce qu’ils ont donné.",
  ),
  ...meetingsBlock(
    "Vos contacts",
    meetings.map(({ slot: _slot, table: _table, ...match }) => match),
  ),
];

/** To each participant when the rencontre is cancelled. */
export const rencontreCancelled = defineMail({
  schema: z.object({
    kind: z.literal("rencontre-cancelled"),
    ...ofParticipant,
    reason: z.string(),
    /** Contacts and matches prepared so far; empty where no round exists. */
    meetings: meetingsSchema,
    sequence: sequenceSchema.optional(),
  }),
  label: "Rencontre annulée",
  cases: "l’annulation avec des rapprochements préparés, et sans",
  essential: true,
  template: (content, links) => {
    const { rencontre, meetings } = content;
    const day = weekdayText(rencontre.date);
    return {
      subject: `Rencontre annulée : ${rencontre.title}`,
      preview:
        meetings.length > 0
          ? "Vos contacts sont dans ce message : la mise en relation continue."
          : `La rencontre du ${day} n’aura pas lieu.`,
      blocks: [
        paragraph(`La rencontre « ${rencontre.title} », prévue le ${day}, est annulée.`),
        { type: "quote", label: "Motif", text: content.reason },
        ...(meetings.length > 0
          ? contactBlocks(meetings)
          : [paragraph("L’équipe reste à votre écoute pour vous aider à trouver le bon partenaire.")]),
        ...calendarNote(content.sequence === undefined ? [] : meetings),
        action("Voir la rencontre", links.rencontre(rencontre.id)),
      ],
      why: whyParticipant(content),
    };
  },
  facts: factsOfPlan,
  calendar: (content) => effectOnSentPlan("CANCEL", { ...content, previousMeetings: content.meetings }),
  sample: {
    kind: "rencontre-cancelled",
    ...sampleParticipant,
    reason: "Un confinement interdit les réunions.",
    meetings: sampleMeetings,
    sequence: 1,
  },
});
