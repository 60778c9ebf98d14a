import * as z from "zod";
import { meetingCount } from "../document/rencontre-words.ts";
import { factsOfFollowUp, followUpDocument, ofFollowUp, waveQuestion } from "../parts/follow-up.ts";
import { sampleMeetings, sampleParticipant } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To a participant who has not answered a follow-up. */
export const followUpReminder = defineMail({
  schema: z.object({
    kind: z.literal("follow-up-reminder"),
    ...ofFollowUp,
    /** The first or the second, which is the last. */
    reminder: z.literal([1, 2]),
  }),
  label: "Rappel de point d’étape",
  cases: "le premier rappel, et le dernier",
  essential: false,
  family: "followUps",
  template: (content, links) => {
    const { rencontre, organisationName, meetings, wave, reminder } = content;
    return followUpDocument(content, links, {
      subject: `${organisationName} : ${reminder === 2 ? "dernier rappel pour" : "rappel pour"} votre point d’étape, ${rencontre.title}`,
      opening: `Nous n’avons pas encore votre réponse sur ${meetingCount(meetings)} de « ${rencontre.title} ». ${waveQuestion[wave]}`,
    });
  },
  facts: factsOfFollowUp,
  sample: {
    kind: "follow-up-reminder",
    ...sampleParticipant,
    followUpId: "fup_1",
    wave: 90,
    meetings: sampleMeetings,
    reminder: 1,
  },
});
