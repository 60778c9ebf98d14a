import { AppError, errorsOf } from "../../../shared/errors/errors.ts";
import { type Actor, requireStaff, staffErrors } from "../../platform/actor.ts";
import { addressHash } from "../../platform/addresses.ts";
import { commit, commitErrors, committed, put } from "../../platform/db/documents.ts";
import { mailSuppressionKey } from "../../platform/db/keys/mails.ts";
import type { Write } from "../../platform/db/table.ts";
import type { Deps } from "../../platform/deps.ts";
import { journalEntry } from "../../platform/journal.ts";
import { resent } from "./lifecycle.ts";
import { getMail, getMailErrors, type Mail, mailDocuments } from "./mails.ts";

const liftSuppression = async (deps: Deps, actor: Actor, mail: Mail): Promise<Write[]> => {
  const key = mailSuppressionKey(addressHash(mail.to));
  const suppression = await deps.table.get(key);
  return suppression
    ? [
        { type: "delete", key, expect: suppression.version },
        journalEntry(deps, actor, "ADDRESS_RELEASED", mail.id),
      ]
    : [];
};

/** `mail.wrongStatus` while it is under way, `mail.expired` once it is of no use any more. */
export const resendMailErrors = errorsOf(
  staffErrors,
  getMailErrors,
  "mail.expired",
  "mail.wrongStatus",
  commitErrors,
);

/**
 * Staff have a mail sent once more, knowing that it may arrive twice; the journal says who did and when. `releaseAddress`
 * lets an address that bounced or complained receive mail again, once staff have checked it with its holder: here, and at
 * the server, which keeps a list of its own and is told just before the mail is handed over.
 */
export const resendMail = async (
  deps: Deps,
  actor: Actor,
  { mailId, releaseAddress }: { mailId: string; releaseAddress: boolean },
): Promise<Mail> => {
  requireStaff(actor);
  const mail = await getMail(deps.table, mailId);
  if (mail.usefulUntil && mail.usefulUntil <= deps.now()) throw new AppError("mail.expired");
  const queued = resent(mail, releaseAddress);
  if (!queued) throw new AppError("mail.wrongStatus");
  await commit(deps.table, [
    put(mailDocuments, queued),
    journalEntry(deps, actor, "MAIL_RESENT", mailId, { before: mail.status }),
    ...(releaseAddress ? await liftSuppression(deps, actor, mail) : []),
  ]);
  return committed(queued);
};
