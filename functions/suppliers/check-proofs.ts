import { lastDayOf, lastOf } from "../../shared/suppliers/proof-validity.ts";
import type { Proof, Supplier } from "../../shared/suppliers/schema.ts";
import { dayText } from "../../shared/time/dates.ts";
import { addDays } from "../../shared/time/paris-days.ts";
import { findMail, mailIdOf } from "../mail/outbox/mails.ts";
import { queueMail } from "../mail/outbox/queue-mail.ts";
import type { Actor } from "../platform/actor.ts";
import type { Deps } from "../platform/deps.ts";
import { suspendSupplier } from "./suspend-supplier.ts";

const clock: Actor = { type: "system", name: "clock" };

/** Days before the expiry of a proof at which its supplier is notified. */
const notices = [60, 30, 7] as const;
/** Days by which a notice may be late if the clock did not run; after that, only the next one is sent. */
const mostLate = 3;
/** Days after the expiry of the last proof at which the profile is suspended. */
const patience = 30;

/** The notice due for a proof on that day. */
const noticeOf = (validUntil: string, day: string): 60 | 30 | 7 | undefined =>
  notices.find((daysLeft) => {
    const noticeDay = addDays(validUntil, -daysLeft);
    return noticeDay <= day && day <= addDays(noticeDay, mostLate);
  });

/** Whether a supplier has proofs, and all expired before that day. */
export const haveEnded = (proofs: readonly Pick<Proof, "validUntil">[], day: string): boolean =>
  proofs.length > 0 && proofs.every((proof) => lastDayOf(proof) < day);

/** Whether a proof, the last one to expire, did so long ago that the profile leaves the annuaire. */
const isToSuspend = (last: Proof, day: string): boolean => lastDayOf(last) <= addDays(day, -patience);

/** The proofs that nothing replaces: the last one to expire of each kind declared. */
const lastProofs = ({ kinds, proofs }: Supplier): Proof[] =>
  kinds.flatMap((kind) => lastOf(proofs.filter((proof) => proof.kind === kind)) ?? []);

/**
 * Notifies a published supplier that a proof is about to expire, once per notice, and suspends it 30 days
 * after the last one expired.
 */
export const checkProofs = async (deps: Deps, supplier: Supplier, day: string): Promise<void> => {
  const last = lastOf(supplier.proofs);
  if (last && isToSuspend(last, day)) {
    const ended = dayText(lastDayOf(last));
    const reason = `Le dernier justificatif de la fiche a expiré le ${ended}. Ajoutez-en un pour qu’elle revienne dans l’annuaire.`;
    await suspendSupplier(deps, clock, { supplierId: supplier.id, reason, suspendedFor: "expiry" });
    return;
  }
  const { contact } = supplier;
  if (!contact) return;
  for (const { kind, reference, validUntil } of lastProofs(supplier)) {
    const daysLeft = validUntil === undefined ? undefined : noticeOf(validUntil, day);
    if (validUntil === undefined || daysLeft === undefined) continue;
    const id = mailIdOf("proof-expiring", supplier.id, kind, reference, validUntil, String(daysLeft));
    if (await findMail(deps.table, id)) continue;
    await deps.table.transact([
      queueMail(deps, {
        id,
        to: contact.email,
        content: {
          kind: "proof-expiring",
          supplierId: supplier.id,
          supplierName: supplier.name,
          proof: { kind, reference, validUntil },
          daysLeft,
        },
        cause: { type: "supplier", id: supplier.id },
      }),
    ]);
  }
};
