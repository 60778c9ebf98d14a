import * as z from "zod";
import { weekdayText } from "../../../shared/time/dates.ts";
import { action, type Block, paragraph } from "../document/mail-document.ts";
import type { MailMeeting } from "../document/meeting-schema.ts";
import { hourRange, tableOf } from "../document/meeting-words.ts";
import { meetingCount, meetingsBlock } from "../document/rencontre-words.ts";
import { ofParticipant, whyParticipant } from "../parts/participant.ts";
import { calendarNote, factsOfPlan, meetingsSchema, sequenceSchema } from "../parts/plan.ts";
import { sampleMeetings, sampleParticipant } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** « 9 h – 9 h 20, table 3 ». */
const slotText = (meeting: MailMeeting): string =>
  meeting.slot ? [hourRange(meeting.slot), tableOf(meeting)].filter(Boolean).join(", ") : "sans horaire";

/** What changes between two plans, one line for each meeting concerned. */
const planChanges = (before: readonly MailMeeting[], after: readonly MailMeeting[]): string[] => {
  const previous = new Map(before.map((meeting) => [meeting.id, meeting]));
  const kept = new Set(after.map(({ id }) => id));
  return [
    ...after.flatMap((meeting) => {
      const { organisationName } = meeting.counterpart;
      const old = previous.get(meeting.id);
      if (!old) return [`Nouveau : ${organisationName}, ${slotText(meeting)}`];
      return slotText(old) === slotText(meeting)
        ? []
        : [`Déplacé : ${organisationName}, ${slotText(meeting)} (au lieu de ${slotText(old)})`];
    }),
    ...before
      .filter(({ id }) => !kept.has(id))
      .map((meeting) => `Annulé : ${meeting.counterpart.organisationName}, ${slotText(meeting)}`),
  ];
};

const changesBlock = (changes: string[]): Block[] =>
  changes.length > 0 ? [{ type: "list", title: "Ce qui change", items: changes }] : [];

/** To the participants whose plan changes after a first one was published. */
export const planChanged = defineMail({
  schema: z.object({
    kind: z.literal("plan-changed"),
    ...ofParticipant,
    previousMeetings: meetingsSchema,
    meetings: meetingsSchema,
    sequence: sequenceSchema,
  }),
  label: "Changement de programme",
  essential: true,
  template: (content, links) => {
    const { rencontre, meetings } = content;
    const changes = planChanges(content.previousMeetings, meetings);
    return {
      subject: `${content.organisationName} : votre programme change`,
      preview: changes[0] ?? `${meetingCount(meetings)}.`,
      blocks: [
        paragraph(`Le programme de ${content.organisationName} du ${weekdayText(rencontre.date)} a changé.`),
        ...changesBlock(changes),
        ...meetingsBlock("Votre programme à jour", meetings),
        ...(meetings.length === 0 ? [paragraph("Vous n’avez plus de rendez-vous.")] : []),
        ...calendarNote(content.previousMeetings),
        action("Voir mon programme", links.rencontre(rencontre.id)),
      ],
      why: whyParticipant(content),
    };
  },
  facts: factsOfPlan,
  calendar: (content) => ({
    method: "REQUEST",
    plan: content,
    organisationName: content.organisationName,
    previousMeetings: content.previousMeetings,
  }),
  sample: {
    kind: "plan-changed",
    ...sampleParticipant,
    previousMeetings: sampleMeetings,
    meetings: sampleMeetings.slice(1),
    sequence: 1,
  },
});
