import type { Key } from "../table.ts";
import { allInRencontre, inRencontre } from "./in-rencontre.ts";
import { alone, type Index1, inIndex1, numbered } from "./key-parts.ts";

export const followUpKey = alone("FOLLOWUP");
/** Follow-up questions of a rencontre, wave by wave. */
export const followUpsOf = (rencontreId: string) => inIndex1(`FOLLOWUPS#${rencontreId}`);
export const followUpIndex = (followUp: { id: string; rencontreId: string; wave: number }): Index1 => ({
  gsi1pk: followUpsOf(followUp.rencontreId).pk,
  gsi1sk: `${numbered(followUp.wave, 3)}#${followUp.id}`,
});

export const outcomeKey = (outcome: { rencontreId: string; meetingId: string; side: string }): Key =>
  inRencontre("OUTCOME")(outcome.rencontreId, `${outcome.meetingId}#${outcome.side}`);
/** Outcomes of the meetings of a rencontre. */
export const outcomesOf = allInRencontre("OUTCOME");
/** Outcomes of all meetings, by time of the answer. */
export const allOutcomes = inIndex1("OUTCOMES");
export const outcomeIndex = (outcome: { meetingId: string; side: string; answeredAt: string }): Index1 => ({
  gsi1pk: allOutcomes.pk,
  gsi1sk: `${outcome.answeredAt}#${outcome.meetingId}#${outcome.side}`,
});
