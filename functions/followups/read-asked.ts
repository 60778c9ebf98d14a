import type { Outcome } from "../../shared/followups/outcomes.ts";
import type { FollowUp } from "../../shared/followups/schema.ts";
import { inOrderOfDay, type Meeting } from "../../shared/meetings/schema.ts";
import { otherSide, type Registration, type Rencontre } from "../../shared/rencontres/schema.ts";
import { byId, type Participants } from "../meetings/mail-meetings.ts";
import { meetingDocuments } from "../meetings/repository.ts";
import { getDocuments } from "../platform/db/documents.ts";
import { meetingKey } from "../platform/db/keys/meetings.ts";
import { registrationKey } from "../platform/db/keys/registrations.ts";
import type { Deps } from "../platform/deps.ts";
import { registrationDocuments } from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/repository.ts";
import { outcomesOfMeetings } from "./repository.ts";

/** The subject of a question: its meetings, their participants, and what both sides have reported so far. */
export type Asked = {
  rencontre: Rencontre;
  /** The registration that the question was sent to; absent if it no longer exists. */
  registration: Registration | undefined;
  participants: Participants;
  /** In the order of the day. */
  meetings: Meeting[];
  outcomes: ReadonlyMap<string, readonly Outcome[]>;
};

export const readAsked = async (deps: Pick<Deps, "table">, followUp: FollowUp): Promise<Asked> => {
  const { rencontreId, registrationId, meetingIds, side } = followUp;
  const [rencontre, meetings, outcomes] = await Promise.all([
    getRencontre(deps, rencontreId),
    getDocuments(
      deps.table,
      meetingDocuments,
      meetingIds.map((id) => meetingKey(rencontreId, id)),
    ),
    outcomesOfMeetings(deps, rencontreId, meetingIds),
  ]);
  const ids = [registrationId, ...meetings.map((meeting) => meeting[otherSide(side)].registrationId)];
  const participants = byId(
    await getDocuments(
      deps.table,
      registrationDocuments,
      ids.map((id) => registrationKey(rencontreId, id)),
    ),
  );
  return {
    rencontre,
    registration: participants.get(registrationId),
    participants,
    meetings: meetings.toSorted(inOrderOfDay),
    outcomes: Map.groupBy(outcomes, ({ meetingId }) => meetingId),
  };
};
