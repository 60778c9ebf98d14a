import * as z from "zod";
import { daySchema } from "../../../shared/fields/fields.ts";
import { weekdayText } from "../../../shared/time/dates.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { rencontreBlock } from "../document/rencontre-words.ts";
import { factsOfParticipant, ofParticipant, whyParticipant } from "../parts/participant.ts";
import { calendarNote, effectOnSentPlan, meetingsSchema, sequenceSchema } from "../parts/plan.ts";
import { sampleMeetings, sampleParticipant, sampleRencontre } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To each participant when the rencontre is postponed, to a new date or to one not known yet. */
export const rencontrePostponed = defineMail({
  schema: z.object({
    kind: z.literal("rencontre-postponed"),
    ...ofParticipant,
    previousDate: daySchema,
    /** Whether the date of `rencontre` is the new one; otherwise no new date is known. */
    dateKnown: z.boolean(),
    reason: z.string(),
    /** The plan as it was sent for the day that is void now. */
    previousMeetings: meetingsSchema.default([]),
    sequence: sequenceSchema.optional(),
  }),
  label: "Rencontre reportée",
  cases: "le report avec une nouvelle date, et sans date",
  essential: true,
  template: (content, links) => {
    const { rencontre, dateKnown, previousDate, organisationName } = content;
    return {
      subject: dateKnown
        ? `Rencontre reportée au ${weekdayText(rencontre.date)} : ${rencontre.title}`
        : `Rencontre reportée : ${rencontre.title}`,
      preview: `La date du ${weekdayText(previousDate)} n’est plus bonne.`,
      blocks: [
        paragraph(
          `La rencontre « ${rencontre.title} », prévue le ${weekdayText(previousDate)}, est reportée.`,
        ),
        { type: "quote", label: "Motif", text: content.reason },
        ...(dateKnown
          ? [
              rencontreBlock(rencontre),
              paragraph(
                `L’inscription de ${organisationName} est gardée. Dites-nous si la nouvelle date vous convient.`,
              ),
              action("Confirmer ma participation", links.rencontre(rencontre.id)),
            ]
          : [
              paragraph(
                `La nouvelle date n’est pas encore fixée. L’inscription de ${organisationName} est gardée, et nous vous demanderons si cette date vous convient.`,
              ),
              action("Voir la rencontre", links.rencontre(rencontre.id)),
            ]),
        paragraph("Les rendez-vous déjà envoyés ne tiennent plus : un nouveau programme suivra."),
        ...calendarNote(content.previousMeetings),
      ],
      why: whyParticipant(content),
    };
  },
  facts: (content) => ({
    ...factsOfParticipant(content),
    "ancien jour": weekdayText(content.previousDate),
  }),
  calendar: (content) => {
    const effect = effectOnSentPlan("CANCEL", { ...content, meetings: [] });
    return effect && { ...effect, day: content.previousDate };
  },
  sample: {
    kind: "rencontre-postponed",
    ...sampleParticipant,
    rencontre: { ...sampleRencontre, date: "2027-03-18" },
    previousDate: "2026-11-12",
    dateKnown: true,
    reason: "La salle est fermée pour travaux.",
    previousMeetings: sampleMeetings,
    sequence: 1,
  },
});
