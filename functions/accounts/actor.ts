import { AppError } from "../../shared/errors.ts";

/** Who asks. `system` is the clock, the engine and the command line. */
export type Actor =
  | { type: "anonymous" }
  | { type: "account"; accountId: string; email: string; staff: boolean; organisations: readonly string[] }
  | { type: "system"; name: string };

export const anonymous: Actor = { type: "anonymous" };

/** Whether the actor is of TME's team (or the system on its behalf). */
export const isStaff = (actor: Actor): boolean =>
  actor.type === "system" || (actor.type === "account" && actor.staff);

/** Whether the actor is an approved member of that organisation. */
export const isMember = (actor: Actor, organisationId: string): boolean =>
  actor.type === "account" && actor.organisations.includes(organisationId);

/** Throws `account.signedOut` for anybody unknown. */
export function requireAccount(actor: Actor): asserts actor is Extract<Actor, { type: "account" }> {
  if (actor.type !== "account") throw new AppError("account.signedOut");
}

const refuse = (actor: Actor): never => {
  throw new AppError(actor.type === "anonymous" ? "account.signedOut" : "request.forbidden");
};

/** Throws `account.signedOut` or `request.forbidden` unless staff. */
export const requireStaff = (actor: Actor): void => {
  if (!isStaff(actor)) refuse(actor);
};

/** Throws `account.signedOut` or `request.forbidden` unless an approved member or staff. */
export const requireMember = (actor: Actor, organisationId: string): void => {
  if (!isStaff(actor) && !isMember(actor, organisationId)) refuse(actor);
};

/** How the journal names who did it: an account's id or the system's part. */
export const actorName = (actor: Actor): string =>
  actor.type === "account" ? actor.accountId : actor.type === "system" ? actor.name : "anonymous";
