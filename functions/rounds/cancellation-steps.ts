import { waveStartsAt, waves } from "../../shared/followups.ts";
import type { Meeting } from "../../shared/meetings.ts";
import { parisDay } from "../../shared/paris-days.ts";
import type { Registration } from "../../shared/rencontres.ts";
import { put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { getRencontre } from "../rencontres/rencontre-repository.ts";
import type { Stepper } from "../rencontres/run-series.ts";
import { type Series, startSeries, type TaskOf } from "../rencontres/series.ts";
import { type Pass, stepsOver } from "../rencontres/steps-over.ts";
import { meetingDocuments, meetingsOfRencontre } from "./meeting-repository.ts";
import { readPlan } from "./read-plan.ts";
import { roundsOfRencontre } from "./round-repository.ts";
import { tellParticipant } from "./tell-participant.ts";
import { audience } from "./telling-steps.ts";
import { toldOfCancellation } from "./told.ts";

type SeriesDeps = Pick<Deps, "table" | "now" | "newId">;

/** The plan of the last round that came to one, without hours: nobody was told any. */
const proposed = async (
  deps: Pick<Deps, "table" | "now">,
  rencontreId: string,
  registrations: readonly Registration[],
): Promise<Meeting[]> => {
  const rounds = await roundsOfRencontre(deps, rencontreId);
  const last = rounds.findLast(({ result, status }) => result !== undefined && status !== "failed");
  const rencontre = await getRencontre(deps, rencontreId);
  return last ? readPlan(deps, { ...rencontre, format: "contactsOnly" }, last, registrations) : [];
};

/** What was prepared for participants: the published plan, or else that of the last round. */
export const contactsPrepared = async (
  deps: Pick<Deps, "table" | "now">,
  rencontreId: string,
  publishedRound: number | undefined,
  registrations: readonly Registration[],
): Promise<Meeting[]> =>
  publishedRound === undefined
    ? proposed(deps, rencontreId, registrations)
    : (await meetingsOfRencontre(deps, rencontreId)).filter(
        ({ status, round }) => status === "planned" && round <= publishedRound,
      );

/** The meetings without their place: what is left of them is two who have each other's contacts. */
const asContacts = (contacts: readonly Meeting[], known: readonly Meeting[]): Pass => {
  const versions = new Map(known.map(({ id, version }) => [id, version]));
  return {
    name: "meetings",
    units: contacts.map(({ place, ...meeting }) => ({
      id: meeting.id,
      writes: [
        put(meetingDocuments, {
          ...meeting,
          version: versions.get(meeting.id) ?? 0,
          ...(place ? { before: { planned: true, place } } : {}),
        }),
      ],
    })),
  };
};

/**
 * A cancellation: everybody is told and sent the contacts prepared for it, those of the published plan or else of the
 * last round. They are kept as meetings without a place, and what came of them is asked 30, 90 and 180 days later.
 */
export const cancellationSteps = async (
  deps: SeriesDeps,
  series: Series,
  task: TaskOf<"cancelled">,
): Promise<Stepper> => {
  const { rencontreId } = series;
  const registrations = await audience(deps, series);
  const known = await meetingsOfRencontre(deps, rencontreId);
  const contacts = await contactsPrepared(deps, rencontreId, task.publishedRound, registrations);
  const units = toldOfCancellation(task, contacts, registrations).map((told) =>
    tellParticipant(deps, series, told),
  );
  const day = parisDay(series.createdAt);
  const asked = contacts.length === 0 ? [] : waves.filter((wave) => wave > 1);
  return stepsOver([{ name: "participants", units }, asContacts(contacts, known)], async () =>
    asked.map((wave) =>
      startSeries(
        deps,
        rencontreId,
        `wave-${wave}`,
        { kind: "wave", wave, from: day },
        waveStartsAt(day, wave),
      ),
    ),
  );
};
