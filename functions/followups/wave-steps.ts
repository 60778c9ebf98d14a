import { type FollowUp, waveStartsAt, waves } from "../../shared/followups.ts";
import type { Meeting } from "../../shared/meetings.ts";
import { isFinalFor, type Outcome } from "../../shared/outcomes.ts";
import type { Registration } from "../../shared/rencontres.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { mailIdOf } from "../mail/mails.ts";
import { queueMail } from "../mail/queue-mail.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import type { Stepper } from "../rencontres/run-series.ts";
import type { Series, TaskOf } from "../rencontres/series.ts";
import { stepsOver } from "../rencontres/steps-over.ts";
import { byId, mailMeeting, ownMeetings } from "../rounds/mail-meetings.ts";
import { meetingsOfRencontre } from "../rounds/meeting-repository.ts";
import { followUpDocuments, followUpIdOf, outcomesOfRencontre } from "./follow-up-repository.ts";

type SeriesDeps = Pick<Deps, "table" | "now" | "newId">;

/** The meetings of a participant that took place, or were not said not to, and whose outcome is still open for it. */
export const openMeetings = (
  meetings: readonly Meeting[],
  outcomes: ReadonlyMap<string, readonly Outcome[]>,
  registration: Pick<Registration, "id" | "side">,
): Meeting[] =>
  ownMeetings(meetings, registration).filter(
    ({ id, status }) =>
      (status === "planned" || status === "held") && !isFinalFor(registration.side, outcomes.get(id) ?? []),
  );

/** Whether the next wave is due as well: two questions on one day would be one too many. */
const isOvertaken = ({ wave, from }: TaskOf<"wave">, now: string): boolean => {
  const next = waves.find((later) => later > wave);
  return next !== undefined && waveStartsAt(from, next) <= now;
};

/**
 * A wave: each participant is asked once about its meetings that are still open; nobody who has none, and nobody where
 * the clock stood still, or the day was ended late, until the next wave.
 */
export const waveSteps = async (deps: SeriesDeps, series: Series, task: TaskOf<"wave">): Promise<Stepper> => {
  const { wave } = task;
  if (isOvertaken(task, deps.now())) return stepsOver([]);
  const rencontre = await getRencontre(deps, series.rencontreId);
  const registrations = await participantsOf(deps, rencontre.id);
  const participants = byId(registrations);
  const meetings = await meetingsOfRencontre(deps, rencontre.id);
  const outcomes = Map.groupBy(await outcomesOfRencontre(deps, rencontre.id), ({ meetingId }) => meetingId);
  const units = registrations.flatMap((registration) => {
    const open = openMeetings(meetings, outcomes, registration);
    if (open.length === 0) return [];
    const now = deps.now();
    const followUp: FollowUp = {
      id: followUpIdOf(rencontre.id, registration.id, wave),
      version: 0,
      createdAt: now,
      updatedAt: now,
      rencontreId: rencontre.id,
      registrationId: registration.id,
      organisationName: registration.organisationName,
      side: registration.side,
      wave,
      meetingIds: open.map(({ id }) => id),
      status: "sent",
      sentAt: now,
      reminders: 0,
      notes: "",
    };
    const mail = queueMail(deps, {
      id: mailIdOf("series", rencontre.id, series.id, registration.id),
      to: registration.contact.email,
      content: {
        kind: "follow-up",
        rencontre: mailRencontre(rencontre),
        registrationId: registration.id,
        organisationName: registration.organisationName,
        followUpId: followUp.id,
        wave,
        meetings: open.map((meeting) => mailMeeting(meeting, registration.side, participants, meeting.place)),
      },
      cause: { type: "followUp", id: followUp.id },
    });
    return [{ id: registration.id, writes: [put(followUpDocuments, followUp), mail] }];
  });
  return stepsOver([{ name: "participants", units }]);
};

/** The last wave is over: an edition that was held is followed up; a cancelled one stays cancelled. */
export const followUpsEndSteps = async (deps: SeriesDeps, series: Series): Promise<Stepper> =>
  stepsOver([], async () => {
    const rencontre = await getRencontre(deps, series.rencontreId);
    if (rencontre.status !== "held") return [];
    return [
      put(rencontreDocuments, { ...rencontre, status: "followedUp", updatedAt: deps.now() }),
      recordAudit(deps, { type: "system", name: "clock" }, "RENCONTRE_FOLLOWED_UP", rencontre.id),
    ];
  });
