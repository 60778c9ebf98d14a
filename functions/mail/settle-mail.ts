import { AppError } from "../../shared/errors.ts";
import { type Actor, requireStaff } from "../accounts/actor.ts";
import { recordAudit } from "../audit/record-audit.ts";
import { commit, committed, put } from "../db/documents.ts";
import type { Deps } from "../deps.ts";
import { abandoned, accepted } from "./mail-states.ts";
import { getMail, type Mail, type MailStatus, mails } from "./mails.ts";

/** States that wait for staff, each with what they may say of it. */
const sayable: Partial<Record<MailStatus, readonly ("sent" | "failed")[]>> = {
  doubtful: ["sent", "failed"],
  failed: ["failed"],
  bounced: ["failed"],
  complained: ["failed"],
};

/**
 * Staff say what became of a mail: of one in doubt, having asked its reader or read the server's journal, that it was
 * `sent`; of one that did not arrive, `failed`: it need not be sent again, and waits for nobody any more.
 * Errors: request.forbidden, mail.notFound, mail.wrongStatus.
 */
export const settleMail = async (
  deps: Deps,
  actor: Actor,
  { mailId, outcome }: { mailId: string; outcome: "sent" | "failed" },
): Promise<Mail> => {
  requireStaff(actor);
  const mail = await getMail(deps.table, mailId);
  if (!sayable[mail.status]?.includes(outcome)) throw new AppError("mail.wrongStatus");
  const settled = outcome === "sent" ? accepted(mail, deps.now()) : abandoned(mail);
  if (!settled) throw new AppError("mail.wrongStatus");
  await commit(deps.table, [
    put(mails, settled),
    recordAudit(deps, actor, "MAIL_SETTLED", mailId, { outcome }),
  ]);
  return committed(settled);
};
