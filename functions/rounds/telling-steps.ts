import type { Meeting } from "../../shared/meetings.ts";
import type { Registration } from "../../shared/rencontres.ts";
import { put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import type { Stepper } from "../rencontres/run-series.ts";
import type { Series, TaskOf } from "../rencontres/series.ts";
import { type Pass, stepsOver } from "../rencontres/steps-over.ts";
import { meetingDocuments, meetingsOfRencontre } from "./meeting-repository.ts";
import { tellParticipant } from "./tell-participant.ts";
import { toldOfFormat, toldOfPostponement } from "./told.ts";

type SeriesDeps = Pick<Deps, "table" | "now" | "newId">;

/** Those who were there when it was decided: whoever registers afterwards knows already. */
export const audience = async (deps: SeriesDeps, series: Series): Promise<Registration[]> =>
  (await participantsOf(deps, series.rencontreId)).filter(({ createdAt }) => createdAt <= series.createdAt);

/** Makes void the meetings of the plan that had been sent; after everybody is told, so that the telling can read them. */
const cancelling = (meetings: readonly Meeting[], publishedRound: number | undefined): Pass => ({
  name: "meetings",
  units: meetings
    .filter(({ status, round }) => status === "planned" && round <= (publishedRound ?? 0))
    .map((meeting) => ({
      id: meeting.id,
      writes: [put(meetingDocuments, { ...meeting, status: "cancelled" })],
    })),
});

/** A postponement: the plan is void, everybody is told, and asked again where the new date is known. */
export const postponementSteps = async (
  deps: SeriesDeps,
  series: Series,
  task: TaskOf<"postponed">,
): Promise<Stepper> => {
  const registrations = await audience(deps, series);
  const units = toldOfPostponement(task, registrations).map((told) => tellParticipant(deps, series, told));
  return stepsOver([
    { name: "participants", units },
    cancelling(await meetingsOfRencontre(deps, series.rencontreId), task.publishedRound),
  ]);
};

/** The meetings whose places a change of format tells again: those of the plan that was sent. */
export const meetingsSent = async (
  deps: Pick<Deps, "table">,
  rencontreId: string,
  publishedRound: number | undefined,
): Promise<Meeting[]> => (publishedRound === undefined ? [] : meetingsOfRencontre(deps, rencontreId));

/** A change of format: everybody is told, with its plan where it was sent one. */
export const formatSteps = async (
  deps: SeriesDeps,
  series: Series,
  task: TaskOf<"formatChanged">,
): Promise<Stepper> => {
  const registrations = await audience(deps, series);
  const meetings = await meetingsSent(deps, series.rencontreId, task.publishedRound);
  const units = toldOfFormat(task, meetings, registrations).map((told) =>
    tellParticipant(deps, series, told),
  );
  return stepsOver([{ name: "participants", units }]);
};
