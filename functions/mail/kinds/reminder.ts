import * as z from "zod";
import { weekdayText } from "../../../shared/time/dates.ts";
import { action, paragraph } from "../document/mail-document.ts";
import { meetingCount, meetingsBlock, rencontreBlock } from "../document/rencontre-words.ts";
import { daysText } from "../parts/facts.ts";
import { ofParticipant, whyParticipant } from "../parts/participant.ts";
import { factsOfPlan, meetingsSchema } from "../parts/plan.ts";
import { sampleMeetings, sampleParticipant } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To each participant, seven days and one day before the rencontre. */
export const reminder = defineMail({
  schema: z.object({
    kind: z.literal("reminder"),
    ...ofParticipant,
    meetings: meetingsSchema,
    daysBefore: z.literal([7, 1]),
  }),
  label: "Rappel avant la rencontre",
  cases: "sept jours avant, et la veille",
  essential: false,
  family: "reminders",
  template: (content, links) => {
    const { rencontre, meetings } = content;
    const when = daysText(content.daysBefore);
    return {
      subject: `${content.organisationName} : c’est ${when}, ${rencontre.title}`,
      preview: `${meetingCount(meetings)}, ${weekdayText(rencontre.date)}.`,
      blocks: [
        paragraph(
          `« ${rencontre.title} » a lieu ${when}. ${content.organisationName} y a ${meetingCount(meetings)}.`,
        ),
        rencontreBlock(rencontre),
        ...meetingsBlock("Vos rendez-vous", meetings),
        action("Voir et imprimer mon programme", links.rencontre(rencontre.id)),
        paragraph("Un empêchement ? Prévenez l’équipe en répondant à ce message."),
      ],
      why: whyParticipant(content),
    };
  },
  facts: (content) => ({ ...factsOfPlan(content), délai: daysText(content.daysBefore) }),
  sample: { kind: "reminder", ...sampleParticipant, meetings: sampleMeetings, daysBefore: 7 },
});
