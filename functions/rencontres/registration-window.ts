import type { RencontreStatus } from "../../shared/lives.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { type Actor, isStaff } from "../accounts/actor.ts";
import type { Guarded } from "../db/documents.ts";
import { rencontreKey } from "../db/keys.ts";
import { requireRencontreIn } from "./rencontre-repository.ts";

const forStaff: readonly RencontreStatus[] = ["open", "closed", "matched"];

/** Participants say who they are while the edition is open; staff put things right until its plan is published. */
export const requireStillOpen = (actor: Actor, rencontre: Rencontre): void =>
  requireRencontreIn(rencontre, isStaff(actor) ? forStaff : ["open"]);

/** On the day, staff let in those who come without having registered. */
export const requireTakingRegistrations = (actor: Actor, rencontre: Rencontre): void =>
  requireRencontreIn(rencontre, isStaff(actor) ? [...forStaff, "published", "running"] : ["open"]);

/** The check that the edition has not moved on since it was read, for the transaction that rests on it. */
export const unchanged = (rencontre: Rencontre): Guarded => ({
  type: "check",
  key: rencontreKey(rencontre.id),
  expect: rencontre.version,
});
