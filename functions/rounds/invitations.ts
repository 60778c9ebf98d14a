import { categoryLabel } from "../../shared/categories.ts";
import { parisInstant } from "../../shared/paris-days.ts";
import type { Preparation } from "../../shared/preparation.ts";
import type { Rencontre } from "../../shared/rencontres.ts";
import type { Actor } from "../accounts/actor.ts";
import type { Deps } from "../deps.ts";
import { refusalOfAddress } from "../mail/address-preferences.ts";
import { familyOf } from "../mail/mail-kinds.ts";
import type { MailToQueue } from "../mail/queue-mail.ts";
import { mailRencontre } from "../rencontres/mail-rencontre.ts";
import { requireRencontreIn } from "../rencontres/rencontre-repository.ts";
import { currentRules } from "../settings/current-rules.ts";
import { invitationId } from "./invitation-id.ts";
import { readPreparation } from "./read-preparation.ts";

export type Invitation = { supplierId: string; name: string; mail: MailToQueue };

type Filler = Preparation["fillers"][number];

/** Of those with one address, the most useful: nobody is invited twice. */
const oneEach = (fillers: readonly Filler[]): Filler[] =>
  [
    ...new Map(fillers.toReversed().map((filler) => [filler.email.toLowerCase(), filler])).values(),
  ].toReversed();

/**
 * The mails that invite suppliers of the annuaire who could fill a gap of an edition: one to each address, once, and none
 * to those who refuse mail or invitations. Errors: request.forbidden, rencontre.notFound, rencontre.wrongStatus (nobody
 * can register any more, or yet).
 */
export const invitationsOf = async (
  deps: Deps,
  actor: Actor,
  rencontre: Rencontre,
): Promise<Invitation[]> => {
  requireRencontreIn(rencontre, ["open"]);
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
