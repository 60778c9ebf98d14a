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
import { byId, mailPlan } from "./mail-meetings.ts";
import { meetingDocuments, meetingsOfRencontre } from "./meeting-repository.ts";
import { readPlan } from "./read-plan.ts";
import { roundsOfRencontre } from "./round-repository.ts";
import { raisedSequence, tellParticipant, toParticipant } from "./tell-participant.ts";
import { audience, raised } from "./telling-steps.ts";

type SeriesDeps = Pick<Deps, "table" | "now" | "newId">;

/** The plan of the last round that came to one, without hours: nobody was told any. */
const proposed = async (
  deps: SeriesDeps,
  rencontreId: string,
  registrations: readonly Registration[],
): Promise<Meeting[]> => {
  const rounds = await roundsOfRencontre(deps, rencontreId);
  const last = rounds.findLast(({ result, status }) => result !== undefined && status !== "failed");
  const rencontre = await getRencontre(deps, rencontreId);
  return last ? readPlan(deps, { ...rencontre, format: "contactsOnly" }, last, registrations) : [];
};

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
  { rencontre, reason, publishedRound }: TaskOf<"cancelled">,
): Promise<Stepper> => {
  const { rencontreId } = series;
  const registrations = await audience(deps, series);
  const participants = byId(registrations);
  const known = await meetingsOfRencontre(deps, rencontreId);
  const contacts =
    publishedRound === undefined
      ? await proposed(deps, rencontreId, registrations)
      : known.filter(({ status, round }) => status === "planned" && round <= publishedRound);
  const units = registrations.map((registration) =>
    tellParticipant(
      deps,
      series,
      registration,
      {
        kind: "rencontre-cancelled",
        rencontre,
        ...toParticipant(registration),
        reason,
        meetings: mailPlan(contacts, registration, participants),
        ...raisedSequence(registration),
      },
      raised(registration),
    ),
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
