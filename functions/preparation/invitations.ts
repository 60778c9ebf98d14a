import { categoryLabel } from "../../shared/categories/categories.ts";
import { errorsOf } from "../../shared/errors/errors.ts";
import { rencontreSets } from "../../shared/rencontres/lifecycle.ts";
import type { Preparation } from "../../shared/rencontres/preparation.ts";
import type { Rencontre } from "../../shared/rencontres/schema.ts";
import { parisInstant } from "../../shared/time/paris-days.ts";
import { familyOf } from "../mail/kinds/kinds.ts";
import type { MailToQueue } from "../mail/outbox/queue-mail.ts";
import { refusalOfAddress } from "../mail/preferences/address-preferences.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { requireRencontreIn, requireRencontreInErrors } from "../rencontres/repository.ts";
import { currentRules } from "../settings/current-rules.ts";
import { invitationId } from "./invitation-id.ts";
import { readPreparation, readPreparationErrors } from "./read-preparation.ts";

export type Invitation = { supplierId: string; name: string; mail: MailToQueue };

type Filler = Preparation["fillers"][number];

/** The most useful supplier of each address, so that nobody is invited twice. */
const oneEach = (fillers: readonly Filler[]): Filler[] =>
  [
    ...new Map(fillers.toReversed().map((filler) => [filler.email.toLowerCase(), filler])).values(),
  ].toReversed();

/** `rencontre.wrongStatus`: registrations are closed, or not open yet. */
export const invitationsOfErrors = errorsOf(requireRencontreInErrors, readPreparationErrors);

/**
 * The mails that invite suppliers of the annuaire who could fill a gap of a rencontre: one per address, once,
 * and none to those who refuse all mails or invitations.
 */
export const invitationsOf = async (
  deps: Deps,
  actor: Actor,
  rencontre: Rencontre,
): Promise<Invitation[]> => {
  requireRencontreIn(rencontre, rencontreSets.openToMembers);
  const { fillers } = await readPreparation(deps, actor, { rencontreId: rencontre.id });
  const { categories } = await currentRules(deps);
  const reachable = oneEach(fillers.filter(({ email }) => email !== "")).filter(
    ({ invitedAt }) => !invitedAt,
  );
  const refusals = await Promise.all(
    reachable.map(({ email }) => refusalOfAddress(deps.table, email, familyOf("rencontre-invitation"))),
  );
  return reachable
    .filter((_, i) => refusals[i] === undefined)
    .map(({ supplierId, name, email, categories: wanted }) => ({
      supplierId,
      name,
      mail: {
        id: invitationId(rencontre.id, email),
        to: email,
        content: {
          kind: "rencontre-invitation",
          supplierId,
          supplierName: name,
          rencontre: mailRencontre(rencontre),
          needs: wanted.map((id) => categoryLabel(categories, id)),
        },
        cause: { type: "rencontre", id: rencontre.id },
        usefulUntil: parisInstant(rencontre.date, "00:00"),
      },
    }));
};
