import { mailHour } from "../../shared/followups.ts";
import type { Meeting } from "../../shared/meetings.ts";
import { addDays, parisInstant } from "../../shared/paris-days.ts";
import type { Registration, Rencontre } from "../../shared/rencontres.ts";
import type { Round } from "../../shared/rounds.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { put } from "../db/documents.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, rencontreDocuments } from "../rencontres/rencontre-repository.ts";
import type { Stepper } from "../rencontres/run-series.ts";
import { findSeries, type Series, startSeries, type TaskOf } from "../rencontres/series.ts";
import { stepsOver } from "../rencontres/steps-over.ts";
import { meetingDocuments, meetingsOfRencontre } from "./meeting-repository.ts";
import { planChanges } from "./plan-changes.ts";
import { readPlan } from "./read-plan.ts";
import { getRound, roundDocuments } from "./round-repository.ts";
import { tellParticipant } from "./tell-participant.ts";
import { toldOfPublication } from "./told.ts";

/** The meetings as a publication makes them, and those of them that it has to write. */
export const meetingsPublished = async (
  deps: Pick<Deps, "table" | "now">,
  rencontre: Rencontre,
  round: Round,
  registrations: readonly Registration[],
): Promise<{ meetings: Meeting[]; changes: Meeting[] }> => {
  const known = await meetingsOfRencontre(deps, rencontre.id);
  const changes = planChanges(known, await readPlan(deps, rencontre, round, registrations), round.number);
  const meetings = [...new Map([...known, ...changes].map((meeting) => [meeting.id, meeting])).values()];
  return { meetings, changes };
};

/** Reminders a week and a day before, where there is still time for them; once for each date. */
const reminders = async (
  deps: Pick<Deps, "table" | "now">,
  { id, date, format }: Rencontre,
): Promise<Write[]> => {
  const writes: Write[] = [];
  for (const daysBefore of [7, 1] as const) {
    const at = parisInstant(addDays(date, -daysBefore), mailHour);
    const seriesId = `reminder-${date}-${daysBefore}`;
    if (format === "contactsOnly" || at <= deps.now() || (await findSeries(deps, id, seriesId))) continue;
    writes.push(startSeries(deps, id, seriesId, { kind: "reminder", date, daysBefore }, at));
  }
  return writes;
};

/** The last step, by which the plan becomes the one of the rencontre. */
const finish =
  (deps: Pick<Deps, "table" | "now" | "newId">, series: Series, task: TaskOf<"publication">) =>
  async (): Promise<Write[]> => {
    const rencontre = await getRencontre(deps, series.rencontreId);
    const round = await getRound(deps, { rencontreId: rencontre.id, number: task.round });
    const { publishing: _publishing, ...kept } = rencontre;
    const now = deps.now();
    return [
      put(roundDocuments, { ...round, status: "published", publishedAt: now, updatedAt: now }),
      put(rencontreDocuments, {
        ...kept,
        status: rencontre.status === "matched" ? "published" : rencontre.status,
        publishedRound: task.round,
        updatedAt: now,
      }),
      ...(await reminders(deps, rencontre)),
      recordAudit(deps, { type: "system", name: "engine" }, "ROUND_PUBLISHED", rencontre.id, {
        number: task.round,
      }),
    ];
  };

/**
 * The steps of a publication: first the meetings become what the plan says, then each participant is told once, then
 * round and rencontre are published. Meetings keep how they stood before, so that a run that takes the series up after
 * another died knows what to tell.
 */
export const publicationSteps = async (
  deps: Pick<Deps, "table" | "now" | "newId">,
  series: Series,
  task: TaskOf<"publication">,
): Promise<Stepper> => {
  const rencontre = await getRencontre(deps, series.rencontreId);
  const round = await getRound(deps, { rencontreId: rencontre.id, number: task.round });
  const registrations = await participantsOf(deps, rencontre.id);
  const { meetings, changes } = await meetingsPublished(deps, rencontre, round, registrations);
  return stepsOver(
    [
      {
        name: "meetings",
        units: changes.map((meeting) => ({ id: meeting.id, writes: [put(meetingDocuments, meeting)] })),
      },
      {
        name: "participants",
        units: toldOfPublication(rencontre, task, meetings, registrations).map((told) =>
          tellParticipant(deps, series, told),
        ),
      },
    ],
    finish(deps, series, task),
  );
};
