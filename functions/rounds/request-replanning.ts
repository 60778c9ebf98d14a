import { AppError, errorsOf, type FieldError } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import type { DayChange, ReplanningInput, Round } from "../../shared/rounds/schema.ts";
import { type Actor, requireStaff, staffErrors } from "../platform/actor.ts";
import { commit, commitErrors, committed } from "../platform/db/documents.ts";
import type { Deps } from "../platform/deps.ts";
import { journalEntry } from "../platform/journal.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import {
  getRencontre,
  getRencontreErrors,
  requireRencontreIn,
  requireRencontreInErrors,
} from "../rencontres/repository.ts";
import { nextSlotAt } from "./day-slots.ts";
import { nextRound, nextRoundErrors } from "./next-round.ts";
import { getRound, getRoundErrors } from "./repository.ts";

/** The slots named in a change, by the field that names them. */
const slotsOf = (change: DayChange): [string, string][] => [
  ...("from" in change ? [["from", change.from] satisfies [string, string]] : []),
  ...("until" in change ? [["until", change.until] satisfies [string, string]] : []),
];

/** Validates a change; returns the first slot that can still change. */
const check = async (
  deps: Deps,
  rencontre: Rencontre,
  { change, nextSlot }: ReplanningInput,
): Promise<string> => {
  const known = (id: string) => rencontre.slots.some((slot) => slot.id === id);
  const fields: FieldError[] = [];
  const refuse = (path: string, message: string) => fields.push({ path, code: "unknown", message });
  if ("registrationId" in change) {
    const registrations = await participantsOf(deps, rencontre.id);
    if (!registrations.some(({ id }) => id === change.registrationId))
      refuse("change.registrationId", "Participant : cette inscription n’existe pas.");
  }
  if ("table" in change && change.table > rencontre.tables)
    refuse("change.table", `Table : il n’y en a que ${rencontre.tables}.`);
  for (const [name, slot] of slotsOf(change))
    if (!known(slot)) refuse(`change.${name}`, `Créneau : « ${slot} » n’existe pas.`);
  const next = nextSlot ?? nextSlotAt(rencontre, deps.now());
  if (next === undefined)
    refuse("nextSlot", "Créneau : la journée est finie, il n’y a plus rien à replanifier.");
  else if (!known(next)) refuse("nextSlot", `Créneau : « ${next} » n’existe pas.`);
  if (next === undefined || fields.length > 0) throw new AppError("request.invalid", {}, fields);
  return next;
};

/** `request.invalid`: a field refers to nothing, or the day is over. */
export const requestReplanningErrors = errorsOf(
  staffErrors,
  getRencontreErrors,
  requireRencontreInErrors,
  "request.invalid",
  getRoundErrors,
  nextRoundErrors,
  commitErrors,
);

/**
 * Requests an adaptation of the published plan: somebody is absent, leaves, is late, is back or came without
 * having registered, or a table is lost or restored. The engine proposes the new plan as a round that shows
 * the changes; they take effect when that round is published.
 */
export const requestReplanning = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, ...input }: ReplanningInput & { rencontreId: string },
): Promise<Round> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, rencontreSets.replannable);
  const nextSlot = await check(deps, rencontre, input);
  const published = await getRound(deps, { rencontreId, number: rencontre.publishedRound ?? 0 });
  const { options, adjustments, lastAdjustment } = published;
  const { round, writes } = await nextRound(deps, rencontre, {
    status: "requested",
    options,
    adjustments,
    lastAdjustment,
    replanning: { ...input, nextSlot, of: published.number },
  });
  const details = { number: round.number, change: input.change.kind };
  await commit(deps.table, [
    ...writes,
    journalEntry(deps, actor, "DAY_REPLANNING_REQUESTED", rencontreId, details),
  ]);
  return committed(round);
};
