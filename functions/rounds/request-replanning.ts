import { AppError, type FieldError } from "../../shared/errors.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import type { DayChange, ReplanningInput, Round } from "../../shared/rounds.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { participantsOf } from "../rencontres/registration-repository.ts";
import { getRencontre, requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { nextSlotAt } from "./day-slots.ts";
import { nextRound } from "./next-round.ts";
import { getRound } from "./round-repository.ts";

/** The slots that a change names, by the field that does. */
const slotsOf = (change: DayChange): [string, string][] => [
  ...("from" in change ? [["from", change.from] satisfies [string, string]] : []),
  ...("until" in change ? [["until", change.until] satisfies [string, string]] : []),
];

/** The slot from which the plan can change. Throws request.invalid for what names nothing in the request. */
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

/**
 * Asks for the published plan to be adapted to somebody who does not come, leaves, comes late, is back or comes without
 * having registered, or to a table lost or found again. The engine proposes the new plan as a round, which tells what
 * would change; nothing does until that round is published.
 * Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus, rencontre.publishing, round.notFound,
 * round.inProgress, request.invalid (with the fields), version.conflict.
 */
export const requestReplanning = async (
  deps: Deps,
  actor: Actor,
  { rencontreId, ...input }: ReplanningInput & { rencontreId: string },
): Promise<Round> => {
  requireStaff(actor);
  const rencontre = await getRencontre(deps, rencontreId);
  requireRencontreIn(rencontre, ["published", "running"]);
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
    recordAudit(deps, actor, "DAY_REPLANNING_REQUESTED", rencontreId, details),
  ]);
  return committed(round);
};
