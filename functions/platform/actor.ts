import { AppError, errorsOf } from "../../shared/errors/errors.ts";

/** Who makes a request. `system` is the clock, the engine and the command line. */
export type Actor =
  | { type: "anonymous" }
  | { type: "account"; accountId: string; email: string; staff: boolean; organisations: readonly string[] }
  | { type: "system"; name: string };

export const anonymous: Actor = { type: "anonymous" };

/** Whether the actor is TME's staff (or the system on their behalf). */
export const isStaff = (actor: Actor): boolean =>
  actor.type === "system" || (actor.type === "account" && actor.staff);

/** Whether the actor is an approved member of that organisation. */
export const isMember = (actor: Actor, organisationId: string): boolean =>
  actor.type === "account" && actor.organisations.includes(organisationId);

export const accountErrors = errorsOf("account.signedOut");

/** Refuses anybody who is not signed in. */
export function requireAccount(actor: Actor): asserts actor is Extract<Actor, { type: "account" }> {
  if (actor.type !== "account") throw new AppError("account.signedOut");
}

const refuse = (actor: Actor): never => {
  throw new AppError(actor.type === "anonymous" ? "account.signedOut" : "request.forbidden");
};

export const staffErrors = errorsOf("account.signedOut", "request.forbidden");

/** Refuses anybody but staff. */
export const requireStaff = (actor: Actor): void => {
  if (!isStaff(actor)) refuse(actor);
};

export const memberErrors = errorsOf("account.signedOut", "request.forbidden");

/** Refuses anybody but the approved members of that organisation and staff. */
export const requireMember = (actor: Actor, organisationId: string): void => {
  if (!isStaff(actor) && !isMember(actor, organisationId)) refuse(actor);
};

/** The journal's name for the actor: an account's id or the name of the system's part. */
export const actorName = (actor: Actor): string =>
  actor.type === "account" ? actor.accountId : actor.type === "system" ? actor.name : "anonymous";
