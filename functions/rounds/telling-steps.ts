import type { Meeting } from "../../shared/meetings.ts";
import type { Registration } from "../../shared/rencontres.ts";
import { put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import type { Stepper } from "../rencontres/run-series.ts";
import type { Series, TaskOf } from "../rencontres/series.ts";
import { type Pass, stepsOver } from "../rencontres/steps-over.ts";
import { byId, mailPlan } from "./mail-meetings.ts";
import { meetingDocuments, meetingsOfRencontre } from "./meeting-repository.ts";
import { nextSequence, raisedSequence, tellParticipant, toParticipant } from "./tell-participant.ts";

type SeriesDeps = Pick<Deps, "table" | "now" | "newId">;

/** Those who were there when it was decided: whoever registers afterwards knows already. */
export const audience = async (deps: SeriesDeps, series: Series): Promise<Registration[]> =>
  (await participantsOf(deps, series.rencontreId)).filter(({ createdAt }) => createdAt <= series.createdAt);

/** The registration's SEQUENCE once that mail is sent. */
export const raised = (registration: Registration): Pick<Registration, "planSequence"> =>
  registration.planSequence === undefined ? {} : { planSequence: nextSequence(registration) };

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
  { rencontre, previousDate, dateKnown, reason, publishedRound }: TaskOf<"postponed">,
): Promise<Stepper> => {
  const registrations = await audience(deps, series);
  const units = registrations.map((registration) =>
    tellParticipant(
      deps,
      series,
      registration,
      {
        kind: "rencontre-postponed",
        rencontre,
        ...toParticipant(registration),
        previousDate,
        dateKnown,
        reason,
        ...raisedSequence(registration),
      },
      { ...raised(registration), ...(dateKnown ? { status: "toConfirm" as const } : {}) },
    ),
  );
  return stepsOver([
    { name: "participants", units },
    cancelling(await meetingsOfRencontre(deps, series.rencontreId), publishedRound),
  ]);
};

/** A change of format: everybody is told, with its plan where it was sent one. */
export const formatSteps = async (
  deps: SeriesDeps,
  series: Series,
  { rencontre, previousFormat, publishedRound }: TaskOf<"formatChanged">,
): Promise<Stepper> => {
  const registrations = await audience(deps, series);
  const participants = byId(registrations);
  const meetings = publishedRound === undefined ? [] : await meetingsOfRencontre(deps, series.rencontreId);
  const placeless = rencontre.format === "contactsOnly";
  const units = registrations.map((registration) =>
    tellParticipant(
      deps,
      series,
      registration,
      {
        kind: "format-changed",
        rencontre,
        ...toParticipant(registration),
        previousFormat,
        meetings: mailPlan(meetings, registration, participants).map(({ slot, table, ...meeting }) =>
          placeless ? meeting : { ...meeting, ...(slot ? { slot } : {}), ...(table ? { table } : {}) },
        ),
        ...raisedSequence(registration),
      },
      raised(registration),
    ),
  );
  return stepsOver([{ name: "participants", units }]);
};
