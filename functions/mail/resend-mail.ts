import { AppError } from "../../shared/errors.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import { mailSuppressionKey } from "../db/keys.ts";
import type { Write } from "../db/table.ts";
import type { Deps } from "../deps.ts";
import { addressHash } from "./address-preferences.ts";
import { resent } from "./mail-states.ts";
import { getMail, type Mail, mails } from "./mails.ts";

const liftSuppression = async (deps: Deps, actor: Actor, mail: Mail): Promise<Write[]> => {
  const key = mailSuppressionKey(addressHash(mail.to));
  const suppression = await deps.table.get(key);
  return suppression
    ? [
        { type: "delete", key, expect: suppression.version },
        recordAudit(deps, actor, "ADDRESS_RELEASED", mail.id),
      ]
    : [];
};

/**
 * Staff have a mail sent once more, knowing that it may arrive twice: the journal keeps who and when. `releaseAddress`
 * lets an address receive mail again that had bounced or complained, once staff have checked it with its holder.
 * Errors: request.forbidden, mail.notFound, mail.wrongStatus (under way), mail.expired (of no use any more).
 */
export const resendMail = async (
  deps: Deps,
  actor: Actor,
  { mailId, releaseAddress }: { mailId: string; releaseAddress: boolean },
): Promise<Mail> => {
  requireStaff(actor);
  const mail = await getMail(deps.table, mailId);
  if (mail.usefulUntil && mail.usefulUntil <= deps.now()) throw new AppError("mail.expired");
  const queued = resent(mail);
  if (!queued) throw new AppError("mail.wrongStatus");
  await commit(deps.table, [
    put(mails, queued),
    recordAudit(deps, actor, "MAIL_RESENT", mailId, { before: mail.status }),
    ...(releaseAddress ? await liftSuppression(deps, actor, mail) : []),
  ]);
  return committed(queued);
};
