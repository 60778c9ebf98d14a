import { AppError, type FieldError } from "../../shared/errors.ts";
import type { Replanned } from "../../shared/planning/replan.ts";
import type { Registration } from "../../shared/rencontres.ts";
import type { PlannedMeeting, Replanning, ReplanningInput, Round, Unplaced } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { participantsOf, registrationDocuments } from "../rencontres/registration-repository.ts";
import { getRencontre, rencontreDocuments, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { startSeries } from "../rencontres/series.ts";
import {
  candidatesOfDay,
  type Day,
  engineChange,
  nextSlotAt,
  problemOfDay,
  publishedOfDay,
  resultOfDay,
  unavailableAfter,
} from "./day-change.ts";
import { meetingsOfRencontre } from "./meeting-repository.ts";
import {
  readMatches,
  readPlannedMeetings,
  readUnplaced,
  removeStaleFindings,
  writeFindings,
} from "./round-parts.ts";
import { atWork, findRound, getRound, roundDocuments } from "./round-repository.ts";

/** The published round, what it found, and the meetings as they stand. */
const readDay = async (deps: Deps, rencontreId: string): Promise<Day> => {
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, ["published", "running"]);
  const last = await findRound(deps, rencontreId, rencontre.rounds);
  if (last && atWork.includes(last.status)) throw new AppError("round.inProgress");
  const round = await getRound(deps, { rencontreId, number: rencontre.publishedRound ?? 0 });
  const of = { rencontreId, number: round.number, attempt: round.result?.attempt ?? 0 };
  const [registrations, planned, unplaced, meetings] = await Promise.all([
    participantsOf(deps, rencontreId),
    readPlannedMeetings(deps.table, of),
    readUnplaced(deps.table, of),
    meetingsOfRencontre(deps, rencontreId),
  ]);
  return { rencontre, round, registrations, planned, unplaced, meetings };
};

/** What names nothing in the request, and the slot from which the plan can change. */
const check = (day: Day, { change, nextSlot }: ReplanningInput, now: string) => {
  const known = (id: string) => day.rencontre.slots.some((slot) => slot.id === id);
  const fields: FieldError[] = [];
  const refuse = (path: string, message: string) => fields.push({ path, code: "unknown", message });
  const registration = day.registrations.find(({ id }) => id === change.registrationId);
  if (!registration) refuse("change.registrationId", "Participant : cette inscription n’existe pas.");
  const [name, slot] = change.kind === "absent" ? ["from", change.from] : ["until", change.until];
  if (!known(slot)) refuse(`change.${name}`, `Créneau : « ${slot} » n’existe pas.`);
  const next = nextSlot ?? nextSlotAt(day.rencontre, now);
  if (next === undefined)
    refuse("nextSlot", "Créneau : la journée est finie, il n’y a plus rien à replanifier.");
  else if (!known(next)) refuse("nextSlot", `Créneau : « ${next} » n’existe pas.`);
  if (!registration || next === undefined || fields.length > 0)
    throw new AppError("request.invalid", {}, fields);
  return { registration, next };
};

const told = (day: Day, replanned: Replanned): Omit<Replanning, "round"> => {
  const names = new Map(day.registrations.map(({ id, organisationName }) => [id, organisationName]));
  const pairs = new Map(candidatesOfDay(day).map((candidate) => [candidate.id, candidate]));
  const pair = (id: string) => ({
    id,
    buyerName: names.get(pairs.get(id)?.buyer ?? "") ?? "",
    supplierName: names.get(pairs.get(id)?.supplier ?? "") ?? "",
  });
  return {
    moved: replanned.moved.map(({ id, from, to }) => ({ ...pair(id), from, to })),
    cancelled: replanned.cancelled.map(({ id, from }) => ({ ...pair(id), from })),
    added: replanned.added.map(({ id, to }) => ({ ...pair(id), to })),
  };
};

/** The new plan as a round of its own, which goes on with the one before. */
const nextRound = (day: Day, input: ReplanningInput, replanned: Replanned, now: string) => {
  const candidates = new Map(candidatesOfDay(day).map((candidate) => [candidate.id, candidate]));
  const meetings = replanned.meetings.flatMap(({ id, slot, table }): PlannedMeeting[] => {
    const candidate = candidates.get(id);
    return candidate ? [{ ...candidate, slot, table }] : [];
  });
  const unplaced = replanned.unplaced.flatMap((id): Unplaced[] => {
    const candidate = candidates.get(id);
    return candidate ? [{ ...candidate, reason: "" }] : [];
  });
  const { options, adjustments, lastAdjustment, result } = day.round;
  const round: Round = {
    rencontreId: day.rencontre.id,
    number: day.rencontre.rounds + 1,
    version: 0,
    createdAt: now,
    updatedAt: now,
    status: "publishing",
    options,
    adjustments,
    lastAdjustment,
    change: input.change,
    attempt: 1,
    tries: 0,
    ...(result ? { result: resultOfDay(day, result, replanned, meetings, now) } : {}),
    validatedAt: now,
  };
  return { round, meetings, unplaced };
};

/** The registration once the change is known, so that the next replanning counts with it. */
const afterChange = (
  { rencontre }: Day,
  registration: Registration,
  { change }: ReplanningInput,
  now: string,
) =>
  put(registrationDocuments, {
    ...registration,
    unavailableSlots: unavailableAfter(rencontre, registration, change),
    updatedAt: now,
  });

/** Keeps what was said of a participant where it changes no meeting. */
const remember = async (
  deps: Deps,
  actor: Actor,
  day: Day,
  registration: Registration,
  input: ReplanningInput,
): Promise<void> =>
  commit(deps.table, [
    afterChange(day, registration, input, deps.now()),
    recordAudit(deps, actor, "DAY_UNCHANGED", day.rencontre.id, { change: input.change.kind }),
  ]);

/** Keeps the new plan and starts telling those whom it concerns. */
const publish = async (
  deps: Deps,
  actor: Actor,
  day: Day,
  {
    registration,
    input,
    replanned,
  }: { registration: Registration; input: ReplanningInput; replanned: Replanned },
): Promise<Round> => {
  const now = deps.now();
  const { rencontre } = day;
  const { round, meetings, unplaced } = nextRound(day, input, replanned, now);
  const { number } = round;
  const before = {
    rencontreId: rencontre.id,
    number: day.round.number,
    attempt: day.round.result?.attempt ?? 0,
  };
  const matches = await readMatches(deps.table, before);
  const attempt = { rencontreId: rencontre.id, number, attempt: 1 };
  await removeStaleFindings(deps.table, attempt, undefined);
  await writeFindings(deps.table, attempt, { matches, meetings, unplaced, short: [] });
  await commit(deps.table, [
    put(roundDocuments, round),
    put(rencontreDocuments, { ...rencontre, rounds: number, publishing: number, updatedAt: now }),
    afterChange(day, registration, input, now),
    startSeries(deps, rencontre.id, `publication-${number}`, {
      kind: "publication",
      round: number,
      previousRound: day.round.number,
    }),
    recordAudit(deps, actor, "DAY_REPLANNED", rencontre.id, { number, change: input.change.kind }),
  ]);
  return round;
};

/**
 * Adapts the published plan to somebody who does not come, leaves or comes late: what is past stays, as few meetings as
 * possible change, and only those whose plan changes are told. Errors: request.forbidden, rencontre.notFound,
 * rencontre.wrongStatus, rencontre.publishing, round.inProgress, request.invalid (with the fields), version.conflict.
 */
export const replanDay = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, ...input }: ReplanningInput & { rencontreId: string },
): Promise<Replanning> => {
  requireStaff(actor);
  const day = await readDay(deps, rencontreId);
  const { registration, next } = check(day, input, deps.now());
  // Loaded on the day: the planning engine would weigh on every start of the API.
  const { replan } = await import("../../shared/planning/replan.ts");
  const replanned = replan(problemOfDay(day), publishedOfDay(day), {
    nextSlot: next,
    change: engineChange(input.change),
    fill: input.fill,
  });
  const changes = told(day, replanned);
  if (input.preview) return changes;
  if (changes.moved.length + changes.cancelled.length + changes.added.length === 0) {
    await remember(deps, actor, day, registration, input);
    return changes;
  }
  const { number } = await publish(deps, actor, day, { registration, input, replanned });
  return { ...changes, round: number };
};
