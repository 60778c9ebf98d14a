import type { Meeting } from "../../shared/meetings/schema.ts";
import type { Registration, Rencontre } from "../../shared/rencontres/schema.ts";
import type { Round } from "../../shared/rounds/schema.ts";
import { intentDocuments } from "../intents/repository.ts";
import { byId } from "../meetings/mail-meetings.ts";
import { meetingsOfPlan } from "../meetings/plan-diff.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { intentKey } from "../platform/db/keys/intents.ts";
import type { Deps } from "../platform/deps.ts";
import { readMatches, readPlannedMeetings } from "../rounds/round-results.ts";

/** The meetings of a round's plan as publication would write them; none for a round without a result. */
export const readPlan = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  round: Round,
  registrations: readonly Registration[],
): Promise<Meeting[]> => {
  if (!round.result) return [];
  const of = { rencontreId: rencontre.id, number: round.number, attempt: round.result.attempt };
  const [planned, matches] = await Promise.all([
    readPlannedMeetings(deps.table, of),
    readMatches(deps.table, of),
  ]);
  const intentIds = [...new Set(planned.flatMap((meeting) => meeting.intentIds))];
  return meetingsOfPlan({
    rencontre,
    round: round.number,
    planned,
    matches,
    intents: await getDocuments(deps.table, intentDocuments, intentIds.map(intentKey)),
    participants: byId(registrations),
    now: deps.now(),
  });
};
