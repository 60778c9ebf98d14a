import type { FollowUp } from "../../shared/followups.ts";
import { inOrderOfDay, type Meeting } from "../../shared/meetings.ts";
import type { Outcome } from "../../shared/outcomes.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import { getDocuments } from "../db/documents.ts";
import { meetingKey, registrationKey } from "../db/keys.ts";
import type { Deps } from "../deps.ts";
import { registrationDocuments } from "../rencontres/registration-repository.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import { byId, otherSide, type Participants } from "../rounds/mail-meetings.ts";
import { meetingDocuments } from "../rounds/meeting-repository.ts";
import { outcomesOfMeetings } from "./follow-up-repository.ts";

/** What a question is about: its meetings, who took part in them, and what both sides have said of them so far. */
export type Asked = {
  rencontre: Rencontre;
  /** Who is asked; absent where its registration is no more. */
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
