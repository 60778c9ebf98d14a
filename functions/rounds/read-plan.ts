import type { Meeting } from "../../shared/meetings.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { Round } from "../../shared/rounds.ts";
import { getDocuments } from "../db/documents.ts";
import { intentKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { intentDocuments } from "../intents/intent-repository.ts";
import { byId } from "./mail-meetings.ts";
import { meetingsOfPlan } from "./plan-changes.ts";
import { readMatches, readPlannedMeetings } from "./round-parts.ts";

/** The meetings of a round's plan, as they would be published; none for a round without a result. */
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
