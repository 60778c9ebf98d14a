import * as z from "zod";
import { outcomeSchema } from "../../shared/followups/outcomes.ts";
import { closesAt, type FollowUp, followUpSchema } from "../../shared/followups/schema.ts";
import { meetingPlaceSchema } from "../../shared/meetings/schema.ts";
import { otherSide, rencontreSchema } from "../../shared/rencontres/schema.ts";
import type { Deps } from "../platform/deps.ts";
import { readAsked } from "./read-asked.ts";

/** What the holder of the link sees: the question, and their answers so far. */
export const followUpViewSchema = followUpSchema
  .pick({ organisationName: true, side: true, wave: true, status: true, satisfaction: true, notes: true })
  .extend({
    rencontre: rencontreSchema.pick({ id: true, title: true, date: true, format: true }),
    closesAt: z.iso.datetime(),
    meetings: z.array(
      z.object({
        id: z.string(),
        counterpart: z.string(),
        place: meetingPlaceSchema.optional(),
        intents: z.array(z.object({ title: z.string() })),
        outcome: outcomeSchema
          .pick({ answer: true, why: true, date: true, contract: true, note: true })
          .optional(),
      }),
    ),
  });

/** The question with the holder's latest answers, whatever the wave. */
export const viewFollowUp = async (
  deps: Pick<Deps, "table" | "now">,
  followUp: FollowUp,
): Promise<z.infer<typeof followUpViewSchema>> => {
  const { rencontre, meetings, outcomes } = await readAsked(deps, followUp);
  const { id, title, date, format } = rencontre;
  const { organisationName, side, wave, status, satisfaction, notes } = followUp;
  return {
    organisationName,
    side,
    wave,
    status: deps.now() >= closesAt(followUp) ? "closed" : status,
    notes,
    ...(satisfaction === undefined ? {} : { satisfaction }),
    rencontre: { id, title, date, format },
    closesAt: closesAt(followUp),
    meetings: meetings.map((meeting) => {
      const own = outcomes.get(meeting.id)?.find((outcome) => outcome.side === side);
      return {
        id: meeting.id,
        counterpart: meeting[otherSide(side)].name,
        ...(meeting.place ? { place: meeting.place } : {}),
        intents: meeting.intents.map((intent) => ({ title: intent.title })),
        ...(own
          ? {
              outcome: {
                answer: own.answer,
                why: own.why,
                date: own.date,
                contract: own.contract,
                note: own.note,
              },
            }
          : {}),
      };
    }),
  };
};
