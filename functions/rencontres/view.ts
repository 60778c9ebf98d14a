import { AppError, errorsOf } from "../../shared/errors/errors.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { type Actor, isStaff } from "../platform/actor.ts";

/** Whether this person may read the rencontre: everybody may, except for drafts. */
export const mayReadRencontre = (actor: Actor, rencontre: Rencontre): boolean =>
  isStaff(actor) || rencontre.status !== "draft";

export const rencontreAsSeenByErrors = errorsOf("rencontre.notFound");

/**
 * The rencontre as this person may see it: the link of a remote rencontre is mailed to participants, not
 * public.
 */
export const rencontreAsSeenBy = (actor: Actor, rencontre: Rencontre): Rencontre => {
  if (!mayReadRencontre(actor, rencontre)) throw new AppError("rencontre.notFound");
  return isStaff(actor) ? rencontre : { ...rencontre, link: "" };
};
