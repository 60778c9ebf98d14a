import * as z from "zod";
import { dayText } from "../../../shared/time/dates.ts";
import { meetingCount } from "../document/rencontre-words.ts";
import { factsOfFollowUp, followUpDocument, ofFollowUp, waveQuestion } from "../parts/follow-up.ts";
import { sampleMeetings, sampleParticipant } from "../parts/samples.ts";
import { defineMail } from "./define-mail.ts";

/** To each participant who had meetings, 1, 30, 90 and 180 days after: what became of them. */
export const followUp = defineMail({
  schema: z.object({ kind: z.literal("follow-up"), ...ofFollowUp }),
  label: "Point d’étape",
  cases: "un jour, un mois, trois mois et six mois après la rencontre",
  essential: false,
  family: "followUps",
  template: (content, links) => {
    const { rencontre, organisationName, meetings, wave } = content;
    const day = dayText(rencontre.date);
    return followUpDocument(content, links, {
      subject: `${organisationName} : vos rendez-vous du ${day}, ${wave === 1 ? "votre avis" : "où en êtes-vous ?"}`,
      opening: `Le ${day}, ${organisationName} a eu ${meetingCount(meetings)} à « ${rencontre.title} ». ${waveQuestion[wave]}`,
    });
  },
  facts: factsOfFollowUp,
  sample: {
    kind: "follow-up",
    ...sampleParticipant,
    followUpId: "fup_1",
    wave: 30,
    meetings: sampleMeetings,
  },
});
