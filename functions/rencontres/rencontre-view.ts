import { AppError } from "../../shared/errors.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import { type Actor, isStaff } from "../accounts/actor.ts";

/** Whether this person may know of the edition: all do, but of a draft. */
export const mayReadRencontre = (actor: Actor, rencontre: Rencontre): boolean =>
  isStaff(actor) || rencontre.status !== "draft";

/**
 * The edition as this person may see it: where to meet when remote is told to participants by mail, and not to the
 * public. Errors: rencontre.notFound.
 */
export const rencontreAsSeenBy = (actor: Actor, rencontre: Rencontre): Rencontre => {
  if (!mayReadRencontre(actor, rencontre)) throw new AppError("rencontre.notFound");
  return isStaff(actor) ? rencontre : { ...rencontre, link: "" };
};
